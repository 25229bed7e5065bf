package th.go.bangkok.council.signin.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PeopleTests {

    private final People people = new People(new JsonMapper());

    @Test
    void listsThePersonsMainRoleFirst() {
        assertThat(people.all())
                .allSatisfy(person -> assertThat(person.roles().getFirst())
                        .isEqualTo(person.username().replaceFirst("-\\d$", "")));
    }

    @Test
    void marksEverybodyAsASampleInBothLanguages() {
        assertThat(people.all()).allSatisfy(person -> {
            assertThat(person.name()).startsWith("ตัวอย่าง ").contains("(Sample ");
            assertThat(person.subject()).isEqualTo("sample-" + person.username());
        });
    }

    /** A clock is corrected by another person than the one who started or stopped it, and a wording checked by another. */
    @ParameterizedTest
    @ValueSource(strings = {"motion-", "meeting-", "citizen-input-"})
    void hasAColleagueForWhatNobodyMayDoAlone(String group) {
        assertThat(people.all().stream()
                        .filter(person -> person.roles().getFirst().startsWith(group)))
                .hasSizeGreaterThan(1);
    }
}

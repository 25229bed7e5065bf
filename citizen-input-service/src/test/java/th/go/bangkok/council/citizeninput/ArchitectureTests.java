package th.go.bangkok.council.citizeninput;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import th.go.bangkok.council.testing.AccessRules;

@AnalyzeClasses(packages = "th.go.bangkok.council", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule HANDLERS_SAY_WHO_MAY_CALL = AccessRules.HANDLERS_SAY_WHO_MAY_CALL;

    private static final String HERE = "th.go.bangkok.council.citizeninput..";

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("th.go.bangkok.council.citizeninput.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read on its own can be changed on its own");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(HERE)
            .and()
            .resideOutsideOfPackage("..web..")
            .and()
            .haveSimpleNameNotEndingWith("Filter")
            .and(areValues())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "jakarta..")
            .because("the rules of a round are read and tested without a server; a filter is a question to the store");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NOTHING_OF_HTTP = noClasses()
            .that()
            .resideInAPackage(HERE)
            .and()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "th.go.bangkok.council.citizeninput..web..", "org.springframework.web..", "jakarta.servlet..")
            .because("HTTP is one way in; the imports and the tests are others");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage(HERE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "th.go.bangkok.council.motion..",
                    "th.go.bangkok.council.meeting..",
                    "th.go.bangkok.council.kpi..",
                    "th.go.bangkok.council.gateway..")
            .because("services meet on the log and over HTTP, never in code");

    @ArchTest
    static final ArchRule PACKAGE_PRIVATE_UNLESS_NEEDED = classes()
            .that()
            .resideInAPackage(HERE)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAnnotatedWith(SpringBootApplication.class)
            .should(beUsedByAnotherPackage())
            .because("what only its own package needs can be changed without looking around");

    private static DescribedPredicate<JavaClass> areValues() {
        return DescribedPredicate.describe("are records or enums", type -> type.isRecord() || type.isEnum());
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackage().equals(type.getPackage()));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + " is public and only its own package uses it"));
            }
        };
    }
}

package th.go.bangkok.council.meeting.mission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.bangkok.council.defaults.store.DocumentStores;
import th.go.bangkok.council.meeting.committee.Committees;

@Configuration
class MissionStore {

    @Bean
    Missions missions(DocumentStores stores) {
        return new Missions(stores.open(MeetingMission.class, "meeting-missions", "council.meetings"));
    }

    @Bean
    Members members(Committees committees) {
        return new Members(committees);
    }
}

package th.go.bangkok.council.gateway.status;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.pages.Languages;
import th.go.bangkok.council.gateway.pages.Texts;
import th.go.bangkok.council.gateway.upstreams.Upstreams;

/** Looks at all services at once, at most once a second however often it is asked. */
@Component
public class StatusBoard {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Texts texts;
    private final Mono<Overview> latest;

    StatusBoard(Upstreams upstreams, Readiness readiness, Texts texts, Clock clock) {
        this.texts = texts;
        this.latest = Flux.fromIterable(upstreams.all())
                .flatMapSequential(readiness::of)
                .collectList()
                .map(services -> new Overview(clock.instant().truncatedTo(ChronoUnit.MILLIS), services))
                .cache(Duration.ofSeconds(1));
    }

    /** How the services are now, as a page shows it in the language. */
    public Mono<Map<String, Object>> shown(Locale language) {
        return latest.map(overview -> shown(overview, language));
    }

    /** How the services are now. */
    Mono<Overview> look() {
        return latest;
    }

    Map<String, Object> shown(Overview overview, Locale language) {
        return Map.of(
                "state", overview.state(),
                "sentence", texts.get("status." + overview.state(), language),
                "checkedAt", written(overview, language),
                "services",
                        overview.services().stream()
                                .map(service -> shown(service, language))
                                .toList());
    }

    private Map<String, Object> shown(ServiceStatus service, Locale language) {
        String state = service.state().code();
        return Map.of(
                "name", service.service(),
                "title", texts.service(service.service(), language),
                "what", texts.service(service.service() + ".what", language),
                "state", state,
                "stateText", texts.get("state." + state, language),
                "missing",
                        service.missing().isEmpty()
                                ? List.of()
                                : List.of(texts.get("status.missing", language, String.join(", ", service.missing()))),
                "barred", service.barred(),
                "answer",
                        service.state() == ServiceStatus.State.DOWN
                                ? List.of()
                                : List.of(texts.get("status.answered", language, service.answeredInMs())));
    }

    private static String written(Overview overview, Locale language) {
        var moment = overview.checkedAt().atZone(BANGKOK);
        String time = DateTimeFormatter.ofPattern("HH:mm:ss", language).format(moment);
        return language.equals(Languages.THAI)
                ? DateTimeFormatter.ofPattern("d MMMM y", language).format(ThaiBuddhistDate.from(moment)) + " เวลา "
                        + time + " น."
                : DateTimeFormatter.ofPattern("d MMMM y", language).format(moment) + ", " + time;
    }
}

package th.go.bangkok.council.kpi.changes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.changes.Change;
import th.go.bangkok.council.kpi.changes.ChangeFeed;
import th.go.bangkok.council.kpi.changes.Subscription;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;

/**
 * Changes of a year's scoreboard as server-sent events: {@code ready} once, then {@code changed} with the headline of
 * what moved. A comment is sent now and then, so that a broken connection is noticed on both sides. Changes have no ids:
 * whoever comes back reads the scoreboard after {@code ready}, which says more than the changes missed.
 */
@RestController
@Tag(name = "Scoreboards")
@RequestMapping("/api/v1/scoreboards")
class ChangesController {

    private static final Logger log = LoggerFactory.getLogger(ChangesController.class);
    private static final long HEARTBEAT = 10_000;
    private static final long NO_TIMEOUT = 0;

    private final ChangeFeed feed;
    private final Scoreboards scoreboards;

    ChangesController(ChangeFeed feed, Scoreboards scoreboards) {
        this.feed = feed;
        this.scoreboards = scoreboards;
    }

    @Operation(
            summary = "Changes of the year's scoreboard as they happen",
            description =
                    "'ready' once, then 'changed' with the headline of what moved. Last-Event-ID is not needed: whoever "
                            + "comes back reads the scoreboard after 'ready', and everything later is told.")
    @PermitAll
    @GetMapping(path = "/{fiscalYear}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(@PathVariable String fiscalYear) {
        int year = year(fiscalYear);
        Subscription subscription = feed.subscribe(year);
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        emitter.onCompletion(subscription::close);
        emitter.onError(error -> subscription.close());
        emitter.onTimeout(subscription::close);
        Thread.ofVirtual().name("changes-" + year).start(() -> send(subscription, emitter, year));
        return emitter;
    }

    private static void send(Subscription subscription, SseEmitter emitter, int year) {
        try (subscription) {
            emitter.send(SseEmitter.event().name("ready").data(Map.of("fiscalYear", year)));
            for (List<Change> changes = subscription.next(HEARTBEAT);
                    changes != null;
                    changes = subscription.next(HEARTBEAT)) {
                if (changes.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                for (Change change : changes) {
                    emitter.send(event(change));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            log.debug("A reader of changes has gone: {}", gone.toString());
            emitter.completeWithError(gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private static SseEmitter.SseEventBuilder event(Change change) {
        return SseEmitter.event().name("changed").data(change, MediaType.APPLICATION_JSON);
    }

    private int year(String text) {
        if (text.equals("current")) {
            return scoreboards.currentYear();
        }
        if (!text.matches("2[5-7][0-9]{2}")) {
            throw Refusal.notFound(text);
        }
        return Integer.parseInt(text);
    }
}

package th.go.bangkok.council.gateway.audit;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.pages.Answers;
import th.go.bangkok.council.gateway.sessions.Caller;

/**
 * {@code GET /api/v1/audit/gateway}: searches the gateway's trail as the services' own are searched, for administrators.
 * Looking into it is entered as well.
 */
@Configuration(proxyBeanMethods = false)
class AuditPages {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    /** One page; {@code next} is passed as {@code after} for the next, and null on the last. */
    record Page(List<Entry> items, @Nullable String next) {

        static Page of(List<Entry> oneMore, int limit) {
            return oneMore.size() <= limit
                    ? new Page(oneMore, null)
                    : new Page(
                            List.copyOf(oneMore.subList(0, limit)),
                            oneMore.get(limit - 1).id().toString());
        }
    }

    private final Store store;
    private final AuditTrail trail;
    private final SearchGuard guard;
    private final Answers answers;

    AuditPages(Store store, AuditTrail trail, SearchGuard guard, Answers answers) {
        this.store = store;
        this.trail = trail;
        this.guard = guard;
        this.answers = answers;
    }

    @Bean
    RouterFunction<ServerResponse> auditRoutes() {
        return route().GET("/api/v1/audit/gateway", this::find).build();
    }

    private Mono<ServerResponse> find(ServerRequest request) {
        return guard.letIn(request.exchange()).then(Caller.person()).flatMap(person -> find(request, person));
    }

    private Mono<ServerResponse> find(ServerRequest request, Authentication person) {
        int limit = limit(request);
        Query query = query(request).limit(limit + 1);
        return trail.searched(request.exchange(), person)
                .then(store.find(query).collectList())
                .map(found -> Page.of(found, limit))
                .flatMap(answers::json);
    }

    private static int limit(ServerRequest request) {
        return parameter(request, "limit", Integer::valueOf)
                .map(limit -> {
                    if (limit < 1 || limit > LARGEST_LIMIT) {
                        throw Refused.malformedParameter();
                    }
                    return limit;
                })
                .orElse(DEFAULT_LIMIT);
    }

    private static Query query(ServerRequest request) {
        var query = new Query();
        request.queryParam("actor")
                .ifPresent(
                        actor -> query.addCriteria(Criteria.where(Entry.ACTOR).is(actor)));
        request.queryParam("object")
                .ifPresent(object ->
                        query.addCriteria(Criteria.where(Entry.OBJECT).regex("^" + Pattern.quote(object) + "(/|$)")));
        request.queryParam("action")
                .ifPresent(
                        action -> query.addCriteria(Criteria.where(Entry.ACTION).regex("^" + Pattern.quote(action))));
        parameter(request, "outcome", code -> Outcome.of(code).orElseThrow(IllegalArgumentException::new))
                .ifPresent(outcome -> query.addCriteria(
                        Criteria.where(Entry.STATUS).gte(outcome.from()).lte(outcome.to())));
        parameter(request, "after", UUID::fromString)
                .ifPresent(last -> query.addCriteria(Criteria.where(Entry.ID).lt(last)));
        Optional<Instant> from = parameter(request, "from", Instant::parse);
        Optional<Instant> to = parameter(request, "to", Instant::parse);
        if (from.isPresent() || to.isPresent()) {
            var at = Criteria.where(Entry.AT);
            from.ifPresent(instant -> at.gte(Date.from(instant)));
            to.ifPresent(instant -> at.lt(Date.from(instant)));
            query.addCriteria(at);
        }
        return query;
    }

    private static <T> Optional<T> parameter(ServerRequest request, String name, Function<String, T> parse) {
        try {
            return request.queryParam(name).filter(given -> !given.isEmpty()).map(parse);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Refused.malformedParameter();
        }
    }
}

package th.go.bangkok.council.gateway.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.persons.Standing.InService;
import th.go.bangkok.council.gateway.signin.Administrators.Administrator;
import th.go.bangkok.council.gateway.signin.Departure;
import th.go.bangkok.council.gateway.upstreams.Upstream;
import tools.jackson.databind.JsonNode;

/**
 * Has every service erase a person. What was ordered is remembered before anything is sent, so that whatever crashes, it
 * can be resumed. The service that knows which ids belong to an account is asked for them first, before it forgets them;
 * while it is away, nothing is erased anywhere.
 */
@Component
final class Coordinator {

    private final Erasures erasures;
    private final PersonServices services;
    private final Departure departure;

    Coordinator(Erasures erasures, PersonServices services, Departure departure) {
        this.erasures = erasures;
        this.services = services;
        this.departure = departure;
    }

    /** Orders an erasure and sends it to every service. */
    Mono<Standing> order(String person, String reason, Administrator by) {
        if (person.equals(by.subject())) {
            return Mono.error(Refused.ownErasure());
        }
        return erasures.open(person, reason, by.subject()).flatMap(erasure -> send(erasure, by));
    }

    /** Sends an erasure again to those that are not done. */
    Mono<Standing> resume(String id, Administrator by) {
        return known(id)
                .flatMap(erasure -> erasure.isComplete() ? Mono.error(Refused.erasureComplete()) : send(erasure, by));
    }

    /** How far an erasure has come. */
    Mono<Standing> standing(String id, Administrator by) {
        return known(id).flatMap(erasure -> standing(erasure, by));
    }

    private Mono<Erasure> known(String id) {
        return erasures.find(id).switchIfEmpty(Mono.error(Refused::noSuchErasure));
    }

    private Mono<Standing> send(Erasure erasure, Administrator by) {
        if (Objects.equals(erasure.person(), by.subject())) {
            return Mono.error(Refused.ownErasure());
        }
        return departure
                .dismiss(Objects.requireNonNull(erasure.person()))
                .then(identified(erasure, by))
                .flatMap(known -> inServices(known, by)
                        .filter(standing -> !standing.isDone())
                        .flatMap(standing -> services.erase(named(standing.service()), known, by.token()))
                        .then(Mono.just(known)))
                .defaultIfEmpty(erasure)
                .flatMap(sent -> standing(sent, by));
    }

    /** Empty while nobody says what other names the person has. */
    private Mono<Erasure> identified(Erasure erasure, Administrator by) {
        if (erasure.also() != null) {
            return Mono.just(erasure);
        }
        return names(Objects.requireNonNull(erasure.person()), by)
                .flatMap(names -> erasures.identified(erasure, names));
    }

    private Mono<List<String>> names(String person, Administrator by) {
        return Flux.fromIterable(services.all())
                .filter(Upstream::namesPersons)
                .concatMap(service -> services.export(service, person, List.of(), by.token())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .collectList()
                .filter(answers -> answers.stream().allMatch(Optional::isPresent))
                .map(answers -> answers.stream()
                        .flatMap(Optional::stream)
                        .flatMap(Coordinator::identities)
                        .filter(name -> !name.equals(person))
                        .distinct()
                        .toList());
    }

    private static Stream<String> identities(JsonNode export) {
        var names = new ArrayList<String>();
        export.path("identities").forEach(name -> names.add(name.asString()));
        return names.stream();
    }

    private Mono<Standing> standing(Erasure erasure, Administrator by) {
        return inServices(erasure, by)
                .collectList()
                .flatMap(all -> all.stream().allMatch(InService::isDone) && !erasure.isComplete()
                        ? erasures.complete(erasure).map(complete -> Standing.of(complete, all))
                        : Mono.just(Standing.of(erasure, all)));
    }

    private Flux<InService> inServices(Erasure erasure, Administrator by) {
        return Flux.fromIterable(services.all())
                .flatMapSequential(service -> services.standing(service, erasure, by.token()));
    }

    private Upstream named(String name) {
        return services.all().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that is held about a person, service by service; those that do not answer are named. */
    Mono<Whole> export(String person, Administrator by) {
        return names(person, by)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(names -> Flux.fromIterable(services.all())
                        .flatMapSequential(
                                service -> services.export(service, person, names.orElse(List.of()), by.token())
                                        .map(said -> new Whole.Part(service.name(), "answered", said.path("items")))
                                        .defaultIfEmpty(new Whole.Part(service.name(), "unreachable", null)))
                        .collectList()
                        .map(parts -> Whole.of(person, names.orElse(List.of()), names.isPresent(), parts)));
    }
}

package th.go.bangkok.council.defaults.web;

import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.bangkok.council.defaults.store.Stored;

/** Answers with a resource and its entity tag. */
public final class Answers {

    private Answers() {}

    /** 201 with the address of the new resource, which lies below the address of the request. */
    public static <S, R> ResponseEntity<R> created(Stored<S> stored, Function<Stored<S>, R> resource) {
        String location =
                ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath() + "/" + stored.id();
        return ResponseEntity.created(java.net.URI.create(location))
                .eTag(tag(stored))
                .body(resource.apply(stored));
    }

    /** 200 with the resource as it is now. */
    public static <S, R> ResponseEntity<R> ok(Stored<S> stored, Function<Stored<S>, R> resource) {
        return ResponseEntity.ok().eTag(tag(stored)).body(resource.apply(stored));
    }

    private static String tag(Stored<?> stored) {
        return "\"" + stored.version() + "\"";
    }
}

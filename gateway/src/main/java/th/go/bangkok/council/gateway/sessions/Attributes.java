package th.go.bangkok.council.gateway.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** Session attributes as the store keeps them, each by itself; only classes of a fixed list are read back. */
final class Attributes {

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxbytes=262144;maxdepth=40;java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;"
                    + "org.springframework.security.authentication.*;org.springframework.security.core.**;"
                    + "org.springframework.security.oauth2.**;"
                    + "th.go.bangkok.council.gateway.signin.*;!*");

    /** The field of the document that holds them. */
    static final String FIELD = "attributes";

    private Attributes() {}

    /** The name of the document's field for one of them. */
    static String field(String attribute) {
        return FIELD + "." + key(attribute);
    }

    /** Names are often those of classes, and the store takes a dot for a way into a document. */
    static String key(String attribute) {
        return attribute.replace('.', '/');
    }

    static Binary written(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binary(bytes.toByteArray());
    }

    /**
     * The attributes.
     *
     * @throws InvalidObjectException if one is of another version of this program, or of a class that is not expected
     */
    static Map<String, Object> read(Document stored) throws InvalidObjectException {
        var attributes = new HashMap<String, Object>();
        for (var attribute : stored.entrySet()) {
            attributes.put(attribute.getKey().replace('/', '.'), read((Binary) attribute.getValue()));
        }
        return attributes;
    }

    @SuppressWarnings("BanSerializableRead")
    private static Object read(Binary stored) throws InvalidObjectException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(stored.getData()))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            var unreadable = new InvalidObjectException(e.getMessage());
            unreadable.initCause(e);
            throw unreadable;
        }
    }
}

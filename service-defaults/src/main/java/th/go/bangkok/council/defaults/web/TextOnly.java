package th.go.bangkok.council.defaults.web;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads times and days from ISO text, and from nothing else: a number could mean seconds, milliseconds or days. */
final class TextOnly<T> extends StdDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> parse;

    TextOnly(Class<T> type, Function<String, T> parse) {
        super(type);
        this.type = type;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(getValueType(context), parser));
        }
        String text = parser.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException unreadable) {
            return type.cast(context.handleWeirdStringValue(type, text, "not ISO 8601"));
        }
    }
}

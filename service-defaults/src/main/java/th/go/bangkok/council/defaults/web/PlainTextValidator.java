package th.go.bangkok.council.defaults.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks through text for what {@link PlainText} keeps out. */
public final class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private static final int MOST_MARKS = 4;
    private static final int EMOJI_JOINER = 0x200D;

    private int max;

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || (text.length() <= max && showsSomething(text) && isPlain(text));
    }

    /** Unlike {@link String#isBlank}, no-break spaces show nothing either. */
    static boolean showsSomething(String text) {
        return text.codePoints()
                .anyMatch(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character));
    }

    static boolean isPlain(String text) {
        int marks = 0;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int character = text.codePointAt(index);
            int kind = Character.getType(character);
            marks = isMark(kind) ? marks + 1 : 0;
            if (marks > MOST_MARKS || isHidden(character, kind)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int kind) {
        return kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK;
    }

    private static boolean isHidden(int character, int kind) {
        return switch (kind) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.FORMAT -> character != EMOJI_JOINER;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

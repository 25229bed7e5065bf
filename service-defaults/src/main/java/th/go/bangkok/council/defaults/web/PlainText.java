package th.go.bangkok.council.defaults.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that shows what it holds: no control characters other than line breaks and tabs, no byte-order marks, zero-width
 * or direction characters, no broken surrogates, no more than four combining marks in a row. Thai vowels and tone marks
 * and emoji are text like any other. Null passes; blank text does not.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** The most UTF-16 characters. */
    int max() default 4000;

    String message() default "{th.go.bangkok.council.PlainText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

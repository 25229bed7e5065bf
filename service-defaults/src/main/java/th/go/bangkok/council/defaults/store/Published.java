package th.go.bangkok.council.defaults.store;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the event that a record is published as; the name belongs to the contract, the class does not. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {

    /** For example {@code MotionRequested}. */
    String name();

    /** The major version; a new one is a new type, published beside the old. */
    int version() default 1;
}

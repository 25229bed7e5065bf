package th.go.bangkok.council.defaults.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has each call of a reading handler method entered into the audit trail: exports, readings in bulk of personal data, and
 * readings of what only few may see. Commands, and readings that are refused, are entered without it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Audited {}

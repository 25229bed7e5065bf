package th.go.bangkok.council.defaults.security;

import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that the whole secretariat, evaluators and reading systems may call. Another {@code @RolesAllowed}
 * beside it lets in more roles.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RolesAllowed({
    Roles.MOTION_OFFICER,
    Roles.MOTION_HEAD,
    Roles.MEETING_OFFICER,
    Roles.MEETING_HEAD,
    Roles.CITIZEN_INPUT_OFFICER,
    Roles.ADMINISTRATION_OFFICER,
    Roles.STAFF,
    Roles.EVALUATOR,
    Roles.ADMINISTRATOR,
    Roles.SYSTEM_READ
})
public @interface StaffReads {}

package th.go.bangkok.council.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.lang.ArchRule;

/** What every service keeps to where it lets callers in. */
public final class AccessRules {

    /** A handler method without an answer to this question is for nobody at run time, and fails the build before. */
    public static final ArchRule HANDLERS_SAY_WHO_MAY_CALL = methods()
            .that()
            .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
            .should()
            .beMetaAnnotatedWith("jakarta.annotation.security.RolesAllowed")
            .orShould()
            .beMetaAnnotatedWith("jakarta.annotation.security.PermitAll")
            .because("who may call is decided where the route is written, and docs/access.csv is compared with it");

    private AccessRules() {}
}

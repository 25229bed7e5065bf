package th.go.bangkok.council.defaults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.ConstraintValidator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;

@AnalyzeClasses(packages = "th.go.bangkok.council.defaults", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("th.go.bangkok.council.defaults.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads one package at a time");

    @ArchTest
    static final ArchRule WHAT_THE_DOMAIN_USES_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..command..")
            .or()
            .haveSimpleName("Change")
            .or()
            .haveSimpleName("Happened")
            .or()
            .haveSimpleName("Published")
            .or()
            .haveSimpleName("Refusal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta..")
            .because("aggregates use these types, and a rule must be readable and testable without a framework");

    @ArchTest
    static final ArchRule NO_SERVICE_IS_KNOWN_HERE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "th.go.bangkok.council.motion..",
                    "th.go.bangkok.council.meeting..",
                    "th.go.bangkok.council.citizeninput..",
                    "th.go.bangkok.council.kpi..",
                    "th.go.bangkok.council.gateway..")
            .because("the services share mechanisms, never a domain type");

    @ArchTest
    static final ArchRule THE_AUDIT_TRAIL_IS_ONLY_ADDED_TO = noClasses()
            .that()
            .resideInAPackage("..audit..")
            .should()
            .callMethodWhere(changesOrTakesAway())
            .because("what somebody did stays on record, whoever would like it otherwise");

    private static DescribedPredicate<JavaMethodCall> changesOrTakesAway() {
        return DescribedPredicate.describe(
                "a call that changes stored documents or takes them away",
                call -> call.getTargetOwner()
                                .getPackageName()
                                .matches("(com\\.mongodb|org\\.springframework\\.data)\\b.*")
                        && call.getName()
                                .matches("(update|replace|delete|findOneAnd|findAnd|remove|drop|rename|save|upsert"
                                        + "|bulk|executeCommand|runCommand).*"));
    }

    /** What only the services use; the rest of what is public is used by the sample service or another package here. */
    private static final Set<String> FOR_THE_SERVICES =
            Set.of("Roles", "CodeList", "DatedCode", "Moments", "Lease", "Leases");

    @Test
    void whatIsPublicIsNeededByAnotherPackage() {
        JavaClasses withTests = new ClassFileImporter().importPackages("th.go.bangkok.council.defaults");

        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .haveNameNotMatching(".*\\.(sample\\..*|.*Tests|.*IT)")
                .and()
                .areNotAnnotatedWith(AutoConfiguration.class)
                .and()
                .areNotAssignableTo(ConstraintValidator.class)
                .should(beUsedByAnotherPackage())
                .because("a type is package-private until another package, of this module or of a service, needs it")
                .check(withTests);
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = FOR_THE_SERVICES.contains(type.getSimpleName())
                        || type.getDirectDependenciesToSelf().stream()
                                .anyMatch(dependency -> !dependency
                                        .getOriginClass()
                                        .getPackageName()
                                        .equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is used by its own package only"));
            }
        };
    }
}

package th.go.bangkok.council.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(packages = "th.go.bangkok.council.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("th.go.bangkok.council.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read on its own can be changed on its own");

    @ArchTest
    static final ArchRule NO_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "th.go.bangkok.council.defaults..",
                    "th.go.bangkok.council.motion..",
                    "th.go.bangkok.council.meeting..",
                    "th.go.bangkok.council.citizeninput..",
                    "th.go.bangkok.council.kpi..")
            .because("the edge knows the services by their addresses only, and they can be deployed without it");

    @ArchTest
    static final ArchRule NO_SERVLET = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..")
            .because("the gateway is reactive from end to end; a blocking filter would stop every caller");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .callMethod(reactor.core.publisher.Mono.class, "block")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because("one blocked event loop stops every caller on it");

    @ArchTest
    static final ArchRule THE_AUDIT_TRAIL_IS_ONLY_ADDED_TO = noClasses()
            .that()
            .resideInAPackage("..gateway.audit..")
            .should()
            .callMethodWhere(changesOrTakesAway())
            .because("what somebody did stays on record, whoever would like it otherwise");

    @ArchTest
    static final ArchRule PUBLIC_ONLY_WHERE_NEEDED = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .haveModifier(JavaModifier.PUBLIC)
            .and(DescribedPredicate.not(isTheApplication()))
            .should(beUsedByAnotherPackage())
            .because("what is public is a promise to the rest of the code");

    private static DescribedPredicate<JavaMethodCall> changesOrTakesAway() {
        return DescribedPredicate.describe(
                "a call that changes stored documents or takes them away",
                call -> call.getTargetOwner()
                                .getPackageName()
                                .matches("(com\\.mongodb|org\\.springframework\\.data)\\b.*")
                        && call.getName()
                                .matches("(update|replace|delete|findAnd|findOneAnd|remove|drop|rename|save|upsert|bulk"
                                        + "|executeCommand|runCommand).*"));
    }

    private static DescribedPredicate<JavaClass> isTheApplication() {
        return DescribedPredicate.describe("the application", type -> type.isEquivalentTo(GatewayApplication.class));
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + " is public but used by no other package"));
            }
        };
    }
}

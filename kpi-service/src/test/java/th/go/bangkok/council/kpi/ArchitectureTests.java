package th.go.bangkok.council.kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import th.go.bangkok.council.testing.AccessRules;

@AnalyzeClasses(packages = "th.go.bangkok.council", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule HANDLERS_SAY_WHO_MAY_CALL = AccessRules.HANDLERS_SAY_WHO_MAY_CALL;

    private static final ArchCondition<JavaClass> BE_USED_BY_ANOTHER_PACKAGE =
            new ArchCondition<>("be used by another package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean used = Stream.concat(
                                    type.getDirectDependenciesToSelf().stream(),
                                    type.getPackage().getClasses().stream()
                                            .filter(other -> other.getName().startsWith(type.getName() + "$"))
                                            .flatMap(nested -> nested.getDirectDependenciesToSelf().stream()))
                            .anyMatch(use ->
                                    !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                    events.add(new SimpleConditionEvent(type, used, type.getName() + " is public for nobody"));
                }
            };

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("th.go.bangkok.council.kpi.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read on its own can be changed on its own");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(
                    "..kpi.time..",
                    "..kpi.plan..",
                    "..kpi.cases..",
                    "..kpi.figures..",
                    "..kpi.scoring..",
                    "..kpi.log..",
                    "..kpi.subjects..",
                    "..kpi.standing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..")
            .because("the rules of the evaluation are read and tested without a server");

    @ArchTest
    static final ArchRule WHAT_MAY_BE_DECLARED_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..kpi.evaluation")
            .and(doNotHaveOuterSimpleName("Declarations", "EvaluationConfiguration"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..")
            .because("what a declaration is and when it is refused is read and tested without a server");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage("th.go.bangkok.council.kpi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "th.go.bangkok.council.motion..",
                    "th.go.bangkok.council.meeting..",
                    "th.go.bangkok.council.citizeninput..",
                    "th.go.bangkok.council.gateway..")
            .because("services meet on the log and over HTTP, never in code");

    @ArchTest
    static final ArchRule ADAPTERS_ARE_PRIVATE = classes()
            .that()
            .resideInAPackage("th.go.bangkok.council.kpi..web..")
            .should()
            .notBePublic()
            .because("nothing calls an HTTP adapter but the web server");

    @ArchTest
    static final ArchRule PUBLIC_TYPES_ARE_USED_ELSEWHERE = classes()
            .that()
            .resideInAPackage("th.go.bangkok.council.kpi..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("KpiApplication")
            .and()
            // holders of constants leave no trace in the classes that use them
            .haveSimpleNameNotEndingWith("Fields")
            .should(BE_USED_BY_ANOTHER_PACKAGE)
            .because("a type is package-private until another package needs it");

    /** Neither the types of these names nor what is nested in them. */
    private static DescribedPredicate<JavaClass> doNotHaveOuterSimpleName(String... names) {
        return DescribedPredicate.describe(
                "do not belong to " + String.join(", ", names),
                type -> !List.of(names).contains(outermost(type).getSimpleName()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
    }
}

package th.go.bangkok.council.meeting;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
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
import th.go.bangkok.council.testing.AccessRules;

@AnalyzeClasses(packages = "th.go.bangkok.council.meeting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule HANDLERS_SAY_WHO_MAY_CALL = AccessRules.HANDLERS_SAY_WHO_MAY_CALL;

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("th.go.bangkok.council.meeting.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read on its own can be changed on its own");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..meeting.clock", "..meeting.committee", "..meeting.resource", "..meeting.mission")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .haveSimpleNameNotEndingWith("Filter")
            .and()
            .doNotHaveSimpleName("Committees")
            .and()
            .doNotHaveSimpleName("Resources")
            .and()
            .doNotHaveSimpleName("Missions")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..")
            .because("a rule is read and tested without a server");

    @ArchTest
    static final ArchRule THE_DOMAIN_DOES_NOT_KNOW_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..meeting.imports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..meeting..web..", "org.springframework.web..", "org.springframework.http..")
            .because("the adapter knows the domain, never the other way round");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage("th.go.bangkok.council.meeting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "th.go.bangkok.council.motion..",
                    "th.go.bangkok.council.citizeninput..",
                    "th.go.bangkok.council.kpi..",
                    "th.go.bangkok.council.gateway..")
            .because("services meet on the log and over HTTP, never in code");

    @ArchTest
    static final ArchRule ADAPTERS_ARE_PACKAGE_PRIVATE = classes()
            .that(resideInAPackage("..web..").or(resideInAPackage("..meeting.imports..")))
            .and(not(nested()))
            .should(bePackagePrivate())
            .because("nobody but the framework calls an adapter");

    @ArchTest
    static final ArchRule PUBLIC_IS_WHAT_ANOTHER_PACKAGE_NEEDS = classes()
            .that()
            .arePublic()
            .and(not(nested()))
            .and()
            .doNotHaveSimpleName("MeetingServiceApplication")
            .should(beUsedByAnotherPackage())
            .because("a type is package-private until another package needs it");

    private static DescribedPredicate<JavaClass> nested() {
        return DescribedPredicate.describe("nested", JavaClass::isNestedClass);
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is used outside: " + used));
            }
        };
    }
}

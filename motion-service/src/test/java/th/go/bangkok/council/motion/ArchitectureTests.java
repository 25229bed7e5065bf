package th.go.bangkok.council.motion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import th.go.bangkok.council.testing.AccessRules;

@AnalyzeClasses(packages = "th.go.bangkok.council", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule handlersSayWhoMayCall = AccessRules.HANDLERS_SAY_WHO_MAY_CALL;

    private static final String SERVICE = "th.go.bangkok.council.motion..";

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("th.go.bangkok.council.motion.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read alone can be changed alone");

    @ArchTest
    static final ArchRule adaptersPointInwards = noClasses()
            .that()
            .resideInAPackage(SERVICE)
            .and()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("th.go.bangkok.council.motion..web..")
            .because("rules must not know how they are called");

    @ArchTest
    static final ArchRule theDomainIsPlainJava = noClasses()
            .that()
            .resideInAPackage(SERVICE)
            .and()
            .resideOutsideOfPackage("..web..")
            .and(areRecordsOrEnums())
            .and()
            .areNotAnnotatedWith(ConfigurationProperties.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..")
            .because("aggregates, values and events are read and tested without a framework");

    @ArchTest
    static final ArchRule noOtherServicesCode = noClasses()
            .that()
            .resideInAPackage(SERVICE)
            .should()
            .dependOnClassesThat(inAnotherService())
            .because("services share events and contracts, never code");

    @ArchTest
    static final ArchRule publicOnlyWhereNeeded = classes()
            .that()
            .resideInAPackage(SERVICE)
            .and()
            .areTopLevelClasses()
            .and()
            .haveModifier(JavaModifier.PUBLIC)
            .should(beUsedByAnotherPackage())
            .because("a type is package-private until another package needs it");

    private static DescribedPredicate<JavaClass> areRecordsOrEnums() {
        return DescribedPredicate.describe("are records or enums", type -> type.isRecord() || type.isEnum());
    }

    private static DescribedPredicate<JavaClass> inAnotherService() {
        return DescribedPredicate.describe(
                "belong to another service",
                type -> type.getPackageName().startsWith("th.go.bangkok.council.")
                        && !type.getPackageName().startsWith("th.go.bangkok.council.motion")
                        && !type.getPackageName().startsWith("th.go.bangkok.council.defaults"));
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is used by its own package only"));
            }
        };
    }
}

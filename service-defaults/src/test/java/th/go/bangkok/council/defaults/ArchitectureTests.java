package th.go.bangkok.council.defaults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
}

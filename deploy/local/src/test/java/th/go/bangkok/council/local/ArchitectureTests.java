package th.go.bangkok.council.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "th.go.bangkok.council.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("th.go.bangkok.council.local.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that is understood alone can be changed alone");

    @ArchTest
    static final ArchRule NO_SPRING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("the runner must start in a moment and be readable without knowing a framework");

    @ArchTest
    static final ArchRule NOTHING_OF_THE_SERVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "th.go.bangkok.council.motion..",
                    "th.go.bangkok.council.meeting..",
                    "th.go.bangkok.council.citizeninput..",
                    "th.go.bangkok.council.kpi..",
                    "th.go.bangkok.council.gateway..",
                    "th.go.bangkok.council.defaults..")
            .because("the runner knows the services as processes that answer HTTP, as any operator does");

    @ArchTest
    static final ArchRule STORES_KNOW_ONLY_PROCESSES_AND_PORTS = noClasses()
            .that()
            .resideInAnyPackage("..local.kafka..", "..local.mongo..", "..local.process..", "..local.ports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..local.cli..",
                    "..local.system..",
                    "..local.supervision..",
                    "..local.services..",
                    "..local.samples..",
                    "..local.doctor..",
                    "..local.remote..")
            .because("the tests of every service start the stores through these classes, without the rest");
}

package th.go.bangkok.council.kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "th.go.bangkok.council", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("th.go.bangkok.council.kpi.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read on its own can be changed on its own");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..kpi.time..", "..kpi.plan..", "..kpi.cases..", "..kpi.figures..", "..kpi.scoring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..")
            .because("the rules of the evaluation are read and tested without a server");

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
}

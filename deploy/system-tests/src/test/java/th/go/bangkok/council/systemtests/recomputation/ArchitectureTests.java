package th.go.bangkok.council.systemtests.recomputation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = Recomputation.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule sharesNothingWithWhatItChecks = classes()
            .that()
            .resideInAPackage("..recomputation")
            .and()
            .haveSimpleNameNotEndingWith("Tests")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.apache.kafka.clients..",
                    "org.apache.kafka.common..",
                    "tools.jackson..",
                    "th.go.bangkok.council.systemtests.recomputation")
            .because("an error that both sides share would go unnoticed");
}

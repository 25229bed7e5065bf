package th.go.bangkok.council.sampleyears;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = SampleYears.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule knowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "th.go.bangkok.council.(*)service..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("th\\.go\\.bangkok\\.council\\.(?!sampleyears).*")
            .because("the sample years are written against the public import formats only");

    @ArchTest
    static final ArchRule onlyTheProgramIsPublic = classes()
            .that()
            .doNotHaveSimpleName("SampleYears")
            .should()
            .notBePublic()
            .because("a type is package-private until another package needs it");
}

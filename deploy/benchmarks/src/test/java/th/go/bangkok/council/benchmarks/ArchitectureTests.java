package th.go.bangkok.council.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = Main.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("th.go.bangkok.council.benchmarks.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a benchmark that can be read on its own can be trusted on its own");

    @ArchTest
    static final ArchRule measuresServicesFromOutside = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("th\\.go\\.bangkok\\.council\\.(?!benchmarks\\.|local\\.).*")
            .because("a peer that shares code with what it is held against shares its mistakes too");

    @ArchTest
    static final ArchRule onlyPeersThatAreMadeOfItUseSpring = noClasses()
            .that()
            .resideOutsideOfPackages("..naive..", "..plain..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("the bare peer is the two drivers and nothing else");

    @ArchTest
    static final ArchRule theFoldKnowsNoServer = noClasses()
            .that()
            .resideInAPackage("..fold..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "com.mongodb..", "org.springframework..")
            .because("the rules are the same for every peer and are tested without a server");
}

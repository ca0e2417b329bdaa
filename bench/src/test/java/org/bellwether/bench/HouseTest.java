package org.bellwether.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of the house: who may know whom. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bellwether");

    @Test
    void eachRoomKnowsOnlyThoseItMay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.bellwether.model..")
                .layer("tables")
                .definedBy("org.bellwether.tables..")
                .layer("ingest")
                .definedBy("org.bellwether.ingest..")
                .layer("fetch")
                .definedBy("org.bellwether.fetch..")
                .layer("language")
                .definedBy("org.bellwether.language..")
                .layer("extract")
                .definedBy("org.bellwether.extract..")
                .layer("situation")
                .definedBy("org.bellwether.situation..")
                .layer("store")
                .definedBy("org.bellwether.store..")
                .layer("ask")
                .definedBy("org.bellwether.ask..")
                .layer("web")
                .definedBy("org.bellwether.web..")
                .layer("export")
                .definedBy("org.bellwether.export..")
                .layer("cli")
                .definedBy("org.bellwether.cli..")
                .layer("bench")
                .definedBy("org.bellwether.bench..")
                .whereLayer("bench")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("bench")
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("web", "cli", "bench")
                .whereLayer("ask")
                .mayOnlyBeAccessedByLayers("export", "web", "cli", "bench")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("ask", "export", "web", "cli", "bench")
                .whereLayer("situation")
                .mayOnlyBeAccessedByLayers("store", "ask", "export", "web", "cli", "bench")
                .whereLayer("extract")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("language")
                .mayOnlyBeAccessedByLayers("extract", "cli", "bench")
                .whereLayer("fetch")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .check(HOUSE);
    }

    @Test
    void tablesKnowNoRoom() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.bellwether.tables..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.bellwether.tables..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void theModelKnowsNoLibrary() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.bellwether.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.bellwether.model..", "org.jspecify..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.sql..", "java.net..", "java.nio.file..", "java.io.."})
    void theModelReadsAndWritesNothingButTakesAddressesApart(String library) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.bellwether.model..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(library).and(not(belongToAnyOf(URI.class, URISyntaxException.class))))
                .check(HOUSE);
    }

    @Test
    void theLanguageLibraryStaysInItsRoom() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.bellwether.language..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.emory.mathcs.nlp..")
                .check(HOUSE);
    }

    @Test
    void extractionKnowsNoClockNoDatabaseNoNetwork() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.bellwether.extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(HOUSE);
    }

    @Test
    void theStagesOfExtractionFormNoCircle() {
        slices().matching("org.bellwether.extract.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void allRoomsWereSeen() {
        for (String room : new String[] {
            "model",
            "tables",
            "ingest",
            "fetch",
            "language",
            "extract",
            "situation",
            "store",
            "ask",
            "export",
            "web",
            "cli"
        }) {
            assertThat(HOUSE.stream().anyMatch(c -> c.getPackageName().startsWith("org.bellwether." + room)))
                    .as(room)
                    .isTrue();
        }
    }
}

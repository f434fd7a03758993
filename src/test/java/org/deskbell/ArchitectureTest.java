package org.deskbell;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms, their arrows and the rules of the house; names the offender. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.deskbell");
    private static final ApplicationModules ROOMS = ApplicationModules.of(Deskbell.class);
    private static final Set<String> BAD_ENDS = Set.of(
            "Impl", "Service", "Manager", "Helper", "Util", "Utils", "Dto", "Entity", "Repository", "Data", "Info");

    @Test
    void rooms_call_only_the_rooms_they_may_use() {
        ROOMS.verify();
    }

    @Test
    void the_table_of_rooms_in_the_document_is_that_of_the_code() throws IOException {
        var rows = Pattern.compile("^\\| ([a-z]+) \\| ([a-z, –]+) \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/ARCHITECTURE.md")));
        var written = rows.results().collect(Collectors.toMap(row -> row.group(1), row -> names(row.group(2))));

        assertThat(written)
                .isEqualTo(ROOMS.stream()
                        .collect(Collectors.toMap(room -> room.getIdentifier().toString(), ArchitectureTest::mayUse)));
    }

    private static Set<String> names(String cell) {
        return cell.equals("–") ? Set.of() : Set.of(cell.split(", "));
    }

    private static Set<String> mayUse(ApplicationModule room) {
        var mark = HOUSE.getPackage(room.getBasePackage().getName())
                .getAnnotationOfType(org.springframework.modulith.ApplicationModule.class);
        return Set.of(mark.allowedDependencies());
    }

    @Test
    void only_tables_the_desk_tenancy_and_the_reader_of_other_databases_touch_sql() {
        noClasses()
                .that(describe("are neither tables nor in desk, tenancy or pms.sql", ArchitectureTest::hasNoSql))
                .should()
                .callMethod("org.deskbell.tenancy.PracticeDatabase", "sql", String.class.getName())
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.sql..").or(resideInAPackage("org.springframework.jdbc..")))
                .check(HOUSE);
    }

    private static boolean hasNoSql(JavaClass type) {
        return !type.getSimpleName().endsWith("Table")
                && !type.getPackageName().startsWith("org.deskbell.desk")
                && !type.getPackageName().startsWith("org.deskbell.tenancy")
                && !type.getPackageName().startsWith("org.deskbell.pms.sql");
    }

    @Test
    void what_reads_a_legacy_database_never_touches_ours() {
        noClasses()
                .that()
                .resideInAPackage("org.deskbell.pms.sql..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
                        .or(describe(
                                "are our own database",
                                type -> type.getName().equals("org.deskbell.tenancy.PracticeDatabase"))))
                .orShould()
                .callMethod("java.sql.DriverManager", "getConnection", String.class.getName())
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.deskbell.pms.sql..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mariadb..")
                .check(HOUSE);
    }

    @Test
    void tables_are_nobody_elses() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Table")
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void only_the_doors_use_spring_mvc() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.deskbell.web..", "org.deskbell.pms.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .check(HOUSE);
    }

    @Test
    void pure_rooms_know_neither_spring_nor_sql() {
        noClasses()
                .that()
                .resideInAnyPackage("org.deskbell.people..", "org.deskbell.matching..", "org.deskbell.availability..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(describe(
                                "are not the room's own mark",
                                type -> !type.getName().contains("modulith")))
                        .or(resideInAPackage("java.sql..")))
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "files", "fhir", "hl7", "opendental", "sql"})
    void connectors_know_the_port_and_people_but_no_other_connector(String kind) {
        var itself = "org.deskbell.pms." + kind + "..";
        noClasses()
                .that()
                .resideInAPackage(itself)
                .should()
                .dependOnClassesThat(resideInAPackage("org.deskbell.pms.*..")
                        .and(describe(
                                "are another connector's",
                                type -> !resideInAPackage(itself).test(type))))
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.deskbell", itself)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(itself)
                .check(HOUSE);
    }

    @Test
    void hl7_is_spoken_in_its_connector_and_where_files_are_written() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.deskbell.pms.files..", "org.deskbell.pms.hl7..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ca.uhn.hl7v2..")
                .check(HOUSE);
    }

    @Test
    void fhir_is_spoken_in_its_connector_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.deskbell.pms.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ca.uhn.fhir..", "org.hl7..", "com.nimbusds..", "com.fasterxml.jackson.databind..")
                .check(HOUSE);
    }

    @Test
    void codes_of_apps_are_made_where_staff_come_in() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.deskbell.access..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.eatthepath..")
                .check(HOUSE);
    }

    @Test
    void time_is_asked_of_the_injected_clock() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "now() without a clock",
                        call -> call.getTarget().getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_thing_is() {
        assertThat(HOUSE.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> BAD_ENDS.stream().anyMatch(name::endsWith))
                .noneMatch(name -> name.startsWith("Base") || name.startsWith("Abstract"));
    }

    @Test
    void every_package_says_what_it_keeps_and_knows_no_null() {
        assertThat(HOUSE.stream().map(JavaClass::getPackage).distinct())
                .allMatch(one -> one.isAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    @Test
    void files_are_short() throws IOException {
        assertThat(longerThan(300, "src/main/java")).isEmpty();
        assertThat(longerThan(300, "src/test/java")).isEmpty();
        assertThat(longerThan(300, "bench")).isEmpty();
    }

    private static List<String> longerThan(int most, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > most)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

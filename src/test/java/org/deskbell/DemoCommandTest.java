package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.DemoVisits;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Refused;
import org.deskbell.tenancy.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice's demo list is replaced from a file while Deskbell runs, or nothing changes. */
class DemoCommandTest {
    private final PracticeId practice = PracticeId.fresh();
    private final String slug = "list-" + practice;
    private final DemoPatients patients = House.room(DemoPatients.class);

    @TempDir
    private Path folder;

    @BeforeEach
    void opened() throws IOException {
        House.in(practice, () -> {
            House.room(Directory.class).enter(Directory.Kind.SLUG, slug);
            House.room(DemoOffice.class).open("Maple Street", ZoneId.of("America/Denver"), "secret");
            House.room(DemoResources.class)
                    .add(List.of(new DemoResource(Catalogue.Kind.OPERATORY, "OP1", "Operatory 1", null, null)));
            return true;
        });
        load("id,surname,given_name,dob\nA1,Bell,Ann,\nA2,Bell,Bob,\n");
        House.in(practice, () -> {
            House.room(DemoVisits.class)
                    .add(List.of(visit("V1", "A1", 8), visit("V2", "A2", 9), visit("V3", null, 10)));
            return true;
        });
    }

    private static DemoVisit visit(String id, @Nullable String chart, int hour) {
        var at = DemoLoaderTest.TODAY.atTime(hour, 0);
        return new DemoVisit(id, chart, "VARNA", "OP1", null, at, at.plusMinutes(30), "", null);
    }

    private void load(String text) throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), text);
        command(slug, file).run(House.environment(House.database()));
    }

    private static DemoCommand command(String practice, Path file) {
        return DemoCommand.of(List.of("demo", "load-patients", "--practice", practice, "--file", file.toString()));
    }

    @Test
    void the_list_is_replaced_and_visits_of_who_is_gone_are_removed() throws IOException {
        load("id,surname,given_name,dob\nA2,Bell,Bob,\nA3,Bell,Carl,19830413\n");

        assertThat(House.in(practice, patients::count)).isEqualTo(2);
        assertThat(House.in(practice, () -> patients.find("A1"))).isEmpty();
        assertThat(House.in(practice, () -> House.room(DemoVisits.class).on(DemoLoaderTest.TODAY)))
                .extracting(DemoVisit::id)
                .containsExactly("V2", "V3");
    }

    @Test
    void a_broken_file_changes_nothing() {
        assertThatThrownBy(() -> load("id,surname,given_name,dob\nA3,Bell,Carl,\nA3,Bell,Dan,\n"))
                .isInstanceOf(Refused.class);

        assertThat(House.in(practice, patients::count)).isEqualTo(2);
    }

    @Test
    void an_unknown_practice_or_file_is_refused() {
        assertThatThrownBy(() -> command("nowhere", folder).run(House.environment(House.database())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is no practice nowhere.");
        assertThatThrownBy(() -> command(slug, folder.resolve("no.csv")).run(House.environment(House.database())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void other_words_are_answered_with_the_usage() {
        assertThatThrownBy(() -> DemoCommand.of(List.of("demo", "load-patients", "--practice", "harbor")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("usage:");
        assertThatThrownBy(() -> DemoCommand.of(List.of("dance"))).isInstanceOf(Refused.class);
    }

    @Test
    void a_database_that_runs_already_is_joined() {
        var running = EmbeddedPostgres.join(Path.of("target/test-database")).orElseThrow();

        assertThat(House.database().url()).startsWith(running.url().replace("/postgres", "/"));
        assertThat(running.password()).isEqualTo(House.database().password());
    }

    @Test
    void where_no_database_runs_there_is_none_to_join() {
        assertThat(EmbeddedPostgres.join(folder)).isEmpty();
    }
}

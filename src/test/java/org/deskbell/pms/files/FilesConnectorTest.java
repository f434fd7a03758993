package org.deskbell.pms.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.Pms;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesConnectorTest {
    @TempDir
    private Path root;

    private final PracticeId practice = PracticeId.fresh();
    private final String slug = "files-" + practice;

    @BeforeEach
    void folders() throws IOException {
        House.in(practice, () -> House.room(Directory.class).enter(Directory.Kind.SLUG, slug));
        Files.createDirectories(root.resolve(slug).resolve("in"));
        Files.createDirectories(root.resolve(slug).resolve("out"));
    }

    private Pms connect(Map<String, String> settings) {
        var connector = new FilesConnector(root.toString(), House.room(Directory.class), Clock.systemUTC());
        return House.in(practice, () -> connector.connect(settings));
    }

    @Test
    void without_a_folder_that_the_operator_set_up_the_reason_is_said_at_the_field() {
        var connector = new FilesConnector("", House.room(Directory.class), Clock.systemUTC());

        assertThat(connector.wrongIn(Map.of("folder", "harbor")))
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.setting()).isEqualTo("folder");
                    assertThat(wrong.words()).startsWith("No folder for files is set up here.");
                });
    }

    @Test
    void a_folder_that_leads_into_that_of_another_practice_is_none() throws Exception {
        var other = Files.createDirectories(root.resolve("other").resolve("in"));
        Files.delete(root.resolve(slug).resolve("in"));
        Files.createSymbolicLink(root.resolve(slug).resolve("in"), other);

        assertThatThrownBy(() -> connect(Map.of("folder", slug, "zone", "America/Denver")))
                .hasMessageContaining("one of them is a link");
    }

    @Test
    void nobody_reaches_anothers_folder() throws Exception {
        Files.createDirectories(root.resolve("other").resolve("in"));
        for (var folder : List.of("other", "../" + slug, "/etc", slug + "/../other", ""))
            assertThatThrownBy(() -> connect(Map.of("folder", folder, "zone", "America/Denver")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("called as your practice");
        assertThatThrownBy(() -> connect(Map.of("folder", slug, "zone", "Denver")))
                .hasMessageContaining("America/Denver");
    }
}

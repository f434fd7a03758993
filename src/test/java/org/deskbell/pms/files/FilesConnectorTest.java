package org.deskbell.pms.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.Pms;
import org.deskbell.tenancy.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesConnectorTest {
    @TempDir
    private Path root;

    private PracticeFolder folder;

    @BeforeEach
    void folders() {
        folder = PracticeFolder.in(root);
    }

    private Pms connect(Map<String, String> settings) {
        return folder.connect(Clock.systemUTC(), settings);
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
        Files.delete(folder.imports());
        Files.createSymbolicLink(folder.imports(), other);

        assertThatThrownBy(() -> connect(Map.of("folder", folder.slug(), "zone", "America/Denver")))
                .hasMessageContaining("one of them is a link");
    }

    @Test
    void nobody_reaches_anothers_folder() throws Exception {
        Files.createDirectories(root.resolve("other").resolve("in"));
        for (var name : List.of("other", "../" + folder.slug(), "/etc", folder.slug() + "/../other", ""))
            assertThatThrownBy(() -> connect(Map.of("folder", name, "zone", "America/Denver")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("called as your practice");
        assertThatThrownBy(() -> connect(Map.of("folder", folder.slug(), "zone", "Denver")))
                .hasMessageContaining("America/Denver");
    }
}

package org.deskbell.pms.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.tenancy.Directory;
import org.junit.jupiter.api.Test;

class FilesConnectorTest {
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
}

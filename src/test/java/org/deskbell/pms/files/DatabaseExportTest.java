package org.deskbell.pms.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.deskbell.people.Sex;
import org.deskbell.pms.Pages;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of patients that a database nobody here wrote exported: no header, quotes and line ends behind backslashes. */
@Tag("peers")
class DatabaseExportTest {
    private static final String COLUMNS =
            "id, last_name, first_name, middle_name, dob, sex, mobile, email, address, city, state, zip";

    private static List<PmsPatient> exported() throws PmsSilent {
        var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
        var folder = Path.of(requireNonNull(System.getenv("PEERS_EXPORT"), "PEERS_EXPORT"));
        var pms = new FilesPms(
                new InFolder(folder, later),
                new OutFolder(folder, OutFolder.Way.NOTHING, later),
                ZoneId.of("America/Denver"),
                COLUMNS,
                later);
        return Pages.all(pms);
    }

    @Test
    void every_patient_and_every_sign_arrives() throws PmsSilent {
        var all = exported();

        assertThat(all).hasSize(2505);
        assertThat(all.get(0).who().born()).hasToString("1983-04-13");
        assertThat(all.get(0).who().sex()).isEqualTo(Sex.MALE);
        assertThat(all.get(1).who().name().first()).isEqualTo("Zoë \"Zo\"");
        assertThat(all.get(1).who().name().last()).isEqualTo("O'Brien");
        assertThat(all.get(1).who().address().street()).isEqualTo("9 Elm\n2nd floor");
        assertThat(all.get(1).who().contact().mobile()).isNull();
        assertThat(all.get(2).who().name().last()).isEqualTo("Núñez, Jr.");
        assertThat(all.get(2).who().born()).isNull();
        assertThat(all.get(2).who().address().street()).isEqualTo("C:\\Street");
        assertThat(all.get(3).who().name().last()).isEqualTo("Nguyễn");
    }
}

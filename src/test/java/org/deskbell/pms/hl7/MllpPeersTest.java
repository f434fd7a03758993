package org.deskbell.pms.hl7;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's python3-hl7 reads what we send, and its mllp_send is heard. ./deskbell verify --peers starts them. */
@Tag("peers")
class MllpPeersTest {
    private final Hl7Office office = new Hl7Office();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private void connect(String version) {
        office.expects(/* answer= */ true, /* news= */ false); // it takes messages in and tells nothing
        office.connect(Map.of(
                "takes", "visits",
                "receiver", requireNonNull(System.getenv("PEERS_MLLP"), "PEERS_MLLP"),
                "version", version,
                "echoes", "yes",
                "registers", "A28"));
    }

    @Test
    void a_receiver_that_nobody_here_wrote_reads_our_visits_in_every_version() throws PmsSilent {
        for (var version : Hl7Settings.ASKED.getLast().choices()) {
            connect(version);
            var visit = new Visit(
                    "db-" + version,
                    new PmsPatientId("J&J|1"),
                    "DR1",
                    "MAIN^101",
                    "CLEAN",
                    LocalDateTime.of(2026, 11, 24, 8, 0),
                    30,
                    "Online 7K");

            assertThat(office.pms().capabilities()).contains(Capability.WRITE_APPOINTMENT);
            assertThat(office.pms().write(visit)).isEqualTo(new PmsAnswer.Pending("db-" + version));
            assertThat(office.pms().cancel("db-" + version, "db-" + version)).isInstanceOf(PmsAnswer.Pending.class);
        }
    }

    @Test
    void what_it_refuses_is_refused_in_its_code() {
        connect("2.5");
        var refused = new Demographics(
                PersonName.of("Zoë", "Refused"),
                LocalDate.of(1983, 4, 13),
                Sex.FEMALE,
                new Contact("(434) 555-0143", null, "z@example.com"),
                new PostalAddress("1 Elm St", "Reno", "NV", "89501"));

        assertThat(office.pms().createPatient("dp-refused", refused))
                .isEqualTo(new PmsAnswer.Refused("The PMS refused it (AE)."));
    }

    @Test
    void a_question_that_is_only_acknowledged_is_not_answered() throws PmsSilent {
        connect("2.5");
        var answering = new HashMap<>(office.settings());
        answering.put("answers", "yes");

        assertThat(office.pms(answering).findings()).singleElement().asString().contains("and did not answer it");
    }

    @Test
    void what_mllp_send_tells_is_taken_in() throws IOException, InterruptedException, PmsSilent {
        var file = folder.resolve("told.hl7");
        Files.writeString(
                file,
                office.text(
                        "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|20261123080000||ADT^A28^ADT_A05|1|P|2.5",
                        "EVN||20261123080000",
                        "PID|||JEFTH000^^^OFFICE^PI||Jefferson^Thomas"));
        var told = new ProcessBuilder(
                        "/usr/bin/mllp_send",
                        "--loose",
                        "--port",
                        String.valueOf(office.port()),
                        "--file",
                        file.toString(),
                        "127.0.0.1")
                .redirectErrorStream(true)
                .start();

        var answer = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(told.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(answer).contains("MSA|AA|1");
        assertThat(office.patient("JEFTH000")).isPresent();
    }
}

package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visit that a PMS has taken in and does later, as a file that somebody reads in, is written, and not seen yet. */
class TakenInTest {
    private static final String TIMES = "id,date,start,end,provider,operatory,online_key\n";

    private final ConnectedOffice office = ConnectedOffice.open();
    private final Path folder =
            House.PMS_FILES.resolve("maple-" + office.maple().id());

    @BeforeEach
    void exchangeFiles() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.createDirectories(folder.resolve("out"));
        leave("patients.csv", """
                chart,last_name,first_name,birth_date,sex
                JEFTH000,Jefferson,Thomas,1983-04-13,M
                QUIZA000,Quill,Zacharias,1970-01-01,M
                """);
        leave("schedule.csv", TIMES + "77,2026-12-09,8:00 AM,9:00 AM,DR1,OP1,\n");
        office.in(() -> {
            House.room(PmsConnections.class).connect(draft(), MapleStreet.MARTHA);
            return true;
        });
        office.refresh();
    }

    private PmsConnectionDraft draft() {
        return new PmsConnectionDraft(
                "files",
                "Files",
                Map.of("folder", "maple-" + office.maple().id(), "zone", "America/Denver", "writes", "csv"));
    }

    /** Long enough ago to be whole. */
    private void leave(String name, String text) throws IOException {
        var file = folder.resolve("in").resolve(name);
        Files.writeString(file, text);
        var aWhileAgo = House.clock().instant().minus(Duration.ofMinutes(1));
        Files.setLastModifiedTime(file, FileTime.from(aWhileAgo));
    }

    private OnlineAppointment.Id bookedAndWritten() {
        var appointment = office.book(NINE);
        office.link(appointment, new PmsPatientId("JEFTH000"));
        office.work();
        return appointment;
    }

    private List<String> left() {
        try (var files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void it_is_written_once_under_the_name_of_its_ticket_and_nobody_has_seen_it() {
        var appointment = bookedAndWritten();
        var row = office.row(appointment);
        assertThat(row.state()).isEqualTo(State.WRITTEN);
        assertThat(row.ref()).isEqualTo(row.onlineKey());
        assertThat(row.writtenAt()).isEqualTo(House.clock().instant());
        assertThat(row.maybeSentAt()).isNull();
        assertThat(row.seenAt()).isNull();

        for (var i = 0; i < 3; i++) office.sweep();
        office.work();

        assertThat(left()).containsExactly(row.onlineKey() + ".csv");
        assertThat(office.row(appointment).seenAt()).isNull();
        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
    }

    @Test
    void once_it_was_read_in_it_is_called_as_the_pms_calls_it() throws IOException {
        var appointment = bookedAndWritten();
        var key = office.row(appointment).onlineKey();

        leave("schedule.csv", TIMES + "78,2026-12-08,9:00 AM,10:00 AM,DR1,OP1," + key + "\n");
        office.sweep();

        assertThat(office.row(appointment).ref()).isEqualTo("78");
        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(left()).containsExactly(key + ".csv");
    }

    @Test
    void what_was_never_read_in_is_left_to_a_person_and_never_written_twice() {
        var appointment = bookedAndWritten();
        var key = office.row(appointment).onlineKey();

        House.clock().advance(Duration.ofDays(4).plusMinutes(1));
        office.sweep();
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.REFUSED);
        assertThat(office.row(appointment).words()).isEqualTo(OwnWords.LOST_THERE);
        assertThat(left()).containsExactly(key + ".csv");
    }
}

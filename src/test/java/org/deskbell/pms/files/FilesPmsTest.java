package org.deskbell.pms.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pages;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PMS behind a folder is read from what it exported, and finds there what it is to import. */
class FilesPmsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
    private static final Visit VISIT = new Visit(
            "db-1",
            new PmsPatientId("JEFTH000"),
            "DR1",
            "OP1",
            "CLEAN",
            LocalDateTime.of(2026, 12, 8, 9, 0),
            60,
            "Online, \"Deskbell\" | R&D");

    @TempDir
    private Path root;

    private PracticeFolder folder;

    @BeforeEach
    void folders() {
        folder = PracticeFolder.in(root);
    }

    private Pms pms(String writes) {
        return connect(Map.of("folder", folder.slug(), "zone", "America/Denver", "writes", writes));
    }

    private Pms connect(Map<String, String> settings) {
        return folder.connect(Clock.fixed(NOW, ZoneOffset.UTC), settings);
    }

    private void exported(String name, String text) throws IOException {
        exported(name, text, StandardCharsets.UTF_8);
    }

    private void exported(String name, String text, Charset charset) throws IOException {
        var file = Files.writeString(folder.imports().resolve(name), text, charset);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofMinutes(1))));
    }

    private List<PmsPatient> patients() throws PmsSilent {
        var pms = pms("nothing");
        return Pages.all(pms);
    }

    private static String many(int count) {
        var text = new StringBuilder("id,name,dob\n");
        for (var i = 0; i < count; i++)
            text.append(i).append(",\"Bell, Ann ").append(i).append("\",1983-04-13\n");
        return text.toString();
    }

    @Test
    void a_list_of_any_length_comes_page_by_page() throws Exception {
        exported("patients.csv", many(2500));

        assertThat(patients()).hasSize(2500).first().satisfies(ann -> {
            assertThat(ann.who().name().last()).isEqualTo("Bell");
            assertThat(ann.who().name().first()).isEqualTo("Ann 0");
        });
        assertThat(pms("nothing").patients(null).total()).isEqualTo(2500);
    }

    @Test
    void a_reading_goes_on_from_where_another_stopped() throws Exception {
        exported("patients.csv", many(2500));
        var first = pms("nothing").patients(null);

        var second = pms("nothing").patients(first.next());

        assertThat(second.patients().getFirst().id().value()).isEqualTo("1000");
    }

    @Test
    void a_list_without_a_header_is_read_by_the_columns_of_the_settings() throws Exception {
        exported("patients.txt", "JEFTH000|Jefferson|Thomas|04/13/1983\n", Charset.forName("windows-1252"));
        var pms = connect(
                Map.of("folder", folder.slug(), "zone", "America/Denver", "columns", "id, last_name, first_name, dob"));

        assertThat(pms.patients(null).patients())
                .singleElement()
                .satisfies(one -> assertThat(one.who().born()).hasToString("1983-04-13"));
    }

    @Test
    void what_is_just_being_written_waits() throws Exception {
        exported("patients.csv", many(3));
        var file = folder.imports().resolve("patients.csv");
        Files.setLastModifiedTime(file, FileTime.from(NOW));

        assertThatThrownBy(this::patients).isInstanceOf(PmsSilent.class).hasMessageContaining("just being written");
    }

    @Test
    void without_a_list_it_says_so() {
        assertThatThrownBy(this::patients).isInstanceOf(PmsSilent.class).hasMessageContaining("patients.csv");
    }

    @Test
    void a_file_that_leads_elsewhere_is_not_followed() throws Exception {
        Files.createSymbolicLink(folder.imports().resolve("patients.csv"), Path.of("/etc/passwd"));

        assertThatThrownBy(this::patients).hasMessageContaining("There is no list");
    }

    @Test
    void the_schedule_and_the_names_are_read_in_the_practices_time() throws Exception {
        exported("schedule.csv", """
                id,date,start,minutes,provider,operatory,online_key
                V1,12/08/2026,9:00 AM,60,DR1,OP1,
                V2,2026-12-08,14:30,30,DR1,,db-1
                V3,2027-12-08,14:30,30,DR1,,
                """);
        exported("providers.csv", "id;name\nDR1;Dr. Varna\n");
        exported("types.csv", "id,name,minutes\nCLEAN,Cleaning,60\n");
        var pms = pms("csv");

        assertThat(pms.busy(NOW, NOW.plus(Duration.ofDays(60))))
                .extracting(BusyTime::startsAt)
                .containsExactly(Instant.parse("2026-12-08T16:00:00Z"), Instant.parse("2026-12-08T21:30:00Z"));
        assertThat(pms.findVisit("db-1")).contains("V2");
        assertThat(pms.findVisit("db-2")).isEmpty();
        assertThat(pms.catalogue().entries())
                .extracting(Catalogue.Entry::name)
                .containsExactly("Dr. Varna", "Cleaning");
        assertThat(pms.capabilities())
                .containsExactlyInAnyOrder(
                        Capability.READ_SCHEDULE,
                        Capability.WRITE_APPOINTMENT,
                        Capability.CANCEL_APPOINTMENT,
                        Capability.LOOK_UP);
    }

    @Test
    void who_is_inactive_or_was_merged_is_told_where_the_list_says_so() throws Exception {
        exported("patients.csv", """
                id,name,dob,active,last_visit,merged_into
                1,Ann Bell,1990-02-28 00:00:00,N,10/01/2026,2
                2,Ann Bell,1990-02-28,yes,,
                """);

        assertThat(patients())
                .extracting(
                        one -> one.who().born() + " " + one.active() + " " + one.lastVisit() + " " + one.mergedInto())
                .containsExactly("1990-02-28 false 2026-10-01 2", "1990-02-28 true null null");
    }

    @Test
    void a_schedule_that_is_not_there_is_no_free_calendar() {
        var pms = pms("csv");

        assertThatThrownBy(() -> pms.busy(NOW, NOW.plus(Duration.ofDays(60))))
                .isInstanceOf(PmsSilent.class)
                .hasMessageContaining("schedule.csv");
        assertThatThrownBy(() -> pms.findVisit("db-1")).isInstanceOf(PmsSilent.class);
    }

    @Test
    void midnight_is_an_end_and_a_whole_day_may_be_blocked() throws Exception {
        exported("schedule.csv", """
                id,date,start,end,minutes,provider
                V1,2026-12-08,22:00,24:00,,DR1
                V2,2026-12-09,10:00 PM,12:00 AM,,DR1
                V3,2026-12-10,0:00,0:00,,DR1
                V4,2026-12-11,0:00,,1440,DR1
                """);

        assertThat(pms("nothing").busy(NOW, NOW.plus(Duration.ofDays(60))))
                .extracting(BusyTime::endsAt)
                .containsExactly(
                        Instant.parse("2026-12-09T07:00:00Z"),
                        Instant.parse("2026-12-10T07:00:00Z"),
                        Instant.parse("2026-12-11T07:00:00Z"),
                        Instant.parse("2026-12-12T07:00:00Z"));
    }

    @Test
    void a_block_is_whole_on_the_days_when_the_clocks_change() throws Exception {
        exported("schedule.csv", """
                id,date,start,end,minutes,provider
                V1,2027-03-14,0:00,,1440,DR1
                V2,2027-03-14,2:30,3:00,,DR1
                V3,2027-11-07,0:00,24:00,,DR1
                V4,2027-11-07,1:00,1:30,,DR1
                """);

        assertThat(pms("nothing").busy(NOW, NOW.plus(Duration.ofDays(400))))
                .extracting(time -> time.id() + " " + time.startsAt() + " " + time.endsAt())
                .containsExactly(
                        "V1 2027-03-14T07:00:00Z 2027-03-15T06:00:00Z",
                        "V2 2027-03-14T09:30:00Z 2027-03-14T10:00:00Z",
                        "V3 2027-11-07T06:00:00Z 2027-11-08T07:00:00Z",
                        "V4 2027-11-07T07:00:00Z 2027-11-07T08:30:00Z");
    }

    @Test
    void a_visit_sent_twice_is_one_file() throws Exception {
        var pms = pms("csv");

        assertThat(pms.write(VISIT)).isEqualTo(new PmsAnswer.Pending("db-1"));
        pms.write(VISIT);

        assertThat(out()).containsExactly("db-1.csv");
        assertThat(Files.readString(folder.exports().resolve("db-1.csv")))
                .contains("book,db-1,,JEFTH000,DR1,OP1,CLEAN,2026-12-08,09:00,60,\"Online, \"\"Deskbell\"\" | R&D\"");
    }

    @Test
    void whoever_imports_may_read_a_visit_as_any_file_of_the_folder() throws Exception {
        var out = folder.exports();
        var any = Files.writeString(out.resolve("any"), "");

        pms("csv").write(VISIT);

        assertThat(Files.getPosixFilePermissions(out.resolve("db-1.csv")))
                .isEqualTo(Files.getPosixFilePermissions(any));
    }

    @Test
    void a_visit_that_is_cancelled_is_taken_back_and_the_cancel_left() throws Exception {
        var pms = pms("csv");
        pms.write(VISIT);

        assertThat(pms.cancel("db-1", "db-1")).isEqualTo(new PmsAnswer.Pending("db-1.cancel"));

        assertThat(out()).containsExactly("db-1.cancel.csv");
    }

    @Test
    void a_key_that_leads_out_of_the_folder_cancels_nothing() throws Exception {
        var patients = folder.imports().resolve("patients.csv");
        exported("patients.csv", many(1));

        assertThat(pms("csv").cancel("V2", "../in/patients")).isInstanceOf(PmsAnswer.Refused.class);

        assertThat(patients).exists();
        assertThat(out()).isEmpty();
    }

    @Test
    void as_hl7_it_is_a_message_with_its_signs_escaped() throws Exception {
        pms("hl7").write(VISIT);
        var booked = Files.readString(folder.exports().resolve("db-1.hl7"));
        pms("hl7").cancel("V2", "db-1");

        assertThat(booked.split("\r"))
                .hasSize(7)
                .anySatisfy(msh ->
                        assertThat(msh).startsWith("MSH|^~\\&|DESKBELL|").contains("SIU^S12^SIU_S12|db-1-S12|P|2.5"))
                .anySatisfy(sch -> assertThat(sch)
                        .startsWith("SCH|db-1|")
                        .contains("Online, \"Deskbell\" \\F\\ R\\T\\D", "^^M60^20261208090000^20261208100000"))
                .anySatisfy(pid -> assertThat(pid).isEqualTo("PID|||JEFTH000"))
                .anySatisfy(ail -> assertThat(ail).isEqualTo("AIL|1||OP1"));
        assertThat(Files.readString(folder.exports().resolve("db-1.cancel.hl7")))
                .contains("SIU^S15^SIU_S12", "SCH|db-1|V2");
    }

    private List<String> out() throws IOException {
        try (Stream<Path> files = Files.list(folder.exports())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

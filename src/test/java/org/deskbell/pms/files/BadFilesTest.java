package org.deskbell.pms.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken file is refused with the line and the reason, before anything of it is taken, and in little memory. */
class BadFilesTest {
    private static final String LIST = "id,last_name,first_name,dob\n1,Bell,Ann,1983-04-13\n2,Bell,Bob,1985-04-13\n";

    @TempDir
    private Path folder;

    private void refused(String words) {
        assertThatThrownBy(() -> pms().patients(null))
                .isInstanceOf(PmsSilent.class)
                .hasMessageContaining(words);
    }

    /** An hour later, so that the files lie still. */
    private FilesPms pms() {
        var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        return new FilesPms(
                new InFolder(folder, later),
                new OutFolder(folder, OutFolder.Way.NOTHING, later),
                ZoneId.of("America/Denver"),
                null,
                later);
    }

    private void list(String text) throws IOException {
        Files.writeString(folder.resolve("patients.csv"), text);
    }

    @Test
    void cut_off_in_a_line_or_in_a_quoted_field() throws Exception {
        list(LIST.substring(0, LIST.length() - 12));
        refused("Line 3: it has 3 fields, the header has 4.");
        list("id,last_name,first_name,dob\n1,\"Bell,Ann,1983-04-13\n");
        refused("Line 2: the quotation marks do not match.");
    }

    @Test
    void in_another_encoding() throws Exception {
        Files.writeString(folder.resolve("patients.csv"), LIST, StandardCharsets.UTF_16);
        refused("Line 1: it holds a zero byte");
        Files.write(folder.resolve("patients.csv"), new byte[] {0x7f, 'E', 'L', 'F', 1, 1, 0, 0});
        refused("Line 1: it holds a zero byte");
    }

    @Test
    void the_encodings_that_are_usual_are_read() throws Exception {
        Files.writeString(folder.resolve("patients.csv"), LIST.replace("Bob", "Zoë"), Charset.forName("windows-1252"));
        assertThat(pms().patients(null).patients().getLast().who().name().first())
                .isEqualTo("Zoë");
        list("\ufeff" + LIST.replace("Bob", "Zoë".repeat(30)));
        assertThat(pms().patients(null).patients().getLast().who().name().first())
                .startsWith("ZoëZoë");
    }

    @Test
    void the_backslashes_of_a_database_are_read_as_it_meant_them() throws Exception {
        list("""
                id,name,dob,address
                "1","Bell, Ann \\"Nan\\"","1983-04-13","9 Elm\\
                2nd floor"
                "2","Bell, Bob",\\N,\\N
                """);

        var read = pms().patients(null).patients();

        assertThat(read.getFirst().who().name().first()).isEqualTo("Ann \"Nan\"");
        assertThat(read.getFirst().who().address().street()).isEqualTo("9 Elm\n2nd floor");
        assertThat(read.getLast().who().born()).isNull();
    }

    @Test
    void with_another_delimiter_or_without_one() throws Exception {
        list(LIST.replace(',', '#'));
        refused("Line 1: the column chart");
        list("");
        refused("The file is empty");
    }

    @Test
    void with_a_line_of_a_gigabyte() throws Exception {
        var part = new byte[1 << 20];
        Arrays.fill(part, (byte) 'x');
        try (var out = Files.newOutputStream(folder.resolve("patients.csv"))) {
            out.write(LIST.getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < 1024; i++) out.write(part);
        }

        refused("Line 4: it is longer than 64 KB.");
    }

    @Test
    void packed_it_is_read_and_a_bomb_is_not() throws Exception {
        pack(new GZIPOutputStream(Files.newOutputStream(folder.resolve("patients.csv.gz"))), LIST, 1);
        assertThat(pms().patients(null).patients()).hasSize(2);

        pack(new GZIPOutputStream(Files.newOutputStream(folder.resolve("patients.csv.gz"))), "0".repeat(1 << 20), 50);
        refused("unpacks to more than a list of patients can be");
    }

    @Test
    void a_zip_is_read_and_a_broken_one_is_not() throws Exception {
        var file = folder.resolve("patients.csv.zip");
        var zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.putNextEntry(new ZipEntry("export.csv"));
        pack(zip, LIST, 1);
        assertThat(pms().patients(null).patients()).hasSize(2);

        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2 - 20));
        refused("cut off or broken");
        Files.writeString(file, "no zip at all");
        refused("holds no list");
    }

    private static void pack(OutputStream to, String text, int times) throws IOException {
        try (to) {
            for (var i = 0; i < times; i++) to.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_schedule_with_a_time_that_no_clock_has() throws Exception {
        Files.writeString(
                folder.resolve("schedule.csv"),
                "id,date,start,end\nV1,2026-12-08,9:00,10:00\nV2,2026-12-08,25:00,26:00\n");

        assertThatThrownBy(() -> pms().capabilities()).hasMessageContaining("Line 3: there is no such time");
    }
}

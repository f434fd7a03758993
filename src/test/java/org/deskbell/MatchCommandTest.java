package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
    private static final String PMS = """
            pms_id,first,middle,last,suffix,dob,sex,mobile,email,address,city,postcode
            J1,Thomas,,Jefferson,,1983-04-13,M,4345550143,t.jefferson@example.com,931 Monticello Loop,Charlottesville,22902
            J2,Martha,,Jefferson,,1985-10-30,F,4345550144,,931 Monticello Loop,Charlottesville,22902
            """;
    private static final String ONLINE = """
            online_id,first,last,dob,sex,mobile,email,address,city,postcode
            7,Tom,Jefferson,1983-04-13,M,(434) 555-0143,t.jefferson@example.com,931 Monticello Loop,Charlottesville,22902
            8,George,Washington,1972-02-22,M,(703) 555-0101,g.washington@example.com,3200 Mount Vernon,Alexandria,22309
            """;

    @TempDir
    private Path folder;

    @Test
    void says_who_each_may_be_the_likeliest_first() throws IOException {
        assertThat(lines(PMS, ONLINE))
                .startsWith("online_id,pms_id,probability,rank,grade")
                .anyMatch(line -> line.matches("7,J1,(1\\.0|0\\.99)\\d+,1,certain"))
                .noneMatch(line -> line.startsWith("8,"));
    }

    @Test
    void a_birth_date_that_is_in_no_calendar_is_none() throws IOException {
        assertThat(lines(PMS, ONLINE.replace("1983-04-13", "1983-02-30")))
                .anyMatch(line -> line.startsWith("7,J1,"))
                .noneMatch(line -> line.endsWith("certain"));
    }

    @Test
    void a_broken_file_is_refused_with_its_line() {
        assertThatThrownBy(() -> lines(PMS, ONLINE + "9,\"Ann,Smith\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("online.csv, line");
        assertThatThrownBy(() -> lines(PMS.replace("pms_id", "id"), ONLINE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("pms.csv: there is no column pms_id");
        assertThatThrownBy(() -> MatchCommand.of(List.of("match", "--pms", "a")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("usage");
    }

    private List<String> lines(String pms, String online) throws IOException {
        var out = folder.resolve("out.csv");
        new MatchCommand(file("pms.csv", pms), file("online.csv", online), out).run();
        return Files.readAllLines(out);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

package org.deskbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskbell.House;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** How people are found by a tag. */
class TaggedPatientsTest {
    @Test
    void of_many_tags_only_the_one_that_is_wanted_is_read() {
        var plan = String.join("\n", plan());

        assertThat(plan).containsPattern(" on patient_tag t .*\\n +Index Cond: .*folded = 'vip'");
    }

    private static List<String> plan() {
        var database = House.room(PracticeDatabase.class);
        return House.in(
                MapleStreet.open().id(),
                () -> database.together(() -> {
                    database.sql("set local enable_seqscan = off").update();
                    database.sql("set local enable_bitmapscan = off").update();
                    return database.sql("explain select p.id from online_patient p where p.practice_id = :practice and "
                                    + OnlinePatientList.TAGGED)
                            .param("tag", "vip")
                            .list(row -> row.text("QUERY PLAN"));
                }));
    }
}

package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of what a PMS tells, and of whom. */
class FeedTest {
    private final Hl7Office office = new Hl7Office();

    @AfterEach
    void close() {
        office.close();
    }

    private String person(String event, String id, String at, String... segments) {
        var all = new ArrayList<String>();
        all.add("MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|" + at + "||ADT^" + event + "|" + id + "|P|2.5");
        all.addAll(List.of(segments));
        return office.answer(all.toArray(String[]::new));
    }

    private String first(String chart) throws PmsSilent {
        return office.patient(chart).orElseThrow().who().name().first();
    }

    @Test
    void older_news_does_not_take_the_place_of_newer() throws PmsSilent {
        person("A28", "1", "20261123080000", "PID|||J||Jefferson^Tom");
        person("A31", "2", "20261123084000", "PID|||J||Jefferson^Thomas");

        assertThat(person("A31", "3", "20261123083959", "PID|||J||Jefferson^Tim"))
                .isEqualTo("AA");

        assertThat(first("J")).isEqualTo("Thomas");
    }

    @Test
    void what_is_said_to_be_of_the_year_after_next_keeps_nothing_out() throws PmsSilent {
        person("A28", "1", "20280101080000", "PID|||J||Jefferson^Tom");
        person("A31", "2", "20261123090400", "PID|||J||Jefferson^Thomas");
        assertThat(first("J")).isEqualTo("Thomas");

        person("A31", "3", "20261123090000", "PID|||J||Jefferson^Tim");
        assertThat(first("J")).isEqualTo("Thomas");
    }

    @Test
    void our_own_key_is_never_the_chart_number() throws PmsSilent {
        person("A28", "1", "", "PID|||key^^^DESKBELL^PI~123^^^PMS^MR||Bell^Ann");
        assertThat(person("A28", "2", "", "PID|||key^^^DESKBELL^PI||Bell^Ann")).isEqualTo("AE");

        assertThat(office.patients()).extracting(one -> one.id().value()).containsExactly("123");
    }

    @Test
    void what_another_facility_told_is_not_mixed_with_it() throws PmsSilent {
        person("A28", "1", "", "PID|||J||Jefferson^Tom");
        office.connect(Map.of("facility", "MAIN"));

        assertThat(office.patients()).isEmpty();
        person("A28", "1", "", "PID|||K||Bell^Ann");
        assertThat(office.patients()).extracting(one -> one.id().value()).containsExactly("K");
    }

    @Test
    void in_the_hour_that_the_clock_shows_twice_what_comes_later_counts() throws PmsSilent {
        person("A28", "1", "20261101015900", "PID|||J||Jefferson^Tom");
        person("A31", "2", "20261101010500", "PID|||J||Jefferson^Thomas");

        assertThat(first("J")).isEqualTo("Thomas");
    }

    @Test
    void a_message_that_comes_twice_is_answered_twice_and_done_once() throws PmsSilent {
        person("A28", "1", "", "PID|||J||Jefferson^Tom");
        var mark = office.page().mark();
        person("A31", "2", "", "PID|||J||Jefferson^Thomas");

        assertThat(person("A28", "1", "", "PID|||J||Jefferson^Tom")).isEqualTo("AA");
        assertThat(first("J")).isEqualTo("Thomas");
        // The same id, and another message: its sender began to count anew.
        assertThat(person("A31", "1", "", "PID|||J||Jefferson^Tim")).isEqualTo("AA");
        assertThat(first("J")).isEqualTo("Tim");
        assertThat(office.pms().changedPatients(String.valueOf(mark), null).patients())
                .hasSize(1);
    }

    @Test
    void what_a_message_does_not_say_stays_and_what_it_says_is_nothing_goes() throws PmsSilent {
        person("A28", "1", "", "PID|||J||Jefferson^Tom||19830413|M|||1 Elm St^^Reno||555-0101");
        person("A08", "2", "", "PID|||J||Jefferson^Tom||||||||\"\"");

        var who = office.patient("J").orElseThrow().who();
        assertThat(who.born()).isNotNull();
        assertThat(who.address().city()).isEqualTo("Reno");
        assertThat(who.contact().homePhone()).isNull();
    }

    @Test
    void nothing_of_a_person_stays_with_who_gets_his_number() throws PmsSilent {
        person("A28", "1", "", "PID|||J||Jefferson^Tom||19830413|M|||1 Elm St^^Reno||555-0101");
        person("A31", "2", "", "PID|||J||Washington^Martha||19310602|F");

        assertThat(office.patient("J").orElseThrow().who().contact().homePhone())
                .isNull();
        person("A31", "2a", "", "PID|||J" + "|".repeat(27) + "Y");
        person("A31", "2b", "", "PID|||J||Jefferson^Tom||19830413|M");
        assertThat(office.patient("J").orElseThrow().active()).isTrue();
        assertThat(office.patient("J").orElseThrow().createdInPms()).isNull();
        person("A29", "3", "", "PID|||J");
        person("A28", "4", "", "PID|||J||Washington^Martha");
        assertThat(office.patient("J").orElseThrow().who().born()).isNull();
    }

    @Test
    void of_two_records_one_survives() throws PmsSilent {
        person("A28", "1", "", "PID|||J||Jefferson^Tom");
        person("A28", "2", "", "PID|||K||Jefferson^Thomas");

        assertThat(person("A40", "3", "", "PID|||K||Jefferson^Thomas", "MRG|J")).isEqualTo("AA");
        assertThat(person("A40", "4", "", "PID|||K", "MRG|never-told")).isEqualTo("AA");

        assertThat(office.patient("J").orElseThrow().mergedInto()).isEqualTo(new PmsPatientId("K"));
        assertThat(office.patient("never-told").orElseThrow().mergedInto()).isEqualTo(new PmsPatientId("K"));
        assertThat(office.patient("K").orElseThrow().mergedInto()).isNull();
    }

    @Test
    void who_is_deleted_is_gone_and_a_visit_that_is_purged_deletes_nobody() throws PmsSilent {
        person("A28", "1", "", "PID|||J||Jefferson^Tom");

        assertThat(person("A23", "2", "", "PID|||J")).isEqualTo("AA");
        assertThat(office.patients()).hasSize(1);

        person("A29", "3", "", "PID|||J");
        assertThat(office.patients()).isEmpty();
        office.answer("MSH|^~\\&|OFFICE||DESKBELL|HERE|||SIU^S15|4|P|2.5", "SCH||F-1", "PID|||J||Jefferson^Tom");
        assertThat(office.patients()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_named_by_its_place_and_not_quoted() throws PmsSilent {
        var answer =
                office.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ADT^A28^ADT_A05|1|P|2.5", "PID|||||Quincy^Zachary");
        var older = office.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ADT^A28|1|P|2.3", "PID|||||Quincy^Zachary");
        var timeless =
                office.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||SIU^S12|2|P|2.5", "SCH||F-1|||||||30|MIN|^^^soon");

        assertThat(answer).contains("\rMSA|AE|1\r", "\rERR||PID^1^3|101^Required field missing^HL70357|E\r");
        assertThat(older).contains("\rMSA|AE|1\r", "\rERR|PID^1^3^101&Required field missing&HL70357\r");
        assertThat(timeless).contains("\rMSA|AE|2\r", "\rERR||SCH^1^11|101^");
        assertThat(answer + older).doesNotContain("Quincy").doesNotContain("Zachary");
        assertThat(office.patients()).isEmpty();
    }

    @Test
    void kinds_that_are_not_taken_are_refused_as_such() {
        assertThat(office.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ORU^R01|1|P|2.5", "PID|||J"))
                .contains("\rMSA|AR|1\r", "|200^Unsupported message type^");
        assertThat(office.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ADT^A03|2|P|2.5", "PID|||J"))
                .contains("\rMSA|AR|2\r", "|201^Unsupported event code^");
    }

    @Test
    void who_asks_for_commit_acknowledgments_gets_them() {
        assertThat(office.answer("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ADT^A28|1|P|2.5|||AL|NE", "PID|||J||Bell^Ann"))
                .isEqualTo("CA");
    }

    @Test
    void a_stranger_is_told_nothing_and_nothing_of_him_is_kept() throws PmsSilent {
        var person = "PID|||J||Jefferson^Tom";
        var other = office.tells("MSH|^~\\&|OTHER||DESKBELL|HERE|||ADT^A28|1|P|2.5", person);
        var nowhere = office.tells("MSH|^~\\&|OFFICE||DESKBELL|nowhere|||ADT^A28|1|P|2.5", person);
        office.connect(Map.of("senders", "203.0.113.0/24"));
        var elsewhere = office.tells("MSH|^~\\&|OFFICE||DESKBELL|HERE|||ADT^A28|1|P|2.5", person);

        for (var answer : List.of(other, nowhere, elsewhere))
            assertThat(answer).contains("\rMSA|AR|1\r").doesNotContain("ERR");
        assertThat(office.patients()).isEmpty();
    }

    @Test
    void two_practices_whose_pms_call_themselves_the_same_hear_each_its_own() throws PmsSilent {
        try (var other = new Hl7Office()) {
            person("A28", "1", "", "PID|||J||Jefferson^Tom");
            other.answer("MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A28|1|P|2.5", "PID|||J||Washington^Martha");

            assertThat(first("J")).isEqualTo("Tom");
            assertThat(other.patients())
                    .extracting(one -> one.who().name().first())
                    .containsExactly("Martha");
        }
    }

    @Test
    void pages_and_changes_are_told_in_order_and_nothing_twice() throws PmsSilent {
        for (var at = 0; at < 12; at++) person("A28", "id" + at, "", "PID|||C" + at + "||Person^Number " + at);
        var first = office.page();
        person("A31", "more", "", "PID|||C3||Person^Other");
        person("A31", "still more", "", "PID|||C1||Person^Another");

        assertThat(first.patients()).hasSize(12);
        assertThat(first.total()).isEqualTo(12);
        assertThat(office.pms()
                        .changedPatients(String.valueOf(first.mark()), null)
                        .patients())
                .extracting(one -> one.id().value())
                .containsExactly("C3", "C1");
    }

    @Test
    void the_first_list_is_not_read_before_it_is_told() throws PmsSilent {
        person("A31", "1", "", "PID|||J||Jefferson^Tom");

        assertThatThrownBy(() -> office.pms().patients(null)).hasMessageContaining("first list");

        House.clock().advance(Duration.ofMinutes(1));
        assertThat(office.pms().patients(null).patients()).hasSize(1);
        House.clock().advance(Duration.ofHours(2));
        person("A31", "2", "", "PID|||K||Bell^Ann");
        assertThat(office.pms().patients(null).patients()).hasSize(2);
    }
}

package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which visit a message is of, and from when to when it takes its time. */
class VisitFeedTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T15:00:00Z");

    private final Hl7Office office = new Hl7Office();
    private int told;

    @AfterEach
    void close() {
        office.close();
    }

    private void tells(String event, String... segments) {
        var all = new ArrayList<String>();
        all.add("MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||SIU^" + event + "|" + ++told + "|P|2.5");
        all.addAll(List.of(segments));
        assertThat(office.answer(all.toArray(String[]::new))).isEqualTo("AA");
    }

    private List<String> busy() throws PmsSilent {
        return office.pms().busy(EIGHT.minusSeconds(86_400), EIGHT.plusSeconds(86_400)).stream()
                .map(VisitFeedTest::shown)
                .toList();
    }

    private static String shown(BusyTime time) {
        return time.id() + " " + time.startsAt().toString().substring(11, 16) + "-"
                + time.endsAt().toString().substring(11, 16);
    }

    @Test
    void a_visit_that_moves_and_says_no_length_is_as_long_as_before() throws PmsSilent {
        tells("S12", "SCH||F|||||||40|MIN|^^^202611240800");

        tells("S13", "SCH||F|||||||||^^^202611240820");

        assertThat(busy()).containsExactly("F 15:20-16:00");
    }

    @Test
    void who_asked_for_a_visit_names_it_where_its_own_id_is_missing() throws PmsSilent {
        tells("S12", "SCH|P|F|||||||40|MIN|^^^202611240800");

        tells("S15", "SCH|P");

        assertThat(busy()).isEmpty();
    }

    @Test
    void a_visit_that_gets_an_id_of_its_own_later_is_the_same_visit() throws PmsSilent {
        tells("S12", "SCH|P||||||||40|MIN|^^^202611240800");

        tells("S14", "SCH|P|F");
        assertThat(busy()).containsExactly("F 15:00-15:40");

        tells("S15", "SCH||F");
        assertThat(busy()).isEmpty();
    }

    @Test
    void a_visit_in_several_parts_is_from_the_first_beginning_to_the_last_end() throws PmsSilent {
        tells("S12", "SCH||A|||||||||^^^202611240900^202611240930~^^^202611240800^202611240830");
        tells("S12", "SCH||B", "TQ1|1||||||202611240800|202611240820", "TQ1|2||||||202611240820|202611240900");
        tells("S12", "SCH||C|||||||30|MIN|^^^202611240800~^^^202611240900");

        assertThat(busy()).containsExactly("A 15:00-16:30", "B 15:00-16:00", "C 15:00-16:30");
    }

    @Test
    void services_follow_each_other_and_rooms_do_not() throws PmsSilent {
        tells("S12", "SCH||A", "AIS|1||X|202611240800|||20|MIN", "AIS|2||Y||||30|MIN");
        tells("S12", "SCH||B", "AIS|1||X|202611240830|||20|MIN", "AIS|2||Y|202611240800|||30|MIN");
        tells("S12", "SCH||C|||||||||^^^202611240800", "AIL|1||OP1||||||20|MIN", "AIL|2||OP2||||||30|MIN");

        assertThat(busy())
                .containsExactlyInAnyOrder("A 15:00-15:50", "B 15:00-15:50", "C 15:00-15:30", "C#1 15:00-15:30");
    }
}

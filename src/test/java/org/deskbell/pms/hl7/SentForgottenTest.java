package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was sent is forgotten when nobody asks for it any more, and not before. */
class SentForgottenTest {
    private static final Duration LONG = Duration.ofDays(91);

    private final Hl7Office office = new Hl7Office();
    private final String source = Hl7Settings.of(office.settings()).source();
    private final SentTable sent = House.room(SentTable.class);
    private final Instant begun = House.clock().instant();
    private int told;

    @AfterEach
    void close() {
        office.close();
    }

    private void sent(Sent what) {
        House.in(office.practice(), () -> {
            sent.put(source, what);
            return true;
        });
    }

    private Sent visit(String key, String placer, Instant startsAt) {
        return new Sent(key, placer, "DR1", "OP1", startsAt, House.clock().instant(), null);
    }

    private void tells(String... segments) {
        var header = "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||" + (segments[0].startsWith("SCH") ? "SIU^S12" : "ADT^A28");
        assertThat(office.answer(Stream.concat(Stream.of(header + "|" + ++told + "|P|2.5"), Stream.of(segments))
                        .toArray(String[]::new)))
                .isEqualTo("AA");
    }

    private List<String> kept(String... keys) {
        return House.in(
                office.practice(),
                () -> Stream.of(keys)
                        .filter(key -> sent.find(source, key).isPresent())
                        .toList());
    }

    @Test
    void a_visit_is_forgotten_long_after_it_and_what_comes_or_moved_is_kept() {
        sent(visit("past", "past", begun.plus(Duration.ofDays(1))));
        sent(visit("coming", "coming", begun.plus(LONG.plusDays(9))));
        sent(visit("first", "moved", begun.plus(Duration.ofDays(1))));
        sent(visit("second", "moved", begun.plus(LONG.plusDays(9))));
        House.clock().advance(Duration.ofDays(30));
        tells("PID|||J||Jefferson^Thomas");
        assertThat(kept("past")).as("before its time").hasSize(1);

        House.clock().advance(LONG.minusDays(28));
        tells("PID|||K||Nguyen^Linh");

        assertThat(kept("past", "coming", "first", "second")).containsExactly("coming", "first", "second");
    }

    @Test
    void a_patient_is_forgotten_once_the_pms_has_told_of_the_record() {
        sent(Sent.patient("told", begun));
        sent(Sent.patient("untold", begun));
        tells("PID|||123^^^PMS^MR~told^^^DESKBELL^PI||Bell^Ann");

        House.clock().advance(LONG);
        tells("PID|||J||Jefferson^Thomas");

        assertThat(kept("told", "untold")).containsExactly("untold");
    }
}

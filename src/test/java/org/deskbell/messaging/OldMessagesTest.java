package org.deskbell.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox forgets what was sent or given up, codes first; what is still to be sent stays. */
class OldMessagesTest {
    private final PracticeId practice = PracticeId.fresh();
    private final BackgroundWork work = House.work("old messages");

    @BeforeEach
    void one_of_each_is_sent() {
        House.clock().set(MovableClock.START);
        post("confirmation");
        post(Message.CODE);
        in(() -> {
            House.room(Postman.class).drain();
            return true;
        });
    }

    @Test
    void a_code_goes_a_day_after_it_was_sent() {
        later(Duration.ofHours(23));
        assertThat(kept()).containsExactly(Message.CODE, "confirmation");
        assertThat(work.due()).doesNotContain(practice);

        House.clock().advance(Duration.ofHours(1));
        assertThat(work.due()).contains(practice);
        later(Duration.ZERO);

        assertThat(kept()).containsExactly("confirmation");
        assertThat(work.due()).doesNotContain(practice);
    }

    @Test
    void other_messages_go_thirty_days_after_they_were_sent_or_given_up() {
        in(() -> House.room(PracticeDatabase.class)
                .sql("update message set given_up_at = sent_at, sent_at = null where practice_id = :practice")
                .update());

        later(Duration.ofDays(29));
        assertThat(kept()).containsExactly("confirmation");

        later(Duration.ofDays(1));
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_still_to_be_sent_stays() {
        post("reminder");

        later(Duration.ofDays(300));

        assertThat(kept()).containsExactly("reminder");
    }

    private void later(Duration length) {
        House.clock().advance(length);
        in(() -> {
            work.drain();
            return true;
        });
    }

    private void post(String kind) {
        in(() -> {
            House.room(Outbox.class)
                    .post(new Message(
                            kind,
                            Message.Channel.EMAIL,
                            "desk@maple.example",
                            "t.jefferson@example.com",
                            "Maple Street Dental",
                            "Your code is 123456.",
                            null));
            return true;
        });
    }

    private List<String> kept() {
        return in(() -> House.room(PracticeDatabase.class)
                .sql("select kind from message where practice_id = :practice order by kind collate \"C\"")
                .list(row -> row.text("kind")));
    }

    private <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }
}

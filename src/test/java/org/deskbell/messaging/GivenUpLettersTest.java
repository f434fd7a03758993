package org.deskbell.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.patients.Joins;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** A letter that is given up after its last try: an alert on Home says that the patient was not told. */
class GivenUpLettersTest {
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    private static final Carrier BROKEN = new Carrier() {
        @Override
        public void carry(Outgoing outgoing) {
            throw new NotCarried("Down", null);
        }
    };

    private static final Carrier ONLY_TEXTS = outgoing -> {
        if (outgoing.message().channel() == Message.Channel.EMAIL) throw new NotCarried("Down", null);
    };

    private final MapleStreet maple;
    private final OnlineAppointment visit;

    GivenUpLettersTest() {
        House.clock().set(MovableClock.START);
        maple = MapleStreet.open();
        visit = books("2026-12-15T16:00:00Z");
    }

    private OnlineAppointment books(String at) {
        var kept = maple.books(People.registration(People.jefferson()), Instant.parse(at));
        return House.in(maple.id(), () -> {
            House.work("letters").drain();
            return kept;
        });
    }

    private static Message letter(String kind) {
        return new Message(kind, Message.Channel.EMAIL, "desk@maple.example", "t@example.com", "Visit", "Hello.", null);
    }

    private void post(Message message) {
        House.in(maple.id(), () -> {
            House.room(Outbox.class).post(message);
            return true;
        });
    }

    private void tries(Carrier carrier, int times) {
        for (var i = 0; i < times; i++) {
            House.in(maple.id(), () -> {
                new Postman(House.room(MessageTable.class), House.room(Undelivered.class), carrier, House.clock())
                        .drain();
                return true;
            });
            House.clock().advance(LONGEST_WAIT);
        }
    }

    /** All letters to the patient, as a node has them in hand. */
    private List<Outgoing> claimed() {
        var now = House.clock().instant();
        return House.in(
                maple.id(),
                () -> Stream.generate(() -> House.room(MessageTable.class).claim(now, now.plus(LONGEST_WAIT)))
                        .takeWhile(Optional::isPresent)
                        .map(Optional::get)
                        .filter(one -> !one.message().about().isEmpty())
                        .toList());
    }

    private void givesUp(Outgoing way) {
        House.in(maple.id(), () -> {
            House.room(Undelivered.class).giveUp(way, "Down");
            return true;
        });
    }

    private void settle() {
        var alert = alerts().getFirst().id();
        House.in(maple.id(), () -> House.room(Alerts.class).settle(alert, (Actor.Staff) MapleStreet.MARTHA));
    }

    private List<String> tried() {
        return House.in(
                maple.id(), () -> House.room(PracticeDatabase.class).sql("""
                        select channel || ' ' || attempts as tried from message
                        where practice_id = :practice and kind = 'confirmation'
                        """).list(row -> row.text("tried")));
    }

    private List<AlertList.Row> alerts() {
        return House.in(maple.id(), () -> House.room(AlertList.class).open(10, MapleStreet.MARTHA))
                .rows();
    }

    @Test
    void the_last_try_raises_an_alert_about_the_patient() {
        tries(BROKEN, 9);
        assertThat(alerts()).isEmpty();

        tries(BROKEN, 1);

        assertThat(alerts())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(Alert.Kind.NOT_TOLD))
                .satisfies(row -> assertThat(row.patient()).isEqualTo(visit.patient()))
                .satisfies(row -> assertThat(row.record()).isNull());
    }

    @Test
    void who_was_told_by_another_way_was_told() {
        tries(ONLY_TEXTS, 10);

        assertThat(alerts()).isEmpty();
        assertThat(tried()).as("the text message is not sent again").containsExactlyInAnyOrder("EMAIL 10", "SMS 1");
    }

    @Test
    void who_may_still_be_told_by_another_way_is_not_called_yet() {
        var ways = claimed();
        givesUp(ways.getFirst());
        assertThat(alerts()).isEmpty();

        givesUp(ways.getLast());

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void two_nodes_that_give_up_both_ways_at_once_raise_an_alert() {
        tries(shown -> {}, 1);
        for (var round = 0; round < 10; round++) {
            var letter = letter("moved").about(List.of(visit.patient().value())).of(UUID.randomUUID());
            post(letter);
            post(letter);
            try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
                claimed().forEach(way -> nodes.execute(() -> givesUp(way)));
            }

            assertThat(alerts()).as("in round %s", round).hasSize(1);
            settle();
        }
    }

    @Test
    void a_letter_that_no_way_leads_for_raises_one_too() {
        tries(
                new Carrier() {
                    @Override
                    public boolean carries(Message.Channel channel) {
                        return false;
                    }

                    @Override
                    public void carry(Outgoing outgoing) {}
                },
                1);

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void a_person_has_one_while_it_stands_and_another_after_it_is_settled() {
        tries(BROKEN, 10);
        post(letter("moved").about(List.of(visit.patient().value())));
        tries(BROKEN, 10);
        assertThat(alerts()).hasSize(1);

        settle();
        assertThat(alerts()).isEmpty();
        post(letter("cancelled").about(List.of(visit.patient().value())));
        tries(BROKEN, 10);
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void of_two_registrations_that_are_joined_the_one_has_it_who_stands_for_both() {
        var again = books("2026-12-16T16:00:00Z");
        var wish = new Joins.Wish(visit.patient(), again.patient(), "twice");
        House.in(maple.id(), () -> House.room(Joins.class).join(wish, (Actor.Staff) MapleStreet.MARTHA));

        tries(BROKEN, 10);

        assertThat(alerts()).extracting(AlertList.Row::patient).containsExactly(again.patient());
    }

    @Test
    void what_was_sent_or_comes_too_late_or_goes_to_no_patient_raises_none() {
        tries(shown -> {}, 1);
        post(letter("reminder")
                .about(List.of(visit.patient().value()))
                .until(House.clock().instant()));
        post(letter("booking"));

        tries(BROKEN, 10);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void whom_a_message_is_about_goes_with_it_when_it_is_old() {
        tries(shown -> {}, 1);
        assertThat(about()).as("both ways").isEqualTo(2);

        House.clock().advance(Duration.ofDays(31));
        House.in(maple.id(), () -> {
            House.room(OldMessages.class).drain();
            return true;
        });

        assertThat(about()).isZero();
    }

    private int about() {
        return House.in(
                maple.id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("select count(*)::int as n from message_about where practice_id = :practice")
                        .one(row -> row.number("n")));
    }
}

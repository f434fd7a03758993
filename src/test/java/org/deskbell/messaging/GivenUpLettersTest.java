package org.deskbell.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
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

    private final MapleStreet maple;
    private final OnlineAppointment visit;

    GivenUpLettersTest() {
        House.clock().set(MovableClock.START);
        maple = MapleStreet.open();
        visit = books("2026-12-15T16:00:00Z");
    }

    private OnlineAppointment books(String at) {
        var request = new BookingRequest(
                maple.cleaning().id(),
                maple.washington().id(),
                Instant.parse(at),
                People.registration(People.jefferson()),
                null,
                UUID.randomUUID().toString());
        return House.in(maple.id(), () -> {
            var kept =
                    (BookingOutcome.Kept) House.room(OnlineAppointments.class).request(request);
            House.work("letters").drain();
            return kept.appointment();
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

        var alert = alerts().getFirst().id();
        House.in(maple.id(), () -> House.room(Alerts.class).settle(alert, (Actor.Staff) MapleStreet.MARTHA));
        assertThat(alerts()).isEmpty();
        post(letter("cancelled").about(List.of(visit.patient().value())));
        tries(BROKEN, 10);
        assertThat(alerts()).hasSize(1);
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
        assertThat(about()).isEqualTo(1);

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

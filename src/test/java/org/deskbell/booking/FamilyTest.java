package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.kept;

import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.LimitReached;
import org.deskbell.booking.BookingOutcome.NotOffered;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.people.Demographics;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Families come together, known people come again, and staff enter whom they like. */
class FamilyTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();
    private final Provider.Id washington = maple.washington().id();

    @Test
    void a_family_is_kept_together_and_told_in_one_letter_that_names_nobody() {
        var kept = (Kept) diary.request(
                asks(visit("09:00", washington, People.jefferson()), visit("10:00", washington, People.peter())));

        assertThat(kept.appointments())
                .extracting(OnlineAppointment::startsAt)
                .containsExactly(at(TUESDAY, "09:00"), at(TUESDAY, "10:00"));
        assertThat(kept.appointments()).extracting(OnlineAppointment::party).doesNotContainNull();
        assertThat(kept.appointments().stream().map(OnlineAppointment::party).distinct())
                .hasSize(1);
        assertThat(diary.letters())
                .extracting(Diary.Letter::kind)
                .containsExactlyInAnyOrder("booking", "registration", "family-confirmation", "family-confirmation");
        assertThat(letter("family-confirmation"))
                .contains(
                        "Visit 1",
                        "9:00 AM",
                        "Visit 2",
                        "10:00 AM",
                        kept.appointment().code())
                .doesNotContain("Thomas", "Peter", "Jefferson");
        var calendar = diary.letters().stream()
                .filter(one -> one.kind().equals("family-confirmation"))
                .map(one -> String.valueOf(one.calendar()))
                .findFirst()
                .orElseThrow();
        assertThat(calendar)
                .contains("DTSTART;TZID=America/Denver:20261208T090000", "DTSTART;TZID=America/Denver:20261208T100000")
                .containsOnlyOnce("BEGIN:VTIMEZONE")
                .doesNotContain("Thomas", "Peter", "Jefferson");
    }

    @Test
    void only_who_comes_at_once_after_another_may_begin_at_an_unusual_time() {
        assertThat(diary.request(asks(
                        visit("09:00", washington, People.jefferson()), visit("13:07", washington, People.peter()))))
                .isInstanceOf(NotOffered.class);
        assertThat(diary.request(asks(
                        visit("09:07", washington, People.jefferson()),
                        visit("09:07", maple.franklin().id(), People.peter()))))
                .isInstanceOf(NotOffered.class);
    }

    @Test
    void where_one_of_a_family_finds_no_place_nobody_is_kept() {
        diary.request(diary.asks(People.linh(), washington, "10:00"));

        assertThat(diary.request(asks(
                        visit("09:00", washington, People.jefferson()), visit("10:00", washington, People.peter()))))
                .isInstanceOf(SlotTaken.class);
        assertThat(diary.appointmentsKept()).isEqualTo(1);
        assertThat(diary.patientsKept()).isEqualTo(1);
    }

    @Test
    void with_anyone_two_come_side_by_side_to_two_providers() {
        var kept = (Kept)
                diary.request(asks(visit("09:00", null, People.jefferson()), visit("09:00", null, People.peter())));

        assertThat(kept.appointments())
                .extracting(OnlineAppointment::provider)
                .containsExactlyInAnyOrder(washington, maple.franklin().id());
    }

    @Test
    void a_family_sent_again_is_answered_as_before() {
        var asked = asks(visit("09:00", null, People.jefferson()), visit("09:00", null, People.peter()));

        assertThat(diary.request(asked)).isEqualTo(diary.request(asked));
        assertThat(diary.appointmentsKept()).isEqualTo(2);
    }

    @Test
    void a_person_has_as_many_open_appointments_as_the_practice_allows() {
        var first = diary.book("09:00");
        var again = kept(diary.request(asks(visit("10:00", first.patient()))));

        assertThat(diary.request(asks(visit("14:00", first.patient())))).isEqualTo(new LimitReached(2));
        assertThat(diary.patientsKept()).isEqualTo(1);

        diary.in(() -> House.room(Changes.class).cancel(again.id(), "", MapleStreet.MARTHA));
        assertThat(diary.request(asks(visit("14:00", first.patient())))).isInstanceOf(Kept.class);
    }

    @Test
    void the_limit_does_not_bind_staff() {
        var patient = diary.book("09:00").patient();
        diary.request(asks(visit("10:00", patient)));

        assertThat(diary.request(byStaff(visit("14:00", patient)))).isInstanceOf(Kept.class);
    }

    @Test
    void staff_enter_a_visit_outside_the_hours_but_never_over_another() {
        diary.answersRequestsFirst();
        var late = visit("18:00", washington, People.jefferson());

        assertThat(diary.request(asks(late))).isInstanceOf(NotOffered.class);
        var entered = kept(diary.request(byStaff(late)));
        assertThat(entered.status()).isEqualTo(Status.BOOKED);
        assertThat(entered.startsAt()).isEqualTo(at(TUESDAY, "18:00"));

        assertThat(diary.request(byStaff(visit("18:30", washington, People.linh()))))
                .isInstanceOf(SlotTaken.class);
    }

    @Test
    void staff_enter_no_visit_over_one_in_the_pms_though_the_provider_does_not_do_the_type() {
        var checkUp = MapleStreet.type("Check-up", 60, List.of(maple.franklin().id()));
        diary.save(checkUp);
        diary.busyInPms("DR1", null, "10:00", "11:00");

        assertThat(diary.request(byStaff(checkUp(checkUp, "10:30")))).isInstanceOf(SlotTaken.class);
        assertThat(diary.request(byStaff(checkUp(checkUp, "11:00")))).isInstanceOf(Kept.class);
    }

    @Test
    void staff_enter_no_visit_in_an_operatory_that_the_pms_has_taken() {
        diary.busyInPms(null, "OP1", "18:00", "19:00");
        var late = byStaff(visit("18:00", washington, People.jefferson()));
        assertThat(kept(diary.request(late)).operatory()).isEqualTo(maple.two().id());

        diary.busyInPms(null, "OP1", "20:00", "21:00");
        diary.busyInPms(null, "OP2", "20:00", "21:00");
        assertThat(diary.request(byStaff(visit("20:00", washington, People.linh()))))
                .isInstanceOf(SlotTaken.class);
    }

    private Visit checkUp(OnlineAppointmentType type, String time) {
        var who = new Visit.Who.Fresh(People.registration(People.jefferson()));
        return new Visit(type.id(), washington, at(TUESDAY, time), who, null, null);
    }

    private static BookingRequest asks(Visit... visits) {
        return new BookingRequest(List.of(visits), UUID.randomUUID().toString());
    }

    private static BookingRequest byStaff(Visit... visits) {
        return new BookingRequest(List.of(visits), UUID.randomUUID().toString(), (Actor.Staff) MapleStreet.MARTHA);
    }

    private Visit visit(String time, Provider.@Nullable Id provider, Demographics who) {
        return new Visit(
                maple.cleaning().id(),
                provider,
                at(TUESDAY, time),
                new Visit.Who.Fresh(People.registration(who)),
                null,
                null);
    }

    private Visit visit(String time, OnlinePatient.Id who) {
        return new Visit(
                maple.cleaning().id(), washington, at(TUESDAY, time), new Visit.Who.Registered(who), null, null);
    }

    private String letter(String kind) {
        return diary.letters().stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .body();
    }
}

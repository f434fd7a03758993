package org.deskbell.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** The schedule as nodes remember it, and what can be excepted from it. */
class SchedulesTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-08");

    private final MapleStreet maple = MapleStreet.open();
    private final Schedules schedules = House.room(Schedules.class);

    @Test
    void the_schedule_is_remembered_while_nothing_changes() {
        var first = in(schedules::current);

        assertThat(in(schedules::current)).isSameAs(first);
        assertThat(in(() -> schedules.at(first.edition()))).isSameAs(first);
    }

    @Test
    void every_change_gives_it_another_edition() {
        var before = in(schedules::current);
        in(() -> House.room(ClosedDays.class).close(TUESDAY, "Snow", MARTHA));
        var after = in(schedules::current);

        assertThat(after.edition()).isNotEqualTo(before.edition());
        assertThat(after.closedDays()).extracting(ClosedDay::day).containsExactly(TUESDAY);
    }

    @Test
    void a_change_by_one_node_is_seen_by_another() {
        var elsewhere = House.anotherNode(Schedules.class);
        in(elsewhere::current);
        in(() -> House.room(ClosedDays.class).close(TUESDAY, "Snow", MARTHA));

        assertThat(in(elsewhere::current).closedDays()).hasSize(1);
    }

    @Test
    void a_change_that_was_taken_back_is_not_remembered() {
        in(() -> House.room(PracticeDatabase.class)
                .together(
                        () -> {
                            House.room(ClosedDays.class).close(TUESDAY, "Snow", MARTHA);
                            assertThat(schedules.current().closedDays()).hasSize(1);
                            return true;
                        },
                        kept -> false));

        assertThat(in(schedules::current).closedDays()).isEmpty();
    }

    @Test
    void a_provider_may_work_in_two_operatories_of_one_location_at_once() {
        var second = stretch(maple.two(), "09:00", "12:00");

        assertThat(in(() -> House.room(Providers.class).add(second, MARTHA))).isTrue();
        assertThat(in(() -> House.room(Providers.class).change(second, MARTHA))).isTrue();
    }

    @Test
    void a_provider_is_in_one_location_at_a_time() {
        var far = new Operatory(new Operatory.Id(UUID.randomUUID()), "Operatory 9", "Oak Street", null);
        in(() -> {
            House.room(Providers.class).add(far);
            return true;
        });

        assertThat(in(() -> House.room(Providers.class).add(stretch(far, "11:00", "13:00"), MARTHA)))
                .isFalse();
        var lunch = stretch(far, "12:00", "13:00");
        assertThat(in(() -> House.room(Providers.class).add(lunch, MARTHA))).isTrue();
        var longer = new WeeklyHours(
                lunch.id(), lunch.provider(), lunch.operatory(), lunch.weekday(), lunch.from(), LocalTime.of(14, 0));
        assertThat(in(() -> House.room(Providers.class).change(longer, MARTHA))).isFalse();
    }

    private WeeklyHours stretch(Operatory operatory, String from, String to) {
        return new WeeklyHours(
                new WeeklyHours.Id(UUID.randomUUID()),
                maple.washington().id(),
                operatory.id(),
                DayOfWeek.TUESDAY,
                LocalTime.parse(from),
                LocalTime.parse(to));
    }

    @Test
    void hours_for_a_date_come_back_and_go_again() {
        var early = at(maple.one(), "07:00", "09:00");

        assertThat(add(early)).isTrue();
        assertThat(in(() -> House.room(HoursExceptions.class).from(TUESDAY)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.hours()).isEqualTo(early.hours());
                    assertThat(one.madeBy()).isEqualTo("Martha Dandridge");
                });

        remove(early);

        assertThat(in(() -> House.room(HoursExceptions.class).from(TUESDAY))).isEmpty();
        assertThatThrownBy(() -> remove(early)).isInstanceOf(NotFound.class);
        assertThat(deeds()).contains("added hours for a date", "removed hours for a date");
    }

    @Test
    void who_is_away_has_no_hours_that_date() {
        assertThat(add(HoursException.away(maple.washington().id(), TUESDAY, "Ill")))
                .isTrue();

        assertThat(add(HoursException.away(maple.washington().id(), TUESDAY, "")))
                .isFalse();
        assertThat(add(at(maple.one(), "07:00", "09:00"))).isFalse();
    }

    @Test
    void hours_for_a_date_overlap_only_in_different_operatories() {
        assertThat(add(at(maple.one(), "07:00", "09:00"))).isTrue();

        assertThat(add(at(maple.one(), "08:00", "10:00"))).isFalse();
        assertThat(add(at(maple.two(), "08:00", "10:00"))).isTrue();
        assertThat(add(HoursException.away(maple.washington().id(), TUESDAY, "")))
                .isFalse();
    }

    private HoursException at(Operatory operatory, String from, String to) {
        var hours = new HoursException.Hours(operatory.id(), LocalTime.parse(from), LocalTime.parse(to));
        return HoursException.at(maple.washington().id(), TUESDAY, hours, "");
    }

    private boolean add(HoursException exception) {
        return in(() -> House.room(HoursExceptions.class).add(exception, MARTHA));
    }

    private void remove(HoursException exception) {
        in(() -> {
            House.room(HoursExceptions.class).remove(exception.id(), MARTHA);
            return true;
        });
    }

    @Test
    void what_is_wrong_is_named_by_its_field() {
        var one = maple.one().id();
        var noon = TUESDAY.atTime(12, 0);

        assertThatThrownBy(() -> new HoursException.Hours(one, LocalTime.NOON, LocalTime.NOON))
                .hasMessageStartingWith("to:");
        assertThatThrownBy(() -> HoursException.away(maple.washington().id(), TUESDAY, "x".repeat(81)))
                .hasMessageStartingWith("reason:");
        assertThatThrownBy(() -> Block.of(one, noon, noon, "Repair")).hasMessageStartingWith("to:");
        assertThatThrownBy(() -> Block.ofAll(noon, noon.plusHours(1), " ")).hasMessageStartingWith("reason:");
    }

    @Test
    void a_block_comes_back_until_it_is_over_and_goes_when_removed() {
        var lunch = Block.of(maple.one().id(), TUESDAY.atTime(12, 0), TUESDAY.atTime(13, 0), "Repair");
        in(() -> {
            House.room(Blocks.class).add(lunch, MARTHA);
            return true;
        });

        assertThat(in(() -> House.room(Blocks.class).from(TUESDAY)))
                .extracting(Block::id)
                .containsExactly(lunch.id());
        assertThat(in(() -> House.room(Blocks.class).from(TUESDAY.plusDays(1)))).isEmpty();

        in(() -> {
            House.room(Blocks.class).remove(lunch.id(), MARTHA);
            return true;
        });

        assertThat(in(() -> House.room(Blocks.class).from(TUESDAY))).isEmpty();
        assertThat(deeds()).contains("added a block", "removed a block");
    }

    private List<String> deeds() {
        return in(() -> House.room(AuditTrail.class).newest(100).stream()
                .map(AuditEntry::deed)
                .toList());
    }

    private <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }
}

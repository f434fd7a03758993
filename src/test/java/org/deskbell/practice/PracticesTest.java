package org.deskbell.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A practice and how it can be booked, kept in the database. */
class PracticesTest {
    private final MapleStreet maple = MapleStreet.open();

    @Test
    void a_practice_is_found_by_its_slug() {
        assertThat(House.room(Directory.class).find(Directory.Kind.SLUG, "maple-" + maple.id()))
                .contains(maple.id());
    }

    @Test
    void a_slug_leads_to_one_practice() {
        var mine = House.in(maple.id(), House.room(Practices.class)::current);
        var other = PracticeId.fresh();

        assertThatThrownBy(() -> House.in(other, () -> {
                    House.room(Practices.class).setUp(mine);
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> House.in(other, House.room(Practices.class)::current))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void settings_start_as_the_defaults_and_keep_a_change() {
        House.in(maple.id(), () -> {
            assertThat(settings()).isEqualTo(SchedulerSettings.DEFAULTS.with(to -> {
                to.online = true;
                to.proveContact = false;
            }));

            House.room(Practices.class).change(settings().with(to -> to.firstOnly = false), MARTHA);

            assertThat(settings()).isEqualTo(SchedulerSettings.DEFAULTS.with(to -> {
                to.online = true;
                to.proveContact = false;
                to.firstOnly = false;
            }));
            return true;
        });
    }

    private static SchedulerSettings settings() {
        return House.room(Practices.class).settings();
    }

    @Test
    void a_change_of_settings_is_told_by_name() {
        assertThat(SchedulerSettings.DEFAULTS.with(to -> to.online = true).changesFrom(SchedulerSettings.DEFAULTS))
                .isEqualTo(Map.of("online", "false to true"));
    }

    @Test
    void providers_stand_in_the_order_they_were_added() {
        var providers = House.in(maple.id(), House.room(Providers.class)::all);

        assertThat(providers).containsExactly(maple.washington(), maple.franklin());
    }

    @Test
    void a_location_is_kept_once_for_all_its_operatories() {
        var operatories = House.in(maple.id(), House.room(Providers.class)::operatories);

        assertThat(operatories).containsExactly(maple.one(), maple.two());
    }

    @Test
    void hours_of_a_provider_do_not_overlap() {
        var lunch = stretch("11:00", "13:30");

        assertThat(House.in(maple.id(), () -> House.room(Providers.class).add(lunch, MARTHA)))
                .isFalse();
    }

    @Test
    void hours_may_touch() {
        var lunch = stretch("12:00", "13:00");

        assertThat(House.in(maple.id(), () -> House.room(Providers.class).add(lunch, MARTHA)))
                .isTrue();
    }

    @Test
    void hours_cannot_be_changed_into_others() {
        House.in(maple.id(), () -> {
            var providers = House.room(Providers.class);
            var morning = providers.hours(maple.washington().id()).getFirst();

            assertThat(providers.change(until(morning, "14:00"), MARTHA)).isFalse();
            assertThat(providers.change(until(morning, "13:00"), MARTHA)).isTrue();
            assertThat(providers.hours(maple.washington().id()).getFirst().to()).isEqualTo("13:00");
            return true;
        });
    }

    @Test
    void removed_hours_are_gone() {
        House.in(maple.id(), () -> {
            var providers = House.room(Providers.class);
            var morning = providers.hours(maple.washington().id()).getFirst();

            providers.remove(morning.id(), MARTHA);

            assertThat(providers.hours()).doesNotContain(morning).hasSize(19);
            assertThatThrownBy(() -> providers.remove(morning.id(), MARTHA)).isInstanceOf(NotFound.class);
            return true;
        });
    }

    private WeeklyHours stretch(String from, String to) {
        return new WeeklyHours(
                new WeeklyHours.Id(UUID.randomUUID()),
                maple.washington().id(),
                maple.one().id(),
                DayOfWeek.MONDAY,
                LocalTime.parse(from),
                LocalTime.parse(to));
    }

    private static WeeklyHours until(WeeklyHours hours, String to) {
        return new WeeklyHours(
                hours.id(), hours.provider(), hours.operatory(), hours.weekday(), hours.from(), LocalTime.parse(to));
    }

    @Test
    void a_saved_type_comes_back_with_its_providers_in_order() {
        var types = House.in(maple.id(), House.room(AppointmentTypes.class)::all);

        assertThat(types).containsExactly(maple.cleaning());
    }

    @Test
    void a_type_can_be_changed_and_taken_off_the_site() {
        House.in(maple.id(), () -> {
            var types = House.room(AppointmentTypes.class);
            var was = maple.cleaning();
            var now = new OnlineAppointmentType(
                    was.id(), "Cleaning and check", 45, true, false, was.mode(), "", null, false, List.of());

            assertThat(types.save(now, MARTHA)).isTrue();

            assertThat(types.get(was.id())).isEqualTo(now);
            assertThat(types.offered()).isEmpty();
            return true;
        });
    }

    @Test
    void two_types_cannot_have_one_name() {
        var second = MapleStreet.type("Cleaning", 30, List.of());

        assertThat(House.in(maple.id(), () -> House.room(AppointmentTypes.class).save(second, MARTHA)))
                .isFalse();
    }

    @Test
    void the_database_refuses_a_type_of_seven_minutes() {
        var odd = MapleStreet.type("Odd", 7, List.of());

        assertThatThrownBy(() -> House.in(
                        maple.id(), () -> House.room(AppointmentTypes.class).save(odd, MARTHA)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_day_is_closed_once_and_opened_again() {
        House.in(maple.id(), () -> {
            var days = House.room(ClosedDays.class);
            var christmas = LocalDate.parse("2026-12-25");

            assertThat(days.close(christmas, "Christmas", MARTHA)).isTrue();
            assertThat(days.close(christmas, "Christmas", MARTHA)).isFalse();
            assertThat(days.from(christmas)).containsExactly(new ClosedDay(christmas, "Christmas", "Martha Dandridge"));
            assertThat(days.from(christmas.plusDays(1))).isEmpty();
            assertThat(days.open(christmas, MARTHA)).isTrue();
            assertThat(days.open(christmas, MARTHA)).isFalse();
            return true;
        });
    }

    @Test
    void nothing_of_one_practice_is_seen_by_another() {
        var other = MapleStreet.open();

        assertThat(House.in(other.id(), House.room(Providers.class)::all))
                .doesNotContain(maple.washington(), maple.franklin());
        assertThatThrownBy(() -> House.in(
                        other.id(),
                        () -> House.room(AppointmentTypes.class)
                                .get(maple.cleaning().id())))
                .isInstanceOf(NotFound.class);
    }
}

package org.deskbell.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.people.PostalAddress;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Who comes, leaves and comes back, and what that does to the schedule. */
class RosterTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-08");

    private final MapleStreet maple = MapleStreet.open();
    private final Roster roster = House.room(Roster.class);
    private final Operatories operatories = House.room(Operatories.class);
    private final Providers providers = House.room(Providers.class);

    @Test
    void who_left_is_in_no_hours_and_no_type_but_has_a_name() {
        var left = in(() -> roster.retire(maple.washington().id(), MARTHA));
        var schedule = schedule();

        assertThat(left).isTrue();
        assertThat(in(providers::all)).containsExactly(maple.franklin());
        assertThat(schedule.hours())
                .isNotEmpty()
                .allMatch(one -> one.provider().equals(maple.franklin().id()));
        assertThat(schedule.types().getFirst().providers())
                .containsExactly(maple.franklin().id());
        assertThat(schedule.find(maple.washington().id())).map(Provider::name).contains("Dr. George Washington");
        assertThat(in(() -> roster.retire(maple.washington().id(), MARTHA))).isFalse();
    }

    @Test
    void who_comes_back_has_the_hours_and_the_types_of_before() {
        var before = schedule();
        in(() -> roster.retire(maple.washington().id(), MARTHA));
        in(() -> House.room(AppointmentTypes.class).save(type(maple.franklin()), MARTHA));
        in(() -> roster.bringBack(maple.washington().id(), MARTHA));
        var after = schedule();

        assertThat(after.providers()).isEqualTo(before.providers());
        assertThat(after.hours()).isEqualTo(before.hours());
        assertThat(after.types().getFirst().providers())
                .isEqualTo(before.types().getFirst().providers());
        assertThat(in(() -> roster.bringBack(maple.washington().id(), MARTHA))).isFalse();
    }

    private OnlineAppointmentType type(Provider one) {
        var cleaning = maple.cleaning();
        return new OnlineAppointmentType(
                cleaning.id(),
                "Cleaning and exam",
                60,
                true,
                true,
                cleaning.mode(),
                "",
                cleaning.pmsTypeId(),
                true,
                List.of(one.id()));
    }

    @Test
    void whose_name_in_the_pms_another_has_by_now_comes_back_without_one() {
        in(() -> roster.retire(maple.washington().id(), MARTHA));
        in(() -> {
            providers.add(new Provider(new Provider.Id(UUID.randomUUID()), "Dr. John Adams", "DR1"));
            return true;
        });
        in(() -> roster.bringBack(maple.washington().id(), MARTHA));

        assertThat(in(() -> providers.find(maple.washington().id()))
                        .orElseThrow()
                        .pmsId())
                .isNull();
    }

    @Test
    void whose_name_in_the_pms_is_still_free_has_it_again() {
        var others = new Counterparts.Chosen(Map.of(maple.franklin().id(), "DR2"), Map.of());
        in(() -> roster.retire(maple.washington().id(), MARTHA));
        in(() -> {
            House.room(Counterparts.class).choose(others, MARTHA);
            return true;
        });
        in(() -> roster.bringBack(maple.washington().id(), MARTHA));

        assertThat(in(() -> providers.find(maple.washington().id()))
                        .orElseThrow()
                        .pmsId())
                .isEqualTo("DR1");
    }

    @Test
    void in_an_operatory_that_is_gone_nobody_is_booked_also_on_a_date_of_its_own() {
        in(() -> House.room(HoursExceptions.class).add(onTuesday(), MARTHA));
        in(() -> operatories.retire(maple.one().id(), MARTHA));
        var schedule = schedule();

        assertThat(schedule.hours())
                .allMatch(one -> one.operatory().equals(maple.two().id()));
        assertThat(schedule.exceptions()).singleElement().matches(HoursException::isAway);
        in(() -> operatories.bringBack(maple.one().id(), MARTHA));
        assertThat(schedule().exceptions()).singleElement().matches(one -> !one.isAway());
    }

    private HoursException onTuesday() {
        var hours = new HoursException.Hours(maple.one().id(), LocalTime.of(9, 0), LocalTime.of(12, 0));
        return HoursException.at(maple.franklin().id(), TUESDAY, hours, "");
    }

    @Test
    void nobody_gets_hours_who_is_no_longer_here() {
        in(() -> roster.retire(maple.washington().id(), MARTHA));

        assertThatThrownBy(() -> in(() -> House.room(HoursExceptions.class)
                        .add(HoursException.away(maple.washington().id(), TUESDAY, ""), MARTHA)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_operatory_changes_its_location_while_nobody_has_hours_in_it() {
        var moved = new Operatory(maple.one().id(), "Room A", "Oak Street", null);
        var free = new Operatory(new Operatory.Id(UUID.randomUUID()), "Room B", "Maple Street", null);
        in(() -> operatories.save(free, MARTHA));

        assertThat(in(() -> operatories.save(moved, MARTHA))).isFalse();
        assertThat(in(() -> House.room(Locations.class).save(location("Oak Street"), MARTHA)))
                .isTrue();
        assertThat(in(() -> operatories.save(new Operatory(free.id(), "Room B", "Oak Street", null), MARTHA)))
                .isTrue();
        assertThat(in(providers::operatories))
                .extracting(Operatory::location)
                .containsExactly("Maple Street", "Maple Street", "Oak Street");
    }

    private static Location location(String name) {
        return new Location(new Location.Id(UUID.randomUUID()), name, new PostalAddress("", "", "", ""));
    }

    @Test
    void a_provider_rises_in_the_order() {
        in(() -> {
            roster.raise(maple.franklin().id(), MARTHA);
            roster.raise(maple.franklin().id(), MARTHA);
            return true;
        });

        assertThat(in(providers::all)).containsExactly(maple.franklin(), maple.washington());
        assertThat(schedule().types().getFirst().providers())
                .containsExactly(maple.franklin().id(), maple.washington().id());
    }

    @Test
    void every_change_renews_the_edition_and_is_in_the_trail() {
        var editions = new HashSet<Long>();
        editions.add(schedule().edition());
        in(() -> {
            roster.save(new Provider.Id(UUID.randomUUID()), "Dr. John Adams", MARTHA);
            return editions.add(House.room(Schedules.class).current().edition());
        });
        in(() -> roster.retire(maple.franklin().id(), MARTHA)
                && editions.add(schedule().edition()));
        in(() -> operatories.retire(maple.one().id(), MARTHA)
                && editions.add(schedule().edition()));

        assertThat(editions).hasSize(4);
        assertThat(in(() -> House.room(AuditTrail.class).newest(100)))
                .extracting(AuditEntry::deed)
                .contains(
                        "added a provider",
                        "said that a provider is no longer here",
                        "said that an operatory is no longer here");
    }

    @Test
    void the_database_takes_no_name_that_is_empty() {
        assertThatThrownBy(() -> in(() -> House.room(PracticeDatabase.class)
                        .sql("update provider set name = '' where practice_id = :practice")
                        .update()))
                .hasMessageContaining("provider_name_short");
    }

    private Schedule schedule() {
        return in(() -> House.room(Schedules.class).current());
    }

    private <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }
}

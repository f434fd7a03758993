package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.appointments;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.availability.Slot;
import org.deskbell.booking.OpenDay.State;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.practice.Block;
import org.deskbell.practice.Blocks;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.HoursExceptions;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedules;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search finds in the database, beside its own arithmetic. */
class SearchTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();

    @BeforeEach
    void showEveryTime() {
        diary.everySlot();
    }

    @Test
    void a_hold_takes_its_time_until_it_lapses() {
        hold("10:00", House.clock().instant().plus(Duration.ofMinutes(10)));

        assertThat(times(maple.washington()))
                .doesNotContain("09:30", "10:00", "10:30")
                .contains("11:00");

        House.clock().advance(Duration.ofMinutes(10));

        assertThat(times(maple.washington())).contains("09:30", "10:00", "10:30");
    }

    @Test
    void the_time_kept_free_around_a_visit_is_taken_too() {
        var type = maple.cleaning();
        diary.save(new OnlineAppointmentType(
                type.id(),
                type.name(),
                30,
                true,
                true,
                type.mode(),
                "",
                null,
                true,
                type.providers(),
                null,
                0,
                30,
                OnlineAppointmentType.Spanish.NONE));
        diary.busyInPms("DR1", null, "11:00", "11:30");

        assertThat(times(maple.washington()))
                .contains("10:00", "11:30", "16:30")
                .doesNotContain("10:30", "11:00");
    }

    @Test
    void an_appointment_that_is_to_move_counts_as_free() {
        var appointment = diary.book("10:00");
        var moving =
                new Sought(maple.cleaning().id(), maple.washington().id(), Audience.STAFF, List.of(appointment.id()));
        var offering = diary.in(() -> House.room(FreeTimes.class).offering(moving, Days.only(TUESDAY)));

        assertThat(offering.at(at(TUESDAY, "10:30")))
                .extracting(Slot::provider)
                .containsExactly(maple.washington().id());
        assertThat(times(maple.washington())).doesNotContain("10:30");
    }

    @Test
    void a_chair_taken_by_somebody_else_is_taken() {
        hold(
                "10:00",
                House.clock().instant().plus(Duration.ofMinutes(10)),
                maple.franklin(),
                maple.one().id().value());

        assertThat(times(maple.washington())).doesNotContain("10:00");
    }

    @Test
    void a_busy_time_of_a_fortnight_is_seen_on_its_last_day() {
        busy(at(TUESDAY.minusDays(13), "08:00"), at(TUESDAY, "12:00"));

        assertThat(times(maple.washington())).first().isEqualTo("13:00");
    }

    @Test
    void hours_for_a_date_take_the_place_of_the_weekly_ones() {
        var afternoon = new HoursException.Hours(maple.one().id(), LocalTime.of(15, 0), LocalTime.of(17, 0));
        diary.in(() -> House.room(HoursExceptions.class)
                .add(HoursException.at(maple.washington().id(), TUESDAY, afternoon, ""), MARTHA));

        assertThat(times(maple.washington())).containsExactly("15:00", "15:30", "16:00");
    }

    @Test
    void a_day_on_which_everybody_is_blocked_is_closed() {
        diary.in(() -> {
            House.room(Blocks.class).add(Block.ofAll(TUESDAY.atTime(8, 0), TUESDAY.atTime(18, 0), "Training"), MARTHA);
            return true;
        });

        assertThat(diary.openDays(TUESDAY, TUESDAY).getFirst().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void what_one_node_changes_the_next_search_of_another_sees() {
        var here = House.room(FreeTimes.class);
        var elsewhere = new FreeTimes(
                new Views(House.anotherNode(Schedules.class), House.room(WindowTable.class), House.clock()));
        var search = SlotSearch.anyone(maple.cleaning().id(), TUESDAY, TUESDAY);
        assertThat(diary.in(() -> elsewhere.openDays(search))).isEqualTo(diary.in(() -> here.openDays(search)));

        diary.in(() -> House.room(HoursExceptions.class)
                .add(HoursException.away(maple.washington().id(), TUESDAY, "Ill"), MARTHA));

        assertThat(diary.in(() -> elsewhere.openDays(search)).getFirst().slots())
                .extracting(Slot::provider)
                .containsOnly(maple.franklin().id());
    }

    @Test
    void known_patients_have_the_shorter_notice_and_staff_none() {
        House.clock().set(at(TUESDAY, "09:10"));

        assertThat(first(Audience.NEW)).isEqualTo(at(TUESDAY.plusDays(1), "09:30"));
        assertThat(first(Audience.KNOWN)).isEqualTo(at(TUESDAY, "13:00"));
        assertThat(first(Audience.STAFF)).isEqualTo(at(TUESDAY, "09:30"));
    }

    private Instant first(Audience audience) {
        var search = SlotSearch.anyone(maple.cleaning().id(), TUESDAY, TUESDAY.plusDays(2));
        return diary.in(() -> appointments().openDays(search.forAudience(audience))).stream()
                .flatMap(day -> day.slots().stream())
                .findFirst()
                .map(Slot::startsAt)
                .orElseThrow();
    }

    @Test
    void the_nearest_of_a_full_month_lie_beyond_it_and_say_how_far() {
        diary.in(() -> {
            House.room(Blocks.class)
                    .add(
                            Block.ofAll(
                                    TUESDAY.atStartOfDay(), TUESDAY.plusDays(30).atStartOfDay(), "Closed"),
                            MARTHA);
            return true;
        });
        var search = SlotSearch.anyone(maple.cleaning().id(), TUESDAY.plusDays(1), TUESDAY.plusDays(20))
                .near(LocalTime.NOON, Duration.ZERO);

        var nearest = diary.in(() -> appointments().nearest(search, 3));

        assertThat(nearest).hasSize(3).allMatch(slot -> slot.at().toLocalDate().equals(TUESDAY.minusDays(1)));
        assertThat(search.distanceTo(nearest.getLast())).isEqualTo(Duration.ofHours(44));
    }

    @Test
    void a_pms_read_too_long_ago_turns_booking_into_a_request() {
        assertThat(stale()).isFalse();

        connect();
        assertThat(stale()).isTrue();

        read(House.clock().instant().minus(Duration.ofMinutes(20)));
        assertThat(stale()).isFalse();

        House.clock().advance(Duration.ofMinutes(11));
        assertThat(stale()).isTrue();
    }

    @Test
    void what_was_read_of_another_pms_says_nothing_of_the_one_there_is_now() {
        connect();
        read(House.clock().instant());
        House.clock().advance(Duration.ofMinutes(5));
        assertThat(stale()).isFalse();

        connect("oak");
        assertThat(stale()).isTrue();
        assertThat(times(maple.washington())).isEmpty();

        read(House.clock().instant());
        assertThat(stale()).isFalse();
    }

    private boolean stale() {
        return diary.in(() -> House.room(FreeTimes.class).isStale());
    }

    private void connect() {
        connect("maple");
    }

    private void connect(String pms) {
        diary.in(() -> {
            House.room(PmsConnections.class)
                    .connect(new PmsConnectionDraft("demo", "Demo", Map.of("practice", pms, "key", "k")), MARTHA);
            return true;
        });
    }

    private void read(Instant at) {
        diary.in(() -> House.room(PracticeDatabase.class)
                .sql("""
                insert into pms_refresh (practice_id, id, state, asked_by, asked_at, started_at, finished_at, cancel_asked,
                    read_count, new_count, changed_count, gone_count)
                values (:practice, :id, 'DONE', 'a test', :at, :at, :at, false, 0, 0, 0, 0)
                """)
                .param("id", UUID.randomUUID())
                .param("at", at)
                .update());
    }

    private void hold(String time, Instant until) {
        hold(time, until, maple.washington(), maple.one().id().value());
    }

    private void hold(String time, Instant until, Provider provider, UUID operatory) {
        var from = at(TUESDAY, time);
        diary.in(() -> House.room(PracticeDatabase.class)
                .sql("""
                        insert into online_appointment (practice_id, id, code, type_id, provider_id, operatory_id, starts_at,
                            ends_at, occupied_from, occupied_to, status, held_until, held_for, booked_at, language)
                        values (:practice, :id, :code, :type, :provider, :operatory, :from, :to, :from, :to, 'HELD', :until, 'NEW',
                            :from, 'en')
                        """)
                .param("id", UUID.randomUUID())
                .param("code", UUID.randomUUID().toString())
                .param("type", maple.cleaning().id().value())
                .param("provider", provider.id().value())
                .param("operatory", operatory)
                .param("from", from)
                .param("to", from.plus(Duration.ofHours(1)))
                .param("until", until)
                .update());
    }

    private void busy(Instant from, Instant to) {
        diary.in(() -> House.room(PracticeDatabase.class)
                .sql("""
                insert into pms_busy_time (practice_id, id, pms_provider_id, pms_operatory_id, starts_at, ends_at)
                values (:practice, 'vacation', 'DR1', :operatory, :from, :to)
                """)
                .param("operatory", null, Types.VARCHAR)
                .param("from", from)
                .param("to", to)
                .update());
    }

    private List<String> times(Provider provider) {
        var search = new SlotSearch(maple.cleaning().id(), provider.id(), TUESDAY, TUESDAY, null, null);
        return diary.in(() -> appointments().openDays(search)).getFirst().slots().stream()
                .map(slot -> slot.at().toLocalTime().toString())
                .toList();
    }
}

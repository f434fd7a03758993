package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.ChartNumber;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

/** The demo is loaded once, whole, and reads like a practice. */
class DemoLoaderTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @BeforeAll
    static void loadedTwice() {
        House.room(DemoLoader.class).load();
        House.room(DemoLoader.class).load();
    }

    private static PracticeId practice(String slug) {
        return House.room(Directory.class).find(Directory.Kind.SLUG, slug).orElseThrow();
    }

    private static <T> T in(String slug, ScopedValue.CallableOp<T, RuntimeException> work) {
        return House.in(practice(slug), work);
    }

    @Test
    void both_practices_are_there_once() {
        assertThat(in(
                        "maple-street",
                        () -> House.room(Practices.class).current().name()))
                .isEqualTo("Maple Street Dental");
        assertThat(in("harbor", () -> House.room(Providers.class).all())).hasSize(2);
        assertThat(in("maple-street", () -> House.room(Providers.class).all())).hasSize(3);
        assertThat(in("maple-street", () -> House.room(AppointmentTypes.class).offered()))
                .hasSize(4);
        assertThat(in("maple-street", () -> House.room(ClosedDays.class).from(TODAY)))
                .hasSize(4);
    }

    @Test
    void the_scheduler_is_on_and_writes_by_itself() {
        var settings = in("maple-street", () -> House.room(Practices.class).settings());

        assertThat(settings.online()).isTrue();
        assertThat(settings.firstOnly()).isFalse();
        assertThat(settings.writeAutomatically()).isTrue();
        assertThat(settings.createPatientsAutomatically()).isFalse();
        assertThat(settings.proveContact()).isFalse();
        assertThat(in("harbor", () -> House.room(Practices.class).settings().proveContact()))
                .isTrue();
    }

    @Test
    void its_staff_and_their_programs_come_in() {
        var staff = House.room(StaffUsers.class);

        assertThat(staff.signIn("tom@maple.example", "maple-demo")
                        .in()
                        .orElseThrow()
                        .practice())
                .isEqualTo(practice("maple-street"));
        assertThat(House.room(ProgramTokens.class)
                        .find("harbor.demo-ines")
                        .orElseThrow()
                        .user()
                        .name())
                .isEqualTo("Ines Moreau");
    }

    @Test
    void while_it_is_off_nobody_comes_in_with_what_everybody_knows() {
        House.in(
                practice("maple-street"),
                () -> House.room(StaffUsers.class)
                        .add("Mallory", "mallory@evil.example", "maple-demo", StaffUser.Role.OFFICE_MANAGER));
        assertThat(comesIn("mallory@evil.example", "maple-demo")).isTrue();

        start("off");
        assertThat(comesIn("mallory@evil.example", "maple-demo")).isFalse();
        assertThat(comesIn("tom@maple.example", "maple-demo")).isFalse();
        assertThat(House.room(ProgramTokens.class).find("harbor.demo-ines")).isEmpty();

        start("on");
        assertThat(comesIn("tom@maple.example", "maple-demo")).isTrue();
        assertThat(House.room(ProgramTokens.class).find("harbor.demo-ines")).isPresent();
    }

    private static void start(String demo) {
        new DemoStart(House.room(DemoLoader.class), demo).run(new DefaultApplicationArguments());
    }

    private static boolean comesIn(String email, String password) {
        return House.room(StaffUsers.class).signIn(email, password).in().isPresent();
    }

    @Test
    void the_demo_pms_holds_some_three_thousand_patients_and_no_thomas_jefferson() {
        var patients = House.room(DemoPatients.class);

        assertThat(in("maple-street", patients::count)).isBetween(3_000L, 3_020L);
        assertThat(in("maple-street", () -> patients.find("JEFTH000"))).isEmpty();
        assertThat(in(
                        "maple-street",
                        () -> patients.find("JEFPE000").orElseThrow().birthDate()))
                .isEqualTo(LocalDate.of(2012, 2, 29));
        assertThat(in(
                        "maple-street",
                        () -> patients.find("JEFTA000").orElseThrow().lastName()))
                .isEqualTo("Jefferson-Bell");
    }

    @Test
    void the_first_refresh_fills_the_mirror_over_the_line() {
        var work = House.work("refresh");

        var done = in("harbor", () -> {
            House.room(Refreshes.class).ask(DemoFrontDesk.DEMO);
            work.drain();
            return House.room(Refreshes.class).latest().orElseThrow();
        });

        assertThat(done.state()).isEqualTo(Refresh.State.DONE);
        var patients = House.room(PmsPatients.class);
        assertThat(in("harbor", patients::count)).isGreaterThan(2_999);
        assertThat(in("harbor", () -> patients.find(new PmsPatientId("JEFPE000"))))
                .isPresent();
        assertThat(in("harbor", () -> House.room(PmsConnections.class).find().orElseThrow())
                        .isSilent())
                .isFalse();
    }

    @Test
    void the_same_seed_makes_the_same_people() {
        var some = DemoPeople.of(DemoPractices.maple(), TODAY, 500);

        assertThat(DemoPeople.of(DemoPractices.maple(), TODAY, 500)).isEqualTo(some);
        assertThat(some).extracting(DemoPatient::chart).doesNotHaveDuplicates();
        assertThat(some)
                .allMatch(one -> one.chart()
                        .startsWith(ChartNumber.next(one.lastName(), one.firstName(), taken -> false)
                                .substring(0, 5)));
    }

    @Test
    void six_tenths_of_the_open_hours_are_taken() {
        var demo = DemoPractices.maple();
        var people = DemoPeople.of(demo, TODAY, 100);

        var visits = DemoSchedule.of(
                demo, people, TODAY, 6, DemoClosedDays.from(TODAY).keySet());

        var taken = visits.stream()
                .filter(visit -> visit.chart() != null)
                .mapToLong(visit ->
                        Duration.between(visit.startsAt(), visit.endsAt()).toMinutes())
                .sum();
        var open = TODAY.datesUntil(TODAY.plusWeeks(6))
                .filter(day -> !DemoClosedDays.from(TODAY).containsKey(day))
                .flatMap(day -> demo.chairs().stream().flatMap(chair -> chair.on(day.getDayOfWeek()).stream()))
                .mapToLong(hours -> Duration.between(hours.from(), hours.to()).toMinutes())
                .sum();
        assertThat((double) taken / open).isBetween(0.5, 0.68);
    }
}

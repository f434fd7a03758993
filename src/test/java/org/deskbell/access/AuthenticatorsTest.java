package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.Together;
import org.deskbell.access.Authenticators.SettingUp;
import org.deskbell.access.StaffUser.Role;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An authenticator counts from its first code on, and is changed by who has it alone. */
class AuthenticatorsTest {
    private final StaffDesk desk = StaffDesk.open();
    private final StaffUser nadia = desk.nadia();
    private final Authenticators authenticators = House.room(Authenticators.class);

    @BeforeEach
    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void it_counts_once_the_app_has_shown_its_first_code_and_ten_recovery_codes_are_given() {
        var app = fresh();
        assertThat(setUp(app, StaffDesk.PASSWORD, "000000x")).isInstanceOf(SettingUp.WrongCode.class);
        assertThat(find()).isEmpty();

        var done = (SettingUp.Done) setUp(app, StaffDesk.PASSWORD, code(app));

        assertThat(done.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"));
        assertThat(find()).contains(new Authenticator(MovableClock.START, 10));
    }

    @Test
    void who_does_not_know_the_password_sets_none_up() {
        var app = fresh();

        for (var i = 0; i < 10; i++)
            assertThat(setUp(app, "guess " + i, code(app))).isInstanceOf(SettingUp.NotProven.class);

        assertThat(setUp(app, StaffDesk.PASSWORD, code(app)))
                .as("after too many")
                .isInstanceOf(SettingUp.NotProven.class);
        assertThat(find()).isEmpty();
        assertThat(desk.trail()).filteredOn("refused a wrong password"::equals).hasSize(10);
    }

    @Test
    void a_form_brings_back_what_it_was_given_for_its_staff_user_alone() {
        var tom = desk.invites("Tom", Role.FRONT_DESK);
        var app = fresh();

        assertThat(desk.in(() -> authenticators.again(nadia, app.sealed()))).contains(app);
        assertThat(desk.in(() -> authenticators.again(tom, app.sealed()))).isEmpty();
        assertThat(desk.in(() -> authenticators.again(nadia, "made up"))).isEmpty();
    }

    @Test
    void neither_the_secret_nor_a_recovery_code_is_in_the_database_as_it_is() {
        var app = fresh();
        var done = (SettingUp.Done) setUp(app, StaffDesk.PASSWORD, code(app));

        var kept = desk.in(() -> House.room(PracticeDatabase.class).sql("""
                        select a::text || r::text as whole from authenticator a, recovery_code r
                        where a.practice_id = :practice and r.practice_id = :practice
                        """).list(row -> row.text("whole")))
                .toString();

        assertThat(kept)
                .hasSizeGreaterThan(100)
                .doesNotContain(app.secret(), done.recoveryCodes().getFirst());
        assertThat(app + done.toString())
                .doesNotContain(app.secret(), done.recoveryCodes().getFirst());
    }

    @Test
    void two_who_set_one_up_at_one_moment_do_not_both() throws Exception {
        var one = fresh();
        var other = fresh();

        var both = Together.of(
                () -> setUp(one, StaffDesk.PASSWORD, code(one)), () -> setUp(other, StaffDesk.PASSWORD, code(other)));

        assertThat(both).filteredOn(SettingUp.Done.class::isInstance).hasSize(1);
    }

    @Test
    void who_sets_one_up_is_signed_out_everywhere_else() {
        var elsewhere = new SignedIn(desk.practice(), nadia, House.clock().instant());
        House.clock().advance(Duration.ofSeconds(1));
        var app = fresh();

        var done = (SettingUp.Done) setUp(app, StaffDesk.PASSWORD, code(app));

        var staff = House.room(StaffUsers.class);
        assertThat(staff.standing(elsewhere)).isEqualTo(Standing.SIGNS_IN_ANEW);
        assertThat(staff.standing(new SignedIn(desk.practice(), nadia, done.at())))
                .isEqualTo(Standing.GOES_ON);
    }

    @Test
    void another_takes_its_place_by_a_code_of_it_or_a_recovery_code_and_not_by_the_password() {
        var enrolled = Enrolled.open();
        var app = enrolled.desk().in(() -> authenticators.fresh(enrolled.nadia()));
        var newTelephone = new Telephone(app.secret());

        assertThat(replace(enrolled, app, StaffDesk.PASSWORD)).isInstanceOf(SettingUp.NotProven.class);
        assertThat(replace(enrolled, app, newTelephone.code())).isInstanceOf(SettingUp.NotProven.class);
        assertThat(replace(enrolled, app, enrolled.recoveryCodes().getFirst())).isInstanceOf(SettingUp.Done.class);

        House.clock().advance(Duration.ofMinutes(1));
        assertThat(enrolled.signsIn(enrolled.telephone().code())).isInstanceOf(SignInTickets.Outcome.Wrong.class);
        assertThat(enrolled.signsIn(enrolled.recoveryCodes().getLast()))
                .isInstanceOf(SignInTickets.Outcome.Wrong.class);
        assertThat(enrolled.signsIn(newTelephone.code())).isInstanceOf(SignInTickets.Outcome.In.class);
        assertThat(enrolled.trail()).contains("set up an authenticator", "set up another authenticator");
    }

    private SettingUp replace(Enrolled enrolled, NewAuthenticator app, String proof) {
        var code = new Telephone(app.secret()).code();
        return enrolled.desk().in(() -> authenticators.setUp(enrolled.nadia(), app, proof, code));
    }

    @Test
    void new_recovery_codes_take_the_place_of_those_before() {
        var enrolled = Enrolled.open();
        enrolled.signsIn(enrolled.recoveryCodes().getFirst());
        assertThat(enrolled.desk().in(() -> authenticators.find(enrolled.nadia())))
                .map(Authenticator::recoveryCodes)
                .contains(9);

        assertThat(renew(enrolled, enrolled.wrong())).isEmpty();
        var fresh = renew(enrolled, enrolled.telephone().code());

        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(enrolled.recoveryCodes());
        assertThat(enrolled.signsIn(enrolled.recoveryCodes().getLast()))
                .isInstanceOf(SignInTickets.Outcome.Wrong.class);
        assertThat(enrolled.signsIn(fresh.getFirst())).isInstanceOf(SignInTickets.Outcome.In.class);
    }

    private List<String> renew(Enrolled enrolled, String code) {
        return enrolled.desk()
                .in(() -> authenticators.renewRecoveryCodes(enrolled.nadia(), code))
                .orElse(List.of());
    }

    @Test
    void who_has_it_takes_it_away_and_then_signs_in_with_the_password_alone() {
        var enrolled = Enrolled.open();
        assertThat(remove(enrolled, StaffDesk.PASSWORD)).isFalse();
        assertThat(enrolled.showsPassword().in()).isEmpty();

        assertThat(remove(enrolled, enrolled.telephone().code())).isTrue();

        assertThat(enrolled.showsPassword().in()).isPresent();
        assertThat(enrolled.trail()).contains("took his own authenticator away");
    }

    @Test
    void what_lies_in_the_table_is_not_shown_by_a_form() {
        var enrolled = Enrolled.open();

        var shown = enrolled.desk().in(() -> {
            var kept = House.room(AuthenticatorTable.class)
                    .sealedSecret(enrolled.nadia().id());
            return authenticators.again(enrolled.nadia(), kept.orElseThrow());
        });

        assertThat(shown).isEmpty();
    }

    private boolean remove(Enrolled enrolled, String code) {
        return enrolled.desk().in(() -> authenticators.remove(enrolled.nadia(), code));
    }

    private NewAuthenticator fresh() {
        return desk.in(() -> authenticators.fresh(nadia));
    }

    private static String code(NewAuthenticator app) {
        return new Telephone(app.secret()).code();
    }

    private SettingUp setUp(NewAuthenticator app, String proof, String code) {
        return desk.in(() -> authenticators.setUp(nadia, app, proof, code));
    }

    private Optional<Authenticator> find() {
        return desk.in(() -> authenticators.find(nadia));
    }
}

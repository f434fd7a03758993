package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.matching.Field;
import org.deskbell.patients.Difference.Values;
import org.deskbell.patients.DifferenceOutcome.Changed;
import org.deskbell.patients.DifferenceOutcome.NotToBeTaken;
import org.deskbell.patients.DifferenceOutcome.Settled;
import org.deskbell.patients.SettledDifference.How;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.Test;

/** Answers that are not the PMS's: told field by field, taken over or kept, and never overwritten unsaid. */
class PmsDifferencesTest {
    private static final String OURS = "+14345550143";
    private static final String THEIRS = "+14345550199";
    private static final String EMAIL = "t.jefferson@example.com";

    private final Desk desk = new Desk();
    private final OnlinePatient.Id jefferson = desk.register(People.jefferson());
    private final PmsPatientId record = desk.inPms("JEFTH000", People.jefferson());

    private static Demographics reached(String mobile, String email) {
        return People.reached(People.jefferson(), new Contact(mobile, null, email));
    }

    private void linked() {
        desk.link(jefferson, record, "it is him", DANA);
    }

    private List<String> open(OnlinePatient.Id id) {
        return desk.in(() -> room(PmsDifferences.class).open(id, OMAR)).stream()
                .map(one -> one.field() + " " + one.values().online() + " | "
                        + one.values().inPms())
                .toList();
    }

    private DifferenceOutcome settle(OnlinePatient.Id id, Field field, Values seen, How how) {
        return desk.in(() -> room(PmsDifferences.class).settle(id, new PmsDifferences.Wish(field, seen, how), DANA));
    }

    private DifferenceOutcome settleMobile(How how) {
        return settle(jefferson, Field.MOBILE, new Values(OURS, THEIRS), how);
    }

    private String mobile(OnlinePatient.Id id) {
        return Objects.requireNonNullElse(desk.patient(id).who().contact().mobile(), "");
    }

    @Test
    void what_a_linked_person_answered_otherwise_is_told_field_by_field_with_both_values() {
        desk.inPms("JEFTH000", People.jeffersonInPms());
        assertThat(open(jefferson)).isEmpty();

        linked();

        assertThat(open(jefferson))
                .containsExactly(
                        "EMAIL " + EMAIL + " | null",
                        "ADDRESS 931 Monticello Loop, Charlottesville, VA 22902 | 931 Monticello Lp, Charlottesville, VA");
    }

    @Test
    void what_the_link_panel_calls_the_same_is_no_difference() {
        linked();
        desk.inPms("JEFTH000", reached("434.555.0143", EMAIL.toUpperCase(java.util.Locale.ROOT)));
        assertThat(open(jefferson)).isEmpty();

        desk.inPms("JEFTH000", People.reached(People.jefferson(), new Contact(THEIRS, OURS, EMAIL)));

        assertThat(open(jefferson)).isEmpty();
    }

    @Test
    void a_birth_date_that_stands_for_none_is_no_difference_where_both_have_it() {
        var nobodys = People.born(People.robert(), LocalDate.of(1900, 1, 1));
        var robert = desk.register(nobodys);

        desk.link(robert, desk.inPms("HALRO000", nobodys), "it is him", DANA);

        assertThat(open(robert)).isEmpty();
    }

    @Test
    void taking_the_answer_of_the_pms_leaves_the_old_one_legible() {
        linked();
        desk.inPms("JEFTH000", reached("(434) 555-0199", EMAIL));

        assertThat(settleMobile(How.TAKEN)).isEqualTo(new Settled());

        assertThat(mobile(jefferson)).isEqualTo(THEIRS);
        assertThat(desk.patient(jefferson).who().contact().email()).isEqualTo(EMAIL);
        assertThat(open(jefferson)).isEmpty();
        var past = desk.in(() -> room(PmsDifferences.class).history(jefferson)).getFirst();
        assertThat(past.values()).isEqualTo(new Values(OURS, THEIRS));
        assertThat(past.by()).isEqualTo("Dana Whitfield");
        assertThat(desk.deeds()).contains("took over an answer from the PMS: Dana Whitfield: " + jefferson);
    }

    @Test
    void who_took_over_a_number_is_known_by_it_when_he_registers_again() {
        linked();
        desk.inPms("JEFTH000", reached(THEIRS, EMAIL));
        settleMobile(How.TAKEN);

        var again = desk.patient(desk.register(reached(THEIRS, "another@example.com")));

        assertThat(desk.in(() -> room(OnlinePatients.class).acquaintance(again)).registrations())
                .contains(jefferson);
    }

    @Test
    void a_name_is_taken_with_what_the_pms_does_not_say_left_as_it_was() {
        var robert = desk.register(People.robert());
        var hale = desk.inPms("HALRO000", People.named(People.robert(), "Rupert", "Hale-Stone"));
        desk.link(robert, hale, "he married", DANA);

        settle(robert, Field.LAST_NAME, new Values("Hale", "Hale-Stone"), How.TAKEN);
        settle(robert, Field.FIRST_NAME, new Values("Robert James (Bob)", "Rupert"), How.TAKEN);

        var name = desk.patient(robert).who().name();
        assertThat(List.of(name.last(), name.first(), String.valueOf(name.middle()), String.valueOf(name.preferred())))
                .containsExactly("Hale-Stone", "Rupert", "James", "Bob");
    }

    @Test
    void what_is_kept_is_told_again_when_the_pms_changes_its_value() {
        linked();
        desk.inPms("JEFTH000", reached(THEIRS, EMAIL));

        assertThat(settleMobile(How.KEPT)).isEqualTo(new Settled());
        assertThat(open(jefferson)).isEmpty();
        assertThat(mobile(jefferson)).isEqualTo("(434) 555-0143");

        desk.inPms("JEFTH000", reached("+14345550177", EMAIL));
        assertThat(open(jefferson)).containsExactly("MOBILE " + OURS + " | +14345550177");
    }

    @Test
    void what_was_kept_last_counts() {
        linked();
        desk.inPms("JEFTH000", reached(THEIRS, EMAIL));
        settleMobile(How.KEPT);
        desk.inPms("JEFTH000", reached("+14345550177", EMAIL));
        House.clock().advance(Duration.ofSeconds(1));
        settle(jefferson, Field.MOBILE, new Values(OURS, "+14345550177"), How.KEPT);
        assertThat(open(jefferson)).isEmpty();

        desk.inPms("JEFTH000", reached(THEIRS, EMAIL));

        assertThat(open(jefferson)).containsExactly("MOBILE " + OURS + " | " + THEIRS);
    }

    @Test
    void what_is_kept_against_one_record_is_told_of_another() {
        linked();
        desk.inPms("JEFTH000", reached(THEIRS, EMAIL));
        settleMobile(How.KEPT);
        desk.in(() -> room(Links.class).unlink(jefferson, record, "wrong one", DANA));
        assertThat(open(jefferson)).isEmpty();

        desk.link(jefferson, desk.inPms("JEFTH001", reached(THEIRS, EMAIL)), "this one", DANA);

        assertThat(open(jefferson)).containsExactly("MOBILE " + OURS + " | " + THEIRS);
    }

    @Test
    void who_registers_again_with_a_new_phone_makes_a_difference_once_he_is_joined() {
        linked();
        var again = desk.register(reached(THEIRS, EMAIL));
        assertThat(open(jefferson)).isEmpty();

        desk.in(() -> room(Joins.class).join(new Joins.Wish(again, jefferson, "twice"), DANA));

        assertThat(open(jefferson)).containsExactly("MOBILE " + THEIRS + " | " + OURS);
        assertThat(open(again)).isEqualTo(open(jefferson));
        assertThat(desk.deeds()).contains("saw what differs from the PMS: Omar Reyes: " + again);
        settle(jefferson, Field.MOBILE, new Values(THEIRS, OURS), How.TAKEN);
        assertThat(mobile(again)).isEqualTo(OURS);
        assertThat(open(jefferson)).isEmpty();
    }

    @Test
    void what_changed_since_it_was_seen_is_not_settled() {
        assertThat(settleMobile(How.TAKEN)).isEqualTo(new Changed());
        linked();
        desk.inPms("JEFTH000", reached("+14345550177", EMAIL));

        for (var how : How.values()) assertThat(settleMobile(how)).isEqualTo(new Changed());

        assertThat(mobile(jefferson)).isEqualTo("(434) 555-0143");
        assertThat(desk.in(() -> room(PmsDifferences.class).history(jefferson))).isEmpty();
    }

    @Test
    void an_answer_that_is_missing_or_leads_nowhere_is_not_taken() {
        linked();
        desk.inPms("JEFTH000", reached("none", "see file"));

        assertThat(settle(jefferson, Field.MOBILE, new Values(OURS, "none"), How.TAKEN))
                .isEqualTo(new NotToBeTaken());
        assertThat(settle(jefferson, Field.EMAIL, new Values(EMAIL, "see file"), How.TAKEN))
                .isEqualTo(new NotToBeTaken());
        desk.inPms("JEFTH000", People.reached(People.jefferson(), new Contact(null, null, null)));
        assertThat(settle(jefferson, Field.EMAIL, new Values(EMAIL, null), How.TAKEN))
                .isEqualTo(new NotToBeTaken());
        assertThat(settle(jefferson, Field.EMAIL, new Values(EMAIL, null), How.KEPT))
                .isEqualTo(new Settled());
    }

    @Test
    void whoever_sees_differences_is_in_the_trail_with_the_record() {
        linked();
        open(jefferson);
        assertThat(desk.deeds()).noneMatch(deed -> deed.contains("differs"));
        desk.inPms("JEFTH000", reached(THEIRS, EMAIL));

        open(jefferson);

        assertThat(desk.deeds()).contains("saw what differs from the PMS: Omar Reyes: JEFTH000");
    }

    @Test
    void of_somebody_of_another_practice_nothing_is_told_or_settled() {
        var elsewhere = new Desk().register(People.jefferson());

        assertThatThrownBy(() -> open(elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settle(elsewhere, Field.MOBILE, new Values(OURS, THEIRS), How.KEPT))
                .isInstanceOf(NotFound.class);
    }
}

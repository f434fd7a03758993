package org.deskbell.patients;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.Together;
import org.deskbell.audit.Actor;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement.Agreement;
import org.deskbell.matching.Grade;
import org.deskbell.patients.LinkOutcome.AlreadyLinked;
import org.deskbell.patients.LinkOutcome.Linked;
import org.deskbell.patients.LinkOutcome.NotInPms;
import org.deskbell.patients.LinkOutcome.ReasonNeeded;
import org.deskbell.patients.LinkOutcome.Taken;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Actor RULE = new Actor.Rule("Link certain candidates");

    private final Desk desk = new Desk();

    @Test
    void a_linked_person_shows_the_patient_id_of_the_pms() {
        var jefferson = desk.register(People.jefferson());
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());

        var outcome = desk.link(jefferson, record, null, DANA);

        assertThat(outcome).isEqualTo(new Linked(record));
        assertThat(desk.patient(jefferson).link().shown()).isEqualTo("JEFTH000");
        assertThat(desk.deeds()).contains("linked to a PMS patient: Dana Whitfield: " + jefferson);
    }

    @Test
    void the_history_keeps_what_spoke_for_a_link_but_nothing_of_the_patient() {
        var jefferson = desk.register(People.jefferson());
        desk.link(jefferson, desk.inPms("JEFTH000", People.jeffersonInPms()), null, DANA);

        var evidence = requireNonNull(desk.history(jefferson).getFirst().evidence());

        assertThat(evidence.model()).startsWith("front-desk");
        assertThat(evidence.grade()).isEqualTo(Grade.CERTAIN);
        assertThat(evidence.fields())
                .contains(new LinkEvidence.Found(Field.MOBILE, Agreement.SAME, null))
                .contains(new LinkEvidence.Found(Field.ADDRESS, Agreement.NEAR, "match.note.abbreviated"));
        assertThat(evidence.json())
                .doesNotContainIgnoringCase("jefferson")
                .doesNotContain("1983", "555", "Monticello", "Loop");
    }

    @Test
    void a_record_that_nothing_speaks_for_is_linked_with_a_reason_alone() {
        var jefferson = desk.register(People.jefferson());
        var stranger = desk.inPms("HALRO000", People.robert());

        assertThat(desk.link(jefferson, stranger, null, DANA)).isInstanceOf(ReasonNeeded.class);
        assertThat(desk.link(jefferson, stranger, "he changed his name", DANA)).isEqualTo(new Linked(stranger));
    }

    @Test
    void a_person_has_one_record_at_a_time() {
        var jefferson = desk.register(People.jefferson());
        var first = desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.link(jefferson, first, "two charts", DANA);

        var second = desk.link(jefferson, desk.inPms("JEFTH001", People.jeffersonInPms()), "two charts", OMAR);

        assertThat(second)
                .isEqualTo(
                        new AlreadyLinked(first, "Dana Whitfield", House.clock().instant()));
    }

    @Test
    void a_record_belongs_to_one_person_at_a_time() {
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());
        var first = desk.register(People.jefferson());
        desk.link(first, record, null, DANA);

        var second = desk.link(desk.register(People.jefferson()), record, null, OMAR);

        assertThat(second)
                .isEqualTo(new Taken(first, "Dana Whitfield", House.clock().instant()));
    }

    @Test
    void of_two_who_link_one_person_at_once_one_wins_and_the_other_is_told_who() throws Exception {
        for (var round = 0; round < 20; round++) {
            var jefferson = desk.register(People.jefferson());
            var record = desk.inPms("JEFTH" + round, People.jeffersonInPms());

            var outcomes = Together.of(
                    () -> desk.link(jefferson, record, "new chart", DANA),
                    () -> desk.link(jefferson, record, "new chart", OMAR));

            assertThat(outcomes).hasOnlyElementsOfTypes(Linked.class, AlreadyLinked.class);
            assertThat(outcomes).filteredOn(one -> one instanceof Linked).hasSize(1);
            assertThat(desk.history(jefferson)).hasSize(1);
        }
    }

    @Test
    void of_two_people_linked_to_one_record_at_once_one_wins() throws Exception {
        for (var round = 0; round < 20; round++) {
            var first = desk.register(People.jefferson());
            var second = desk.register(People.jefferson());
            var record = desk.inPms("JEFTH" + round, People.jeffersonInPms());

            var outcomes = Together.of(
                    () -> desk.link(first, record, "new chart", DANA),
                    () -> desk.link(second, record, "new chart", OMAR));

            assertThat(outcomes).filteredOn(one -> one instanceof Linked).hasSize(1);
            assertThat(outcomes).filteredOn(one -> one instanceof Taken).hasSize(1);
        }
    }

    @Test
    void somebody_of_the_household_is_linked_only_with_a_written_reason() {
        var jefferson = desk.register(People.jefferson());
        var peter = desk.inPms("JEFPE001", People.peter());

        assertThat(desk.link(jefferson, peter, " ", DANA)).isEqualTo(new ReasonNeeded());
        assertThat(desk.link(jefferson, peter, " Showed me his passport. ", DANA))
                .isEqualTo(new Linked(peter));
        assertThat(desk.history(jefferson).getFirst().reason()).isEqualTo("Showed me his passport.");
    }

    @Test
    void a_rule_links_what_is_certain_and_nothing_else() {
        var jefferson = desk.register(People.jefferson());
        var peter = desk.inPms("JEFPE001", People.peter());
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());

        assertThat(desk.link(jefferson, peter, "a reason", RULE)).isEqualTo(new ReasonNeeded());
        assertThat(desk.link(jefferson, record, null, RULE)).isEqualTo(new Linked(record));
        assertThat(desk.history(jefferson).getFirst().how()).isEqualTo(LinkRecord.How.RULE);
    }

    @Test
    void a_record_that_we_created_is_linked_whatever_the_ranking_says() {
        var jefferson = desk.register(People.jefferson());
        desk.inPms("JEFTH000", People.jeffersonInPms());
        var created = desk.inPms("JEFTH001", People.jeffersonInPms());

        assertThat(desk.in(() -> room(Links.class).linkCreated(jefferson, created, RULE)))
                .isEqualTo(new Linked(created));
    }

    @Test
    void a_record_that_the_pms_does_not_have_cannot_be_linked() {
        var jefferson = desk.register(People.jefferson());
        var lost = desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.gone(lost);

        assertThat(desk.link(jefferson, lost, null, DANA)).isEqualTo(new NotInPms());
        assertThat(desk.link(jefferson, new PmsPatientId("NOBODY"), null, DANA)).isEqualTo(new NotInPms());
    }

    @Test
    void a_person_or_record_of_another_practice_cannot_be_linked() {
        var other = new Desk();
        var theirs = other.inPms("JEFTH000", People.jeffersonInPms());
        var jefferson = desk.register(People.jefferson());

        assertThat(desk.link(jefferson, theirs, null, DANA)).isEqualTo(new NotInPms());
        assertThatThrownBy(() -> other.link(jefferson, theirs, null, DANA)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_unlinked_person_shows_minus_one_and_the_history_stays() {
        var jefferson = desk.register(People.jefferson());
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.link(jefferson, record, null, DANA);

        assertThat(unlink(jefferson, "Wrong chart")).isTrue();

        assertThat(desk.patient(jefferson).link().shown()).isEqualTo("-1");
        assertThat(desk.history(jefferson).getFirst().unlinkReason()).isEqualTo("Wrong chart");
        assertThat(desk.history(jefferson).getFirst().unlinkedBy()).isEqualTo("Omar Reyes");
        assertThat(desk.deeds()).contains("unlinked from a PMS patient: Omar Reyes: " + jefferson);
        assertThat(unlink(jefferson, "Wrong chart")).isFalse();
    }

    @Test
    void after_unlinking_both_can_be_linked_again_with_a_reason() {
        var jefferson = desk.register(People.jefferson());
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.link(jefferson, record, null, DANA);
        unlink(jefferson, "Looked wrong");

        assertThat(desk.in(() -> room(Links.class).candidates(jefferson, 1, DANA)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.ended()).isNotNull();
                    assertThat(one.needsReason()).isTrue();
                    assertThat(one.isLikely()).isFalse();
                });
        assertThat(desk.link(jefferson, record, null, DANA)).isEqualTo(new ReasonNeeded());
        assertThat(desk.link(jefferson, record, "It was him after all", DANA)).isEqualTo(new Linked(record));
        assertThat(desk.history(jefferson)).hasSize(2);
        assertThat(desk.history(jefferson).getFirst().unlinkedAt()).isNull();
    }

    @Test
    void whoever_ends_a_link_ends_the_one_that_he_saw() {
        var jefferson = desk.register(People.jefferson());
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.link(jefferson, record, null, DANA);

        var other = new PmsPatientId("ADAJO000");
        assertThat(desk.in(() -> room(Links.class).unlink(jefferson, other, "Wrong one", OMAR)))
                .isFalse();
        assertThat(desk.in(() -> room(Links.class).unlink(jefferson, record, "Wrong one", OMAR)))
                .isTrue();
    }

    @Test
    void a_reason_is_given_and_not_endless() {
        var jefferson = desk.register(People.jefferson());
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());

        assertThatThrownBy(() -> unlink(jefferson, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unlink(jefferson, "x".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.link(jefferson, record, "x".repeat(501), DANA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean unlink(OnlinePatient.Id id, String reason) {
        return desk.in(() -> room(Links.class).unlink(id, null, reason, OMAR));
    }
}

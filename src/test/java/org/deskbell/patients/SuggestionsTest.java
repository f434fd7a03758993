package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;

import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.pms.PmsPatientId;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final Desk desk = new Desk();

    @Test
    void the_likeliest_record_comes_first_and_the_family_after_it() {
        var jefferson = desk.register(People.jefferson());
        desk.inPms("JEFPE001", People.peter());
        desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.inPms("NGULI000", People.linh());

        assertThat(desk.candidates(jefferson)).containsExactly("JEFTH000", "JEFPE001");
    }

    @Test
    void a_record_made_after_the_registration_goes_before_its_equal() {
        var jefferson = desk.register(People.jefferson());
        desk.inPms("JEFTH000", People.jeffersonInPms());
        var fresh = House.clock().instant().plusSeconds(60);
        desk.inPms("JEFTH001", People.jeffersonInPms(), true, fresh);

        var ranked = desk.in(() -> room(Links.class).candidates(jefferson, 10, DANA));

        assertThat(ranked).extracting(one -> one.patient().id().value()).containsExactly("JEFTH001", "JEFTH000");
        assertThat(ranked).extracting(Links.RankedPatient::createdAfter).containsExactly(true, false);
    }

    @Test
    void records_linked_to_others_and_records_that_are_gone_are_no_candidates() {
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());
        var gone = desk.inPms("JEFTH001", People.jeffersonInPms());
        desk.link(desk.register(People.jefferson()), record, "the one in use", DANA);
        desk.gone(gone);

        assertThat(desk.candidates(desk.register(People.jefferson()))).isEmpty();
    }

    @Test
    void finding_by_name_always_shows_the_record_and_who_has_it() {
        var linh = desk.inPms("NGULI000", People.linh());
        var other = desk.register(People.linh());
        desk.link(other, linh, null, DANA);
        var jefferson = desk.register(People.jefferson());

        var found = desk.in(() -> room(Links.class).find(jefferson, "Nguyen, L", 10, DANA));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.patient().id()).isEqualTo(linh);
            assertThat(one.linkedTo()).isEqualTo(other);
        });
    }

    @Test
    void a_person_is_compared_with_any_one_record() {
        var jefferson = desk.register(People.jefferson());
        desk.inPms("NGULI000", People.linh());

        var fit = desk.in(() -> room(Links.class).compare(jefferson, new PmsPatientId("NGULI000"), DANA));

        assertThat(fit)
                .hasValueSatisfying(one -> assertThat(one.fit().probability()).isLessThan(0.01));
        assertThat(desk.in(() -> room(Links.class).compare(jefferson, new PmsPatientId("NOBODY"), DANA)))
                .isEmpty();
    }

    @Test
    void looking_at_candidates_is_kept_with_the_ids_that_were_shown() {
        var jefferson = desk.register(People.jefferson());
        desk.inPms("JEFTH000", People.jeffersonInPms());

        desk.candidates(jefferson);

        assertThat(desk.deeds()).contains("saw candidates in the PMS: Dana Whitfield: JEFTH000");
    }

    @Test
    void whom_a_candidate_is_said_to_share_a_telephone_with_is_kept_too() {
        var jefferson = desk.register(People.jefferson());
        desk.inPms("JEFTH000", People.jeffersonInPms());
        var peter = desk.register(People.peter());
        desk.link(peter, desk.inPms("JEFPE000", People.peter()), null, DANA);

        desk.candidates(jefferson);

        assertThat(desk.deeds()).anyMatch(deed -> deed.startsWith("saw candidates") && deed.contains("JEFPE000"));
    }

    @Test
    void a_rule_sees_nothing_and_leaves_no_trace() {
        var jefferson = desk.register(People.jefferson());
        desk.inPms("JEFTH000", People.jeffersonInPms());

        desk.in(() -> room(Links.class).candidates(jefferson, 1, new Actor.Rule("Write new patients")));

        assertThat(desk.deeds()).hasSize(1);
    }

    @Test
    void nobody_is_suggested_from_an_empty_list() {
        assertThat(desk.candidates(desk.register(People.jefferson()))).isEqualTo(List.of());
    }

    @Test
    void what_the_pms_does_not_date_is_not_called_fresh() {
        var jefferson = desk.register(People.jefferson());
        desk.inPms("JEFTH000", People.jeffersonInPms(), true, null);

        assertThat(desk.in(() -> room(Links.class).candidates(jefferson, 1, DANA))
                        .getFirst()
                        .createdAfter())
                .isFalse();
    }
}

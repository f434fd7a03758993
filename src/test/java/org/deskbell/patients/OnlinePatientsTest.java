package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import java.time.Duration;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.Test;

class OnlinePatientsTest {
    private final Desk desk = new Desk();

    @Test
    void a_registration_is_kept_as_it_was_typed() {
        var who = People.maria();

        var kept = desk.patient(desk.register(who));

        assertThat(kept.who()).isEqualTo(who);
        assertThat(kept.registeredAt()).isEqualTo(House.clock().instant());
        assertThat(kept.link().shown()).isEqualTo("-1");
        assertThat(desk.deeds()).containsExactly("registered online: patient: " + kept.id());
    }

    @Test
    void somebody_entered_by_staff_has_not_registered() {
        var entered = desk.in(() -> room(OnlinePatients.class).enter(People.registration(People.linh()), DANA));

        assertThat(desk.patient(entered.id()).registeredAt()).isNull();
        assertThat(desk.deeds()).containsExactly("entered an online patient: Dana Whitfield: " + entered.id());
    }

    @Test
    void opening_the_details_leaves_a_trace_and_working_with_them_none() {
        var id = desk.register(People.linh());
        desk.patient(id);

        desk.in(() -> room(OnlinePatients.class).open(id, "opened patient details", DANA));

        assertThat(desk.deeds()).hasSize(2).contains("opened patient details: Dana Whitfield: " + id);
    }

    @Test
    void nobody_is_found_in_another_practice() {
        var id = desk.register(People.linh());

        assertThatThrownBy(() -> new Desk().patient(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_claims_a_person_first_keeps_him_for_a_quarter_of_an_hour() {
        var id = desk.register(People.linh());

        assertThat(claim(id, DANA)).isTrue();
        assertThat(claim(id, OMAR)).isFalse();
        assertThat(claim(id, DANA)).isTrue();
        assertThat(desk.patient(id).claim())
                .isEqualTo(new OnlinePatient.Claim(
                        DANA.id(), DANA.name(), House.clock().instant()));
        House.clock().advance(Duration.ofMinutes(15));
        assertThat(claim(id, OMAR)).isTrue();
    }

    @Test
    void a_claim_is_let_go_by_whose_it_is_and_taken_over_from_whose_was_seen() {
        var id = desk.register(People.linh());
        claim(id, DANA);

        letGo(id, OMAR);
        assertThat(claim(id, OMAR)).isFalse();
        assertThat(takeOver(id, OMAR, OMAR)).isFalse();
        assertThat(takeOver(id, DANA, OMAR)).isTrue();
        assertThat(takeOver(id, DANA, DANA)).isFalse();

        letGo(id, OMAR);
        assertThat(claim(id, DANA)).isTrue();
    }

    private boolean takeOver(
            OnlinePatient.Id id, org.deskbell.audit.Actor.Staff from, org.deskbell.audit.Actor.Staff by) {
        return desk.in(() -> room(OnlinePatients.class).takeOver(id, from.id(), by));
    }

    private void letGo(OnlinePatient.Id id, org.deskbell.audit.Actor.Staff by) {
        desk.in(() -> {
            room(OnlinePatients.class).letGo(id, by);
            return true;
        });
    }

    @Test
    void a_person_who_is_not_there_cannot_be_claimed() {
        assertThatThrownBy(() -> claim(new OnlinePatient.Id(UUID.randomUUID()), DANA))
                .isInstanceOf(NotFound.class);
    }

    private boolean claim(OnlinePatient.Id id, org.deskbell.audit.Actor.Staff by) {
        return desk.in(() -> room(OnlinePatients.class).claim(id, by));
    }
}

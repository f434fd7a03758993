package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import java.util.List;
import java.util.stream.Stream;
import org.deskbell.People;
import org.deskbell.Together;
import org.deskbell.audit.Actor;
import org.deskbell.patients.JoinOutcome.BothLinked;
import org.deskbell.patients.JoinOutcome.Joined;
import org.deskbell.patients.JoinOutcome.JoinedAlready;
import org.deskbell.patients.JoinOutcome.LinkedStays;
import org.deskbell.patients.LinkOutcome.Linked;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.Test;

class JoinsTest {
    private static final Actor.Rule RULE = new Actor.Rule("Link automatically");

    private final Desk desk = new Desk();
    private final OnlinePatient.Id first = desk.register(People.jefferson());
    private final OnlinePatient.Id second = desk.register(People.jefferson());

    @Test
    void who_is_joined_takes_part_nowhere_by_himself() {
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());

        join(second, first);

        assertThat(desk.candidates(second)).isEmpty();
        assertThat(desk.candidates(first)).containsExactly("JEFTH000");
        assertThat(desk.link(second, record, "he says so", DANA)).isEqualTo(new LinkOutcome.Joined(first));
        assertThat(desk.in(() -> room(CertainLinks.class).link(second, RULE))).isEmpty();
        assertThat(desk.in(() -> room(OnlinePatients.class).unlinked())).containsExactly(first);
    }

    @Test
    void the_link_of_who_stays_is_for_both() {
        join(second, first);

        desk.link(first, desk.inPms("JEFTH000", People.jeffersonInPms()), null, DANA);

        assertThat(desk.patient(second).link().shown()).isEqualTo("JEFTH000");
        assertThat(desk.patient(second).joinedInto()).isEqualTo(first);
        assertThat(desk.in(() -> room(OnlinePatients.class).registrations(first)))
                .containsExactly(first, second);
    }

    @Test
    void who_when_and_why_are_kept_also_when_it_is_undone() {
        join(second, first);

        assertThat(undo()).isTrue();
        assertThat(undo()).isFalse();

        assertThat(history()).hasSize(1).first().satisfies(join -> {
            assertThat(join.by()).isEqualTo("Dana Whitfield");
            assertThat(join.reason()).isEqualTo("registered twice");
            assertThat(join.undoneBy()).isEqualTo("Omar Reyes");
        });
        assertThat(desk.deeds())
                .contains(
                        "joined two registrations: Dana Whitfield: " + first,
                        "undid the join of two registrations: Omar Reyes: " + first);
    }

    @Test
    void undone_everything_is_as_before() {
        var record = desk.inPms("JEFTH000", People.jeffersonInPms());
        join(second, first);
        desk.link(first, record, null, DANA);

        undo();

        assertThat(desk.patient(first).link().shown()).isEqualTo("JEFTH000");
        assertThat(desk.patient(second).link().shown()).isEqualTo("-1");
        assertThat(desk.patient(second).joinedInto()).isNull();
        assertThat(desk.patient(second).who()).isEqualTo(People.jefferson());
    }

    @Test
    void two_who_are_both_linked_are_not_joined_and_whoever_is_linked_stays() {
        var one = desk.inPms("JEFTH000", People.jeffersonInPms());
        var other = desk.inPms("HALRO000", People.robert());
        desk.link(second, one, null, DANA);

        assertThat(join(second, first)).isEqualTo(new LinkedStays(one));

        desk.link(first, other, "mixed up", DANA);
        assertThat(join(second, first)).isEqualTo(new BothLinked(one, other));
        assertThat(history()).isEmpty();
    }

    @Test
    void who_stays_is_not_joined_himself_and_who_is_joined_stays_for_nobody() {
        var third = desk.register(People.jefferson());
        join(second, first);

        assertThat(Stream.of(join(first, third), join(third, second), join(second, third), join(first, second)))
                .allMatch(outcome -> outcome instanceof JoinedAlready);
        assertThat(join(third, first)).isInstanceOf(Joined.class);
        assertThat(desk.in(() -> room(OnlinePatients.class).registrations(first)))
                .hasSize(3);
    }

    @Test
    void of_two_who_join_the_two_in_both_ways_at_once_one_comes_too_late() throws Exception {
        for (var round = 0; round < 20; round++) {
            var one = desk.register(People.robert());
            var other = desk.register(People.robert());

            var outcomes = Together.of(() -> join(one, other), () -> join(other, one));

            assertThat(outcomes).filteredOn(each -> each instanceof Joined).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(each -> each instanceof JoinedAlready)
                    .hasSize(1);
        }
    }

    @Test
    void of_joining_and_linking_somebody_at_once_one_comes_too_late() throws Exception {
        for (var round = 0; round < 20; round++) {
            var one = desk.register(People.robert());
            var other = desk.register(People.robert());
            var record = desk.inPms("HALRO" + round, People.robert());

            var outcomes = Together.of(() -> join(one, other), () -> desk.link(one, record, "new chart", OMAR));

            assertThat(outcomes)
                    .filteredOn(each -> each instanceof Joined || each instanceof Linked)
                    .hasSize(1);
        }
    }

    @Test
    void another_practice_joins_and_undoes_nothing_here() {
        join(second, first);
        var other = new Desk();
        var join = history().getFirst().id();
        var wish = new Joins.Wish(first, second, "swapped");

        assertThatThrownBy(() -> other.in(() -> room(Joins.class).join(wish, DANA)))
                .isInstanceOf(NotFound.class);
        assertThat(other.in(() -> room(Joins.class).undo(first, join, DANA))).isFalse();
        assertThat(history().getFirst().holds()).isTrue();
    }

    @Test
    void a_join_is_of_two_and_has_a_reason() {
        assertThatThrownBy(() -> join(first, first)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Joins.Wish(first, second, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Joins.Wish(first, second, "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private JoinOutcome join(OnlinePatient.Id joined, OnlinePatient.Id survivor) {
        return desk.in(() -> room(Joins.class).join(new Joins.Wish(joined, survivor, " registered twice "), DANA));
    }

    private boolean undo() {
        return desk.in(() -> room(Joins.class).undo(second, history().getFirst().id(), OMAR));
    }

    private List<Join> history() {
        return desk.in(() -> room(Joins.class).history(first));
    }
}

package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.Joins;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.Fault;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New patients' records are created once, and not beside others, however long the list is and however the PMS does. */
class NewRecordsTest {
    private static final Actor.Staff DANA = new Actor.Staff(UUID.randomUUID(), "Dana Whitfield");

    private final FaultyTrial trial = FaultyTrial.open(100, 1, false);

    @BeforeEach
    void creating() {
        trial.in(() -> {
            room(Practices.class).change(before -> before.with(to -> to.createPatientsAutomatically = true), DANA);
            return true;
        });
        House.clock().advance(Duration.ofMinutes(2));
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private void readsTheList() {
        trial.in(() -> {
            House.work("refresh").drain();
            return true;
        });
    }

    /** What is due is done, and the list is read if somebody asked. */
    private void works() {
        trial.tick(Duration.ZERO);
        if (House.work("refresh").due().contains(trial.maple.id())) readsTheList();
        House.clock().advance(Duration.ofSeconds(1));
    }

    /** A few seconds go by; the PMS's patience is longer. */
    private void worksAWhile() {
        for (var i = 0; i < 8; i++) works();
    }

    private void rests() {
        for (var i = 0; i < 200; i++) works();
    }

    private OnlinePatient.Id patient(OnlineAppointment.Id visit) {
        return trial.get(visit).patient();
    }

    private long runs() {
        return trial.in(() -> room(PracticeDatabase.class)
                .sql("select count(*) as runs from pms_refresh where practice_id = :practice")
                .one(row -> row.count("runs")));
    }

    private List<String> alerts() {
        return trial.in(() -> room(AlertList.class).open(10, MapleStreet.MARTHA)).rows().stream()
                .map(row -> row.kind() + " " + row.record())
                .toList();
    }

    private List<String> charts() {
        return trial.books.standing().stream()
                .map(DemoVisit::chart)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void somebody_new_with_two_visits_is_asked_for_once_while_the_answer_is_lost() {
        var first = trial.enter(People.jefferson());
        var second = trial.enterAgain(patient(first));
        works();

        trial.faults.onlyDeeds(Fault.LATE);
        worksAWhile();

        assertThat(trial.played()).containsEntry(Fault.LATE, 1);
        trial.faults.always(null);
        rests();
        assertThat(trial.row(first).state()).isEqualTo(State.WRITTEN);
        assertThat(trial.row(second).state()).isEqualTo(State.WRITTEN);
        assertThat(charts()).hasSize(2).containsOnly(charts().getFirst());
    }

    @Test
    void a_list_that_takes_minutes_to_be_read_is_fresh_when_it_was_asked_for_since() {
        var visit = trial.enter(People.jefferson());
        trial.tick(Duration.ofMinutes(5));
        readsTheList();

        trial.tick(Duration.ZERO);

        assertThat(trial.row(visit).state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void a_pms_that_is_away_is_not_asked_for_its_list_at_every_try() {
        trial.enter(People.jefferson());
        trial.faults.always(Fault.OFFLINE);
        var before = runs();

        for (var second = 0; second < 150; second++) works();

        assertThat(runs() - before).isBetween(1L, 4L);
    }

    @Test
    void while_the_list_is_in_question_somebody_new_waits_and_is_made_when_it_is_settled() {
        var few = trial.books.backup();
        for (var i = 0; i < 30; i++)
            trial.books.add(
                    People.named(People.robert(), "Robert" + "ab".charAt(i / 26) + (char) ('a' + i % 26), "Hale"));
        trial.refresh();
        trial.books.restore(few);
        House.clock().advance(Duration.ofMinutes(2));
        var visit = trial.enter(People.jefferson());
        worksAWhile();

        assertThat(trial.row(visit).state()).isEqualTo(State.QUEUED);
        assertThat(trial.row(visit).words()).isEqualTo(OwnWords.IN_DOUBT);

        trial.in(() -> {
            var question = room(Refreshes.class).question().orElseThrow();
            return room(Refreshes.class).confirm(question.id(), DANA);
        });
        rests();
        assertThat(trial.row(visit).state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void a_record_that_was_made_while_staff_linked_another_is_named_to_them() {
        var visit = trial.enter(People.jefferson());
        works();
        trial.faults.onlyDeeds(Fault.LATE);
        worksAWhile();
        trial.faults.always(null);
        var theirs = trial.books.add(People.jeffersonInPms());
        trial.refresh();
        trial.link(patient(visit), theirs);

        rests();

        assertThat(trial.row(visit).state()).isEqualTo(State.WRITTEN);
        assertThat(charts()).containsExactly(theirs.value());
        assertThat(alerts()).singleElement().asString().startsWith("MADE_TOO ").doesNotContain(theirs.value());
    }

    @Test
    void a_record_that_was_made_for_who_is_joined_meanwhile_goes_to_who_stays() {
        var joined = trial.enter(People.jefferson());
        works();
        trial.faults.onlyDeeds(Fault.LATE);
        worksAWhile();
        trial.faults.always(null);
        var stays = trial.enter(People.jefferson());
        var wish = new Joins.Wish(patient(joined), patient(stays), "registered twice");
        trial.in(() -> room(Joins.class).join(wish, DANA));

        rests();

        assertThat(trial.row(joined).state()).isEqualTo(State.WRITTEN);
        assertThat(trial.row(stays).state()).isEqualTo(State.WRITTEN);
        assertThat(charts()).hasSize(2).containsOnly(charts().getFirst());
        assertThat(alerts()).isEmpty();
    }

    @Test
    void who_is_linked_by_hand_is_taken_back_from_who_is_about_to_create_him() {
        var office = ConnectedOffice.open();
        office.in(() -> {
            room(Practices.class).change(before -> before.with(to -> to.createPatientsAutomatically = true), DANA);
            return true;
        });
        var visit = office.book(NINE);
        var course = office.claimed();

        office.link(visit, office.created());

        assertThatThrownBy(() -> office.in(() -> course.record(course.row()))).isInstanceOf(Course.LeaseLost.class);
        office.work();
        assertThat(office.state(visit)).isEqualTo(State.WRITTEN);
    }
}

package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The faulty PMS does wrong exactly what it says, as the demo connector meets it over HTTP. */
class FaultyPmsTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 12, 8, 9, 0);
    private static final Duration READ = Duration.ofMillis(1_500);

    private final MovableClock clock = new MovableClock();
    private final Faults faults = new Faults(1);
    private final FaultyBooks books = new FaultyBooks(clock, false, false);
    private final FaultyPms peer = peer(books);
    private final Pms pms =
            new DemoConnector(new LocalServer(0), House.room(PmsAddresses.class), READ).connect(peer.settings());
    private final PmsPatientId chart = books.add(People.jefferson());

    private FaultyPms peer(FaultyBooks of) {
        return new FaultyPms(of, faults, new FaultyOffice(of, ZoneOffset.UTC, FaultyOffice.all(), List.of()));
    }

    @AfterEach
    void close() {
        peer.close();
    }

    private Visit visit(String key) {
        return new Visit(key, chart, "DR1", "OP1", null, NINE, 60, "");
    }

    private PmsAnswer write(Fault fault, String key) {
        faults.always(fault);
        var answer = pms.write(visit(key));
        faults.always(Fault.NONE);
        return answer;
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFLINE", "TOO_MANY"})
    void who_says_not_now_has_surely_done_nothing(Fault fault) {
        assertThat(write(fault, "db-1")).isInstanceOf(PmsAnswer.NotReached.class);

        assertThat(books.standing()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR_BEFORE", "CUT_BEFORE"})
    void an_answer_lost_before_the_deed_is_unknown_and_nothing_stands(Fault fault) {
        assertThat(write(fault, "db-1")).isInstanceOf(PmsAnswer.Unknown.class);

        assertThat(books.standing()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR_AFTER", "CUT_AFTER", "NONSENSE", "SLOW"})
    void an_answer_lost_after_the_deed_is_unknown_and_it_stands(Fault fault) {
        peer.slow(READ.multipliedBy(2));

        assertThat(write(fault, "db-1")).isInstanceOf(PmsAnswer.Unknown.class);

        assertThat(books.keyed("db-1")).hasSize(1);
    }

    @Test
    void what_it_is_late_with_stands_once_its_own_time_has_come() throws PmsSilent {
        assertThat(write(Fault.LATE, "db-1")).isInstanceOf(PmsAnswer.Unknown.class);
        assertThat(pms.findVisit("db-1")).isEmpty();

        clock.advance(Duration.ofSeconds(30));

        assertThat(pms.findVisit("db-1")).isPresent();
    }

    @Test
    void a_call_that_comes_twice_is_done_twice_unless_it_knows_our_keys() {
        write(Fault.TWICE, "db-1");
        assertThat(books.keyed("db-1")).hasSize(2);
        assertThat(books.everDoubled()).isEqualTo(1);

        var careful = new FaultyBooks(clock, true, false);
        careful.add(People.jefferson());
        try (var other = peer(careful)) {
            faults.always(Fault.TWICE);
            new DemoConnector(new LocalServer(0), House.room(PmsAddresses.class), READ)
                    .connect(other.settings())
                    .write(visit("db-1"));
        }
        assertThat(careful.keyed("db-1")).hasSize(1);
    }

    @Test
    void while_it_hangs_nothing_is_answered() {
        faults.always(Fault.HANGS);

        assertThatThrownBy(pms::capabilities).isInstanceOf(PmsSilent.class);
    }

    @Test
    void a_restored_backup_forgets_and_numbers_somebody_else_the_same() throws PmsSilent {
        write(Fault.NONE, "db-1");
        var backup = books.backup();
        write(Fault.NONE, "db-2");
        var linh = books.add(People.linh());

        books.restore(backup);
        write(Fault.NONE, "db-3");

        assertThat(pms.findVisit("db-1")).isPresent();
        assertThat(pms.findVisit("db-2")).isEmpty();
        assertThat(pms.patient(linh)).isEmpty();
        books.restore(backup);
        books.add(People.maria());
        assertThat(books.add(People.robert())).isEqualTo(linh);
    }

    @Test
    void a_merged_chart_says_into_which_and_its_visits_go_along() throws PmsSilent {
        write(Fault.NONE, "db-1");
        var other = books.add(People.jeffersonInPms());

        books.merge(chart, other);

        assertThat(pms.patient(chart)).map(PmsPatient::mergedInto).contains(other);
        assertThat(books.standing()).extracting(DemoVisit::chart).containsExactly(other.value());
        assertThat(pms.write(visit("db-2"))).isInstanceOf(PmsAnswer.Refused.class);
    }

    @Test
    void pages_that_drift_give_a_record_twice() throws PmsSilent {
        for (var i = 0; i < 600; i++) books.add(People.linh());
        var drifting = new FaultyOffice(books, ZoneOffset.UTC, FaultyOffice.all(), List.of());
        drifting.drift();
        var seen = new ArrayList<PmsPatientId>();

        try (var other = new FaultyPms(books, faults, drifting)) {
            var reader = new DemoConnector(new LocalServer(0), House.room(PmsAddresses.class), Duration.ofSeconds(5))
                    .connect(other.settings());
            var first = reader.patients(null);
            first.patients().forEach(one -> seen.add(one.id()));
            reader.patients(first.next()).patients().forEach(one -> seen.add(one.id()));
        }

        assertThat(seen).hasSize(602);
        assertThat(seen.stream().distinct()).hasSize(601);
    }

    @Test
    void the_same_seed_plays_the_same_faults() {
        var one = new Faults(7).share(0.5, 0);
        var other = new Faults(7).share(0.5, 0);

        for (var i = 0; i < 100; i++) assertThat(one.next(true)).isEqualTo(other.next(true));
        assertThat(one.played().keySet()).containsAll(Fault.QUICK);
    }
}

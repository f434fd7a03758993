package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** A statement that nobody waits for goes with the next one, or with the commit: seen by both, and all or nothing. */
class WithNextTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-24");

    private final MapleStreet maple = MapleStreet.open();
    private final PracticeDatabase database = House.room(PracticeDatabase.class);

    @Test
    void the_next_statement_sees_what_it_did() {
        var seen = House.in(
                maple.id(),
                () -> database.together(() -> {
                    close(DAY);
                    return closed();
                }));

        assertThat(seen).isOne();
    }

    @Test
    void without_another_statement_the_commit_takes_it_along() {
        House.in(
                maple.id(),
                () -> database.together(() -> {
                    close(DAY);
                    return true;
                }));

        assertThat(House.in(maple.id(), this::closed)).isOne();
    }

    @Test
    void outside_of_a_transaction_it_runs_at_once() {
        House.in(maple.id(), () -> {
            close(DAY);
            return true;
        });

        assertThat(House.in(maple.id(), this::closed)).isOne();
    }

    @Test
    void what_is_undone_leaves_nothing() {
        House.in(
                maple.id(),
                () -> database.together(
                        () -> {
                            close(DAY);
                            return true;
                        },
                        stands -> false));

        assertThat(House.in(maple.id(), this::closed)).isZero();
    }

    @Test
    void a_fault_shows_at_the_end_and_nothing_is_left() {
        assertThatThrownBy(() -> House.in(
                        maple.id(),
                        () -> database.together(() -> {
                            close(DAY.plusDays(1));
                            close(DAY);
                            close(DAY);
                            return true;
                        })))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(House.in(maple.id(), this::closed)).isZero();
    }

    @Test
    void many_do_not_fill_the_way() {
        House.in(
                maple.id(),
                () -> database.together(() -> {
                    IntStream.range(0, 1_000).mapToObj(DAY::plusDays).forEach(this::close);
                    return true;
                }));

        assertThat(House.in(maple.id(), this::closed)).isEqualTo(1_000);
    }

    private void close(LocalDate day) {
        database.sql("""
                insert into closed_day (practice_id, day, reason, closed_by, closed_at)
                values (:practice, :day, 'Snow', 'Nobody', '2026-11-23')
                """).param("day", day).withNext();
    }

    private long closed() {
        return database.sql("select count(*) as n from closed_day where practice_id = :practice")
                .one(row -> row.count("n"));
    }
}

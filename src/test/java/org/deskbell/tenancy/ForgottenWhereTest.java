package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deskbell.House;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement that forgets its practice: row-level security remembers it. */
class ForgottenWhereTest {
    private final MapleStreet own = MapleStreet.open();
    private final MapleStreet other = MapleStreet.open();

    @Test
    void it_shows_the_practice_that_was_entered_and_no_other() {
        var seen = House.in(
                own.id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("select distinct practice_id from provider")
                        .list(row -> row.uuid("practice_id")));

        assertThat(seen).isEqualTo(List.of(own.id().value()));
    }

    @Test
    void it_changes_the_practice_that_was_entered_and_no_other() {
        var changed = House.in(
                own.id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("update provider set name = 'Nobody'")
                        .update());

        assertThat(changed).isEqualTo(2);
        assertThat(names(other)).containsExactly("Dr. George Washington", "Dr. Benjamin Franklin");
    }

    private static List<String> names(MapleStreet practice) {
        return House.in(
                practice.id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("select name from provider where practice_id = :practice order by position")
                        .list(row -> row.text("name")));
    }

    @Test
    void nothing_can_be_put_into_another_practice() {
        var statement = "insert into closed_day (practice_id, day, reason, closed_by, closed_at)"
                + " values (:other, '2026-12-24', 'Snow', 'Nobody', '2026-11-23')";

        assertThatThrownBy(() -> House.in(
                        own.id(),
                        () -> House.room(PracticeDatabase.class)
                                .sql(statement)
                                .param("other", other.id().value())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void it_shows_nothing_where_no_practice_was_entered() {
        var anybody = JdbcClient.create(House.room(javax.sql.DataSource.class));

        assertThat(anybody.sql("select count(*) from provider")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void outside_every_practice_there_is_no_statement_at_all() {
        var database = House.room(PracticeDatabase.class);

        assertThatThrownBy(() -> database.sql("select 1")).isInstanceOf(IllegalStateException.class);
    }
}

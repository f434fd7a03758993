package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures of the database pass by themselves. */
class TroubleTest {
    @ParameterizedTest
    @CsvSource({
        "08006,AWAY",
        "57P01,AWAY",
        "57P03,AWAY",
        "53300,AWAY",
        "57014,AWAY",
        "40001,IN_EACH_OTHERS_WAY",
        "40P01,IN_EACH_OTHERS_WAY",
        "55P03,IN_EACH_OTHERS_WAY"
    })
    void is_told_by_the_state_however_deep_it_lies(String state, Trouble trouble) {
        var thrown = new IllegalStateException(new IllegalStateException(new SQLException("words", state)));

        assertThat(Trouble.behind(thrown)).contains(trouble);
    }

    @Test
    void a_pool_without_a_connection_is_away() {
        assertThat(Trouble.behind(new SQLTransientConnectionException("words"))).contains(Trouble.AWAY);
    }

    @Test
    void a_broken_promise_or_a_mistake_of_ours_does_not_pass() {
        assertThat(Trouble.behind(new SQLException("words", "23505"))).isEmpty();
        assertThat(Trouble.behind(new SQLException("words"))).isEmpty();
        assertThat(Trouble.behind(new IllegalStateException("words"))).isEmpty();
    }
}

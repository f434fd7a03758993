package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What is sent by COPY arrives as it was, whatever signs are in it. */
class CopyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T19:00:00.123456Z");

    private final PracticeDatabase database = House.room(PracticeDatabase.class);
    private final PracticeId practice = PracticeId.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "a\tb",
                "a\nb",
                "a\r\nb",
                "\\",
                "\\N",
                "\\.",
                "\\t",
                "c:\\new",
                "{\"a\",b}",
                "NULL",
                "null",
                "\b\f\u000b\u007f",
                "Muñoz Nguyễn",
                "\uD83D\uDE00 beyond",
                "'; drop table x; --",
                "\u2028"
            })
    void text_arrives_as_it_was(String text) {
        assertThat(sent(text, List.of(text, "x"))).isEqualTo(List.of(text, List.of(text, "x")));
    }

    @Test
    void a_nul_is_dropped() {
        assertThat(sent("a\0b", List.of("\0"))).isEqualTo(List.of("ab", List.of("")));
    }

    @Test
    void half_a_character_becomes_a_question_mark() {
        assertThat(sent("a\uD83Db", List.of())).isEqualTo(List.of("a?b", List.of()));
    }

    @Test
    void what_is_missing_stays_missing_and_the_rest_has_its_type() {
        var read = together(() -> {
            make();
            database.copy(
                    "copy sent from stdin",
                    List.of(
                            Arrays.asList(null, null, NOON, LocalDate.parse("1896-02-29"), true),
                            Arrays.asList("", List.of(), null, null, false)));
            return database.sql("select coalesce(text, 'missing') || '|' || coalesce(at::text, 'missing') || '|'"
                            + " || coalesce(day::text, 'missing') || '|' || flag as said from sent"
                            + " where :practice is not null order by flag desc")
                    .list(row -> row.text("said"));
        });

        assertThat(read).hasSize(2);
        assertThat(read.getFirst())
                .startsWith("missing|2026-11-23 ")
                .contains("00.123456")
                .endsWith("|1896-02-29|true");
        assertThat(read.getLast()).isEqualTo("|missing|missing|false");
    }

    @Test
    void many_rows_are_sent_some_at_a_time() {
        var rows = IntStream.range(0, 50_000)
                .mapToObj(number -> Arrays.<@Nullable Object>asList("row " + number, null, null, null, true))
                .toList();

        var counted = together(() -> {
            make();
            return database.copy("copy sent from stdin", rows);
        });

        assertThat(counted).isEqualTo(50_000);
    }

    @Test
    void a_row_that_does_not_fit_is_told_and_the_connection_can_be_used_on() {
        assertThatThrownBy(() -> together(() -> {
                    make();
                    return database.copy("copy sent from stdin", List.of(List.of("too", "few")));
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(sent("well", List.of())).isEqualTo(List.of("well", List.of()));
    }

    @Test
    void rows_that_fail_while_they_are_made_end_it_too() {
        assertThatThrownBy(() -> together(() -> {
                    make();
                    return database.copy("copy sent from stdin", () -> {
                        throw new IllegalStateException("made no row");
                    });
                }))
                .hasMessage("made no row");

        assertThat(sent("well", List.of())).isEqualTo(List.of("well", List.of()));
    }

    @Test
    void outside_of_a_transaction_nothing_is_sent() {
        assertThatThrownBy(() -> House.in(practice, () -> database.copy("copy sent from stdin", List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_table_that_is_closed_to_other_practices_takes_no_copy() {
        assertThatThrownBy(() -> together(() -> database.copy("copy pms_list from stdin", List.of())))
                .hasRootCauseMessage("ERROR: COPY FROM not supported with row-level security");
    }

    private List<Object> sent(String text, List<String> several) {
        return together(() -> {
            make();
            database.copy("copy sent from stdin", List.of(Arrays.asList(text, several, NOON, null, true)));
            return database.sql("select text, texts from sent where :practice is not null")
                    .one(row -> List.<Object>of(row.text("text"), row.texts("texts")));
        });
    }

    private void make() {
        database.sql("""
                        create temporary table sent (text text, texts text[], at timestamptz, day date, flag boolean)
                        on commit drop
                        """).update();
    }

    private <T> T together(Supplier<T> work) {
        return House.in(practice, () -> database.together(work));
    }
}

package org.deskbell.pms.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.deskbell.pms.PmsSettingWrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody types reaches a driver as an option, or a database as anything but one SELECT. */
class SqlConnectorTest {
    private final SqlConnector connector = LegacyDatabase.connector(Limits.USUAL);

    private Map<String, String> wrong(String setting, String value) {
        var settings = new HashMap<>(Map.of(
                "engine", "postgresql",
                "databaseServer", "127.0.0.1:5432",
                "tls", "none",
                "database", "practice",
                "databaseUser", "deskbell",
                "databasePassword", "secret",
                "zone", "America/Denver",
                "layout", "own",
                "patientsQuery", "select 1 as id"));
        settings.put(setting, value);
        var all = new HashMap<String, String>();
        for (PmsSettingWrong one : connector.wrongIn(settings)) all.put(one.setting(), one.words());
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "delete from patient | A query must be one SELECT.",
                "drop table patient | A query must be one SELECT.",
                "selection | A query must be one SELECT.",
                "select 1; select 2 | A query must be one SELECT, without a semicolon inside.",
                "select 1; delete from patient; | A query must be one SELECT, without a semicolon inside.",
                "select 1) as x; drop table patient; select (1 | A query must be one SELECT, without a semicolon inside.",
                "select 1) union (select 2 | The brackets do not match.",
                "select (1 | The brackets do not match.",
                "select 1 -- as id | Leave out comments.",
                "select 1 /*! as id */ | Leave out comments.",
                "select 1 # as id | Leave out comments.",
                "select 'a\\' as id | Leave out backslashes and dollar signs.",
                "select $$'$$ as id | Leave out backslashes and dollar signs.",
                "select 'open as id | A quotation mark is not closed.",
                "select 1 as id where 1 = ? | Leave out question marks."
            })
    void what_is_no_single_select_is_refused_at_its_field(String query, String words) {
        assertThat(wrong("patientsQuery", query)).containsEntry("patientsQuery", words);
        assertThat(wrong("scheduleQuery", query)).containsEntry("scheduleQuery", words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 as id;",
                " SELECT lname as \"id\" from `patient` where note = 'it''s; -- (fine'",
                "with p as (select 1 as id) select id from p",
                "select\n(select max(x) from y) as id"
            })
    void one_select_may_be_written_as_one_likes(String query) {
        assertThat(wrong("patientsQuery", query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?allowLocalInfile=true",
                "practice&socketFactory=x",
                "../../etc",
                "a/b",
                "a;b",
                "a'b",
                "a\u0000b",
                "-x"
            })
    void a_database_is_a_name_and_nothing_else(String name) {
        assertThat(wrong("database", name)).containsOnlyKeys("database");
    }

    @Test
    void a_user_is_a_name_and_nothing_else() {
        assertThat(wrong("databaseUser", "a\u0000b")).containsOnlyKeys("databaseUser");
    }

    @Test
    void open_dental_is_not_looked_for_where_it_never_is() {
        assertThat(wrong("layout", "openDental")).containsOnlyKeys("engine");
    }
}

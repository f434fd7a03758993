package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.Test;

/** A connection is kept with its secrets sealed; they go to the server they were given for, and nowhere else. */
class PmsConnectionsTest {
    private static final Actor NADIA = new Actor.Staff(UUID.randomUUID(), "Nadia");
    private static final Map<String, String> SETTINGS =
            Map.of("url", "http://127.0.0.1:9", "practice", "maple-street", "key", "open sesame");

    private final PracticeId practice = PracticeId.fresh();
    private final PmsConnections connections = House.room(PmsConnections.class);

    private <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    private void connect(Map<String, String> settings) {
        in(() -> {
            connections.connect(new PmsConnectionDraft("demo", "Demo PMS", settings), NADIA);
            return true;
        });
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(SETTINGS);
        settings.put(name, value);
        return settings;
    }

    private List<String> wrongIn(Map<String, String> settings) {
        return in(() -> connections.wrongIn(new PmsConnectionDraft("demo", "Demo PMS", settings))).stream()
                .map(PmsSettingWrong::setting)
                .toList();
    }

    @Test
    void a_secret_is_in_no_table_and_in_no_entry_of_the_trail() {
        connect(SETTINGS);

        var kept = in(() -> House.room(PracticeDatabase.class)
                .sql("select c::text as whole from pms_connection c where practice_id = :practice")
                .one(row -> row.text("whole")));
        assertThat(kept).contains("maple-street", "key").doesNotContain("sesame");
        assertThat(in(() -> House.room(AuditTrail.class).newest(10)).toString())
                .contains("changed the PMS connection")
                .doesNotContain("sesame");
    }

    @Test
    void the_same_secret_looks_different_each_time_and_opens_in_its_practice_alone() {
        var secrets = House.room(PmsSecrets.class);
        var one = in(() -> secrets.seal(Map.of("key", "open sesame")));
        var other = in(() -> secrets.seal(Map.of("key", "open sesame")));

        assertThat(one).isNotEqualTo(other);
        assertThat(in(() -> secrets.open(one))).containsEntry("key", "open sesame");
        assertThatThrownBy(() -> House.in(PracticeId.fresh(), () -> secrets.open(one)))
                .hasMessageContaining("Enter them anew");
    }

    @Test
    void a_secret_that_is_not_given_again_stays_for_the_same_server() {
        connect(SETTINGS);

        assertThat(wrongIn(with("key", ""))).isEmpty();
        connect(with("key", " "));
        assertThat(in(() -> connections.find().orElseThrow().sealed())).containsKey("key");
    }

    @Test
    void another_server_gets_no_secret_that_was_not_given_for_it() {
        connect(SETTINGS);
        var elsewhere = with("url", "http://127.0.0.1:10");
        elsewhere.remove("key");

        assertThat(wrongIn(elsewhere)).containsExactly("key");
        assertThatThrownBy(() -> connect(elsewhere)).isInstanceOf(IllegalArgumentException.class);
        assertThat(in(() -> connections.find().orElseThrow().settings())).containsEntry("url", "http://127.0.0.1:9");
    }

    @Test
    void the_trail_names_what_was_changed_and_what_was_cleared() {
        connect(SETTINGS);
        var cleared = new HashMap<>(SETTINGS);
        cleared.remove("url");

        connect(cleared);

        assertThat(in(() -> House.room(AuditTrail.class).newest(1)).toString()).contains("url");
    }

    @Test
    void a_test_leaves_a_trace_with_the_server_that_was_called() {
        assertThatThrownBy(() -> test(SETTINGS)).isInstanceOf(IllegalStateException.class);

        assertThat(in(() -> House.room(AuditTrail.class).newest(10)).toString())
                .contains("tried a PMS connection", "127.0.0.1")
                .doesNotContain("sesame");
    }

    @Test
    void a_practice_with_a_blank_in_it_is_asked_for_and_breaks_nothing() {
        assertThatThrownBy(() -> test(with("practice", "maple street/../?#"))).hasMessage("The demo PMS is off line.");
    }

    private void test(Map<String, String> settings) {
        in(() -> {
            try {
                return connections.test(new PmsConnectionDraft("demo", "Demo PMS", settings), NADIA);
            } catch (PmsSilent e) {
                throw new IllegalStateException(e.words(), e);
            }
        });
    }

    @Test
    void what_is_missing_or_leads_nowhere_is_named_and_nothing_is_kept() {
        assertThat(wrongIn(Map.of("url", "http://10.0.0.1"))).containsExactly("url", "practice", "key");
        assertThat(in(() -> connections.wrongIn(new PmsConnectionDraft("abacus", "?", Map.of()))))
                .hasSize(1);
        assertThatThrownBy(() -> connect(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(in(connections::find)).isEmpty();
    }

    @Test
    void a_test_says_in_words_that_nobody_answers() {
        assertThatThrownBy(() -> test(SETTINGS)).hasMessage("The demo PMS is off line.");
        assertThat(in(connections::find)).isEmpty();
    }
}

package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbell.House;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a token was used last is noted once an hour, and nobody waits for that. */
class TokenUseTest {
    private final StaffDesk desk = StaffDesk.open();
    private final ProgramTokens tokens = House.room(ProgramTokens.class);
    private final PracticeDatabase database = House.room(PracticeDatabase.class);
    private final String token = desk.slug() + ".0123456789abcdef";

    @BeforeEach
    void admitted() {
        desk.in(() -> {
            tokens.admit(desk.nadia().id(), token, "test");
            return token;
        });
    }

    @Test
    void a_token_is_written_once_an_hour_however_often_it_is_used() {
        assertThat(usedAt()).isEmpty();

        var first = comesIn();
        assertThat(usedAt()).containsExactly(first);
        var written = version();

        House.clock().advance(Duration.ofMinutes(59));
        comesIn();
        comesIn();
        assertThat(version()).isEqualTo(written);

        House.clock().advance(Duration.ofMinutes(1));
        assertThat(usedAt()).containsExactly(first);
        assertThat(List.of(comesIn())).isEqualTo(usedAt());
    }

    @Test
    void a_token_that_opens_nothing_is_not_used() {
        desk.in(() -> tokens.end(tokens.open().getFirst().id(), desk.nadia()));

        assertThat(tokens.find(token)).isEmpty();

        assertThat(desk.in(tokens::ended))
                .singleElement()
                .extracting(ProgramToken::usedAt)
                .isNull();
    }

    @Test
    void who_comes_in_while_another_notes_it_does_not_wait() {
        var in = desk.in(() -> database.together(() -> {
            tokenRow("for update");
            return assertTimeoutPreemptively(Duration.ofSeconds(5), () -> tokens.find(token));
        }));

        assertThat(in).isPresent();
        assertThat(usedAt()).isEmpty();
    }

    private Instant comesIn() {
        assertThat(tokens.find(token)).isPresent();
        return House.clock().instant();
    }

    private List<Instant> usedAt() {
        return desk.in(tokens::open).stream()
                .map(ProgramToken::usedAt)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }

    /** Another one after every write. */
    private String version() {
        return desk.in(() -> tokenRow(""));
    }

    private String tokenRow(String lock) {
        return database.sql("select cast(xmin as text) as it from api_token where practice_id = :practice " + lock)
                .one(row -> row.text("it"));
    }
}

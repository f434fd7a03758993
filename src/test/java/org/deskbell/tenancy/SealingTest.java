package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed is opened with the same key, in the same practice, for the same use, and not otherwise. */
class SealingTest {
    private static final String KEY = "of the house, and of nobody else";
    private static final PracticeId MAPLE = new PracticeId(UUID.fromString("6f1d1c52-7a0e-4a53-9d3b-0c3f6c1f5a11"));

    private final Sealing sealing = new Sealing(new OperatorKey(KEY));

    private String seal(String use, String text) {
        return CurrentPractice.call(MAPLE, () -> sealing.seal(use, text));
    }

    private static String open(Sealing with, PracticeId practice, String use, String sealed) {
        return CurrentPractice.call(practice, () -> with.open(use, sealed));
    }

    @Test
    void what_was_sealed_for_a_PMS_before_there_was_any_other_use_still_opens() {
        var sealed = "eZJheDOInCoAIETQ4IlGbb+0sl/bOnV/AMc2EcR0fRExr44iTj1yrjv3Zg==";

        assertThat(open(sealing, MAPLE, "secrets of a PMS connection", sealed)).isEqualTo("open sesame");
    }

    @Test
    void another_key_practice_or_use_opens_nothing() {
        var sealed = seal("bells", "open sesame");

        assertThat(open(sealing, MAPLE, "bells", sealed)).isEqualTo("open sesame");
        refuses(new Sealing(new OperatorKey(KEY + ".")), MAPLE, "bells", sealed);
        refuses(sealing, PracticeId.fresh(), "bells", sealed);
        refuses(sealing, MAPLE, "desks", sealed);
    }

    private static void refuses(Sealing with, PracticeId practice, String use, String sealed) {
        assertThatThrownBy(() -> open(with, practice, use, sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_changed_by_a_bit_opens_nothing() {
        var bytes = Base64.getDecoder().decode(seal("bells", "open sesame"));
        bytes[bytes.length - 1] ^= 1;

        refuses(sealing, MAPLE, "bells", Base64.getEncoder().encodeToString(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no base 64", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void what_was_never_sealed_opens_nothing(String text) {
        refuses(sealing, MAPLE, "bells", text);
    }

    @Test
    void the_same_text_looks_different_each_time() {
        assertThat(seal("bells", "open sesame")).isNotEqualTo(seal("bells", "open sesame"));
    }
}

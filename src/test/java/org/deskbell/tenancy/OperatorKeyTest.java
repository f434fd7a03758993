package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Each practice and each use has a key of its own, always the same. */
class OperatorKeyTest {
    private final PracticeId practice = PracticeId.fresh();
    private final OperatorKey key = new OperatorKey("an operator's key of forty characters..");

    private byte[] of(PracticeId practice, String use) {
        return CurrentPractice.call(practice, () -> key.of(use));
    }

    @Test
    void no_two_are_the_same() {
        assertThat(of(practice, "seals")).hasSize(32).isEqualTo(of(practice, "seals"));
        assertThat(of(practice, "seals")).isNotEqualTo(of(practice, "secrets"));
        assertThat(of(practice, "seals")).isNotEqualTo(of(PracticeId.fresh(), "seals"));
    }

    @Test
    void a_short_one_is_refused() {
        assertThatThrownBy(() -> new OperatorKey("too short"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("32 characters");
    }
}

package org.deskbell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbell.MovableClock;
import org.junit.jupiter.api.Test;

/** A seal is made of the one before, and an earlier key comes before a later one. */
class SealsReadTest {
    private static final Instant ONE = MovableClock.START;
    private static final Instant TWO = ONE.plus(Duration.ofHours(1));

    private final SealKey now = new SealKey(new byte[32]);
    private final SealKey earlier = new SealKey(new byte[] {1});

    private SealCheck check(AuditSeal... seals) {
        var read = new SealsRead(now, AuditSeal.NONE);
        read.read(List.of(seals), List.of());
        return read.told(TWO);
    }

    private static AuditSeal first(SealKey key) {
        return AuditSeal.NONE.next(ONE, List.of(), key);
    }

    private static AuditSeal second(AuditSeal first, SealKey key) {
        return first.next(TWO, List.of(), key);
    }

    @Test
    void seals_of_an_earlier_key_are_told_apart_from_altered_ones() {
        var first = first(earlier);

        assertThat(check(first, second(first, now)).otherKey()).isTrue();
        assertThat(check(first, second(first, now)).altered()).isEmpty();
        assertThat(check(first, second(first, now)).holds()).isFalse();
    }

    @Test
    void one_that_was_given_another_key_afterwards_is_altered() {
        var first = first(now);
        var second = second(first, now);
        var marked = new AuditSeal(first.number(), first.until(), first.entries(), first.mac(), "another");

        assertThat(check(first, second).holds()).isTrue();
        assertThat(check(marked, second).altered()).hasSize(1);
        assertThat(check(first, second(first, earlier)).altered()).hasSize(1);
    }

    @Test
    void one_behind_another_than_it_was_made_of_is_altered() {
        var other = new AuditSeal(1, ONE, 0, "another course of things", now.mark());

        assertThat(check(first(now), second(other, now)).altered()).hasSize(1);
    }
}

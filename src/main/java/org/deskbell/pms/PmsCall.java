package org.deskbell.pms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a PMS was asked to call when something changes there, and what came of it.
 *
 * @param askedAt when it was asked last
 * @param trouble why it was not done, in words; null if it was
 * @param calledAt when it called last, of calls in a row the first; null if it never did
 */
public record PmsCall(
        Instant askedAt, @Nullable String trouble, @Nullable Instant calledAt) {}

package org.deskbell.matching;

import static org.deskbell.matching.Evidence.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Compares two birth dates. */
final class BirthComparison {
    /** Parents are at least this much older than their children. */
    private static final int GENERATION = 14;

    private BirthComparison() {}

    static Evidence of(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) return BORN_MISSING;
        if (a.equals(b)) return BORN_SAME;
        if (b.equals(MatchingKeys.dayAndMonthSwapped(a))) return BORN_EXCHANGED;
        if (digitsThatDiffer(a.toString(), b.toString()) == 1) return BORN_DIGIT;
        return partsThatAgree(a, b) == 2 ? BORN_TWO_PARTS : BORN_OTHER;
    }

    private static long digitsThatDiffer(String a, String b) {
        if (a.length() != b.length()) return Integer.MAX_VALUE;
        var differ = 0L;
        for (var at = 0; at < a.length(); at++) if (a.charAt(at) != b.charAt(at)) differ++;
        return differ;
    }

    private static int partsThatAgree(LocalDate a, LocalDate b) {
        return (a.getYear() == b.getYear() ? 1 : 0)
                + (a.getMonthValue() == b.getMonthValue() ? 1 : 0)
                + (a.getDayOfMonth() == b.getDayOfMonth() ? 1 : 0);
    }

    static boolean aGenerationApart(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && Math.abs(a.getYear() - b.getYear()) >= GENERATION;
    }
}

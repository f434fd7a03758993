package org.deskbell.matching;

import static org.deskbell.matching.Evidence.*;

import java.util.Collections;

/** Compares the names of two people. */
final class NameComparison {
    private final FoldedName sought;
    private final FoldedName listed;

    NameComparison(FoldedName sought, FoldedName listed) {
        this.sought = sought;
        this.listed = listed;
    }

    Evidence last() {
        if (exchanged()) return NAMES_EXCHANGED;
        return last(sought.last(), listed.last());
    }

    Evidence first() {
        if (exchanged()) return NAMES_EXCHANGED_TOO;
        return first(sought.first(), listed.first());
    }

    /** Whether the names agree across the fields and not within them. */
    private boolean exchanged() {
        if (isAnyMissing()
                || sought.last().equals(listed.last())
                || sought.first().equals(listed.first())) return false;
        return near(sought.last(), listed.first()) && near(sought.first(), listed.last());
    }

    private boolean isAnyMissing() {
        return sought.last().isEmpty()
                || listed.last().isEmpty()
                || sought.first().isEmpty()
                || listed.first().isEmpty();
    }

    private static boolean near(String a, String b) {
        return a.equals(b) || Likeness.oneLetterDiffers(a, b);
    }

    private Evidence last(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) return LAST_MISSING;
        if (a.equals(b)) return LAST_SAME;
        if (!Collections.disjoint(sought.lasts(), listed.lasts())) return LAST_PART;
        if (Likeness.oneLetterDiffers(a, b)) return LAST_LETTER;
        return Likeness.alike(a, b) ? LAST_ALIKE : LAST_OTHER;
    }

    private Evidence first(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) return FIRST_MISSING;
        if (a.equals(b)) return FIRST_SAME;
        if (a.charAt(0) == b.charAt(0) && Math.min(a.length(), b.length()) == 1) return FIRST_INITIAL;
        if (Nicknames.related(a, b)) return FIRST_NICKNAME;
        if (!Collections.disjoint(sought.firsts(), listed.firsts())) return FIRST_PREFERRED;
        if (Likeness.oneLetterDiffers(a, b)) return FIRST_LETTER;
        return Likeness.alike(a, b) ? FIRST_ALIKE : FIRST_OTHER;
    }

    Evidence suffix() {
        var silent = sought.suffix().isEmpty() || listed.suffix().isEmpty();
        return silent || sought.suffix().equals(listed.suffix()) ? SUFFIX_SILENT : SUFFIX_OTHER;
    }

    /** By the initial alone, if one of them gives no more. */
    Evidence middle() {
        var a = sought.middle();
        var b = listed.middle();
        if (a.isEmpty() || b.isEmpty()) return MIDDLE_SILENT;
        return a.startsWith(b) || b.startsWith(a) || near(a, b) ? MIDDLE_SAME : MIDDLE_OTHER;
    }
}

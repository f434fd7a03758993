package org.deskbell.matching;

import static org.deskbell.matching.Evidence.FIRST_ALIKE;
import static org.deskbell.matching.Evidence.FIRST_BY_MIDDLE;
import static org.deskbell.matching.Evidence.FIRST_INITIAL;
import static org.deskbell.matching.Evidence.FIRST_LETTER;
import static org.deskbell.matching.Evidence.FIRST_MIDDLE;
import static org.deskbell.matching.Evidence.FIRST_MISSING;
import static org.deskbell.matching.Evidence.FIRST_NICKNAME;
import static org.deskbell.matching.Evidence.FIRST_OTHER;
import static org.deskbell.matching.Evidence.FIRST_PREFERRED;
import static org.deskbell.matching.Evidence.FIRST_SAME;
import static org.deskbell.matching.Evidence.LAST_ALIKE;
import static org.deskbell.matching.Evidence.LAST_LETTER;
import static org.deskbell.matching.Evidence.LAST_MISSING;
import static org.deskbell.matching.Evidence.LAST_OTHER;
import static org.deskbell.matching.Evidence.LAST_PART;
import static org.deskbell.matching.Evidence.LAST_SAME;
import static org.deskbell.matching.Evidence.MIDDLE_OTHER;
import static org.deskbell.matching.Evidence.MIDDLE_SAME;
import static org.deskbell.matching.Evidence.MIDDLE_SILENT;
import static org.deskbell.matching.Evidence.NAMES_EXCHANGED;
import static org.deskbell.matching.Evidence.NAMES_EXCHANGED_TOO;
import static org.deskbell.matching.Evidence.SUFFIX_OTHER;
import static org.deskbell.matching.Evidence.SUFFIX_SILENT;

import java.util.Collections;

/** How the names of two people agree. */
record NameComparison(Evidence last, Evidence first, Evidence middle, Evidence suffix) {
    static NameComparison of(FoldedName sought, FoldedName listed) {
        var straight = new NameComparison(
                last(sought, listed), first(sought, listed), middle(sought, listed), suffix(sought, listed));
        return straight.agreesNowhere() && agreeIfTurned(sought, listed.turned()) ? straight.exchanged() : straight;
    }

    /** As they are written: in the wrong order too many names sound alike. */
    private static boolean agreeIfTurned(FoldedName sought, FoldedName turned) {
        return lastWritten(sought, turned).agrees()
                && firstWritten(sought, turned).agrees();
    }

    private static Evidence last(FoldedName sought, FoldedName listed) {
        var written = lastWritten(sought, listed);
        return written == LAST_OTHER && Likeness.alike(sought.last(), listed.last()) ? LAST_ALIKE : written;
    }

    private static Evidence lastWritten(FoldedName sought, FoldedName listed) {
        var a = sought.last();
        var b = listed.last();
        if (a.isEmpty() || b.isEmpty()) return LAST_MISSING;
        if (a.equals(b)) return LAST_SAME;
        if (!Collections.disjoint(sought.lasts(), listed.lasts())) return LAST_PART;
        return Likeness.oneLetterDiffers(a, b) ? LAST_LETTER : LAST_OTHER;
    }

    private static Evidence first(FoldedName sought, FoldedName listed) {
        var written = firstWritten(sought, listed);
        if (written != FIRST_OTHER) return written;
        var a = sought.first();
        var b = listed.first();
        if (Likeness.alike(a, b) || Nicknames.nearlyRelated(a, b)) return FIRST_ALIKE;
        return isMiddleInitial(a, listed.middle()) || isMiddleInitial(b, sought.middle()) ? FIRST_MIDDLE : FIRST_OTHER;
    }

    private static Evidence firstWritten(FoldedName sought, FoldedName listed) {
        var a = sought.first();
        var b = listed.first();
        if (a.isEmpty() || b.isEmpty()) return FIRST_MISSING;
        if (a.equals(b)) return FIRST_SAME;
        if (a.charAt(0) == b.charAt(0) && Math.min(a.length(), b.length()) == 1) return FIRST_INITIAL;
        if (Nicknames.related(a, b)) return FIRST_NICKNAME;
        if (Likeness.oneLetterDiffers(a, b)) return FIRST_LETTER;
        if (sought.others().contains(b) || listed.others().contains(a)) return FIRST_PREFERRED;
        return sought.middles().contains(b) || listed.middles().contains(a) ? FIRST_BY_MIDDLE : FIRST_OTHER;
    }

    /** Whether the one goes by what may be the other's middle name: Stephen for "Benjamin S". */
    private static boolean isMiddleInitial(String first, String middle) {
        return middle.length() == 1 && first.startsWith(middle);
    }

    /** By the initial alone, if one of them gives no more. */
    private static Evidence middle(FoldedName sought, FoldedName listed) {
        var a = sought.middle();
        var b = listed.middle();
        if (a.isEmpty() || b.isEmpty()) return MIDDLE_SILENT;
        return a.startsWith(b) || b.startsWith(a) || Likeness.oneLetterDiffers(a, b) ? MIDDLE_SAME : MIDDLE_OTHER;
    }

    private static Evidence suffix(FoldedName sought, FoldedName listed) {
        var silent = sought.suffix().isEmpty() || listed.suffix().isEmpty();
        return silent || sought.suffix().equals(listed.suffix()) ? SUFFIX_SILENT : SUFFIX_OTHER;
    }

    private boolean agreesNowhere() {
        return last == LAST_OTHER && !first.agrees() && first != FIRST_MISSING;
    }

    private NameComparison exchanged() {
        return new NameComparison(NAMES_EXCHANGED, NAMES_EXCHANGED_TOO, middle, suffix);
    }
}

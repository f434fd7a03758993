package org.deskbell.matching;

import java.util.Set;

/**
 * A name that somebody looks for and may have misheard or mistyped.
 *
 * @param last folded, as {@code jefferson}
 * @param first folded; a nickname or a formal name
 */
public record SoughtName(String last, String first) {
    /** A name of these two parts as they were typed. */
    public static SoughtName of(String last, String first) {
        return new SoughtName(folded(last), folded(first));
    }

    private static String folded(String typed) {
        return String.join("", Folding.words(typed));
    }

    /** The first name, the names that it is short for, and what they are shortened to: Bob finds Robert and Rob. */
    public Set<String> firsts() {
        return Nicknames.family(first);
    }

    /** Whether a record of this name may be meant: either part may be a letter off or sound alike, and the first name may be
     * a nickname, an initial or a beginning. */
    public boolean mayBe(String recordLast, String recordFirst) {
        var otherLast = folded(recordLast);
        var otherFirst = folded(recordFirst);
        return isNear(last, otherLast) && (isNear(first, otherFirst) || Nicknames.related(first, otherFirst));
    }

    private static boolean isNear(String typed, String kept) {
        return kept.startsWith(typed) || Likeness.oneLetterDiffers(typed, kept) || Likeness.alike(typed, kept);
    }

    @Override
    public String toString() {
        return "SoughtName[hidden]";
    }
}

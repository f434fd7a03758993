package org.deskbell.patients;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.deskbell.people.HiddenSigns;

/** A short word of the practice's own on an online patient, as "needs interpreter"; for staff alone. */
public record PatientTag(String words) {
    /** The longest that a tag may be, in characters. */
    public static final int LONGEST = 30;
    /** The most tags that a person has. */
    public static final int MOST = 10;

    /** What keeps a text from being a tag. */
    public enum Fault {
        MISSING,
        LONG,
        /** Something is in it that does not show, as a control character. */
        HIDDEN
    }

    /** Without blanks around it, and with one blank where there are several.
     *
     * @throws IllegalArgumentException if the text has a fault */
    public PatientTag {
        var fault = fault(words);
        if (fault.isPresent()) throw new IllegalArgumentException("tag: " + fault.get());
        words = tidy(words);
    }

    /** What is wrong with a text as a tag. */
    public static Optional<Fault> fault(String typed) {
        var words = tidy(typed);
        if (words.isEmpty()) return Optional.of(Fault.MISSING);
        if (HiddenSigns.in(words)) return Optional.of(Fault.HIDDEN);
        return words.codePointCount(0, words.length()) > LONGEST ? Optional.of(Fault.LONG) : Optional.empty();
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}+", " ")
                .strip();
    }

    /** The same for each spelling with other capitals: by way of capitals, as several small letters may share one. */
    public String folded() {
        return words.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "PatientTag[hidden]";
    }
}

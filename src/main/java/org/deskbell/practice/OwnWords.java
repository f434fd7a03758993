package org.deskbell.practice;

import org.jspecify.annotations.Nullable;

/**
 * What the practice says in words of its own.
 *
 * @param spanish empty while it has not said it in Spanish; then the English words stand for both
 */
public record OwnWords(String english, String spanish) {
    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";

    /** For who reads this language, as es. */
    public String in(String language) {
        return isSpanish(language) ? spanish : english;
    }

    /** The language to mark them with on a page in this one; null where it is the page's own. */
    public @Nullable String lang(String language) {
        return language.equals(ENGLISH) || isSpanish(language) ? null : ENGLISH;
    }

    private boolean isSpanish(String language) {
        return language.equals(SPANISH) && !spanish.isBlank();
    }
}

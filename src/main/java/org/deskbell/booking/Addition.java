package org.deskbell.booking;

import java.util.Locale;

/**
 * What the practice adds to a letter, in each language that patients read; empty for nothing.
 *
 * @param english at most {@value #MOST} characters, as the other
 */
public record Addition(String english, String spanish) {
    /** Characters that it may have. */
    public static final int MOST = 600;

    static final Addition NONE = new Addition("", "");

    String in(Locale language) {
        return language.getLanguage().equals("es") ? spanish : english;
    }
}

package org.deskbell.practice;

import java.util.Locale;

/** The one colour of a practice's patient site; tokens.css draws each for light and for dark. */
public enum Accent {
    BELLFLOWER,
    LAGOON,
    FERN,
    BRICK,
    PLUM,
    OCEAN;

    /** What pages and the stylesheet call it: lagoon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

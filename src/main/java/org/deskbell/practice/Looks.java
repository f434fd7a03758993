package org.deskbell.practice;

import org.jspecify.annotations.Nullable;

/**
 * How a practice's patient site looks.
 *
 * @param logo null for the mark of Deskbell
 */
public record Looks(Accent accent, @Nullable Shown logo) {
    static final Looks OF_DESKBELL = new Looks(Accent.BELLFLOWER, null);

    /**
     * A logo as a page shows it.
     *
     * @param print another for every other picture
     * @param width in pixels of the screen, half of those of the picture, which is sharp on a phone, too
     */
    public record Shown(String print, int width, int height) {}
}

package org.deskbell.web.api;

import org.jspecify.annotations.Nullable;

/** What a program looks for by name. */
final class SearchText {
    private SearchText() {}

    /** Lets nothing pass that would find everybody: where something is given, a letter or digit is among it.
     *
     * @throws Refusal naming q */
    static void check(@Nullable String q) {
        if (q == null || q.isBlank() || q.codePoints().anyMatch(Character::isLetterOrDigit)) return;
        throw Refusal.unreadable("q", "Give at least one letter or digit.");
    }
}

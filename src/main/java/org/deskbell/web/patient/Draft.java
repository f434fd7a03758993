package org.deskbell.web.patient;

import java.util.List;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;

/** A form with what was typed into it, which outlives the page on which it stands. */
sealed interface Draft permits DetailsForm, PartyForm {
    /** Names it: the key of its sending. */
    String key();

    /** What is wrong with it. */
    List<RegistrationFault> faults();

    /** Why it could not be done; null unless it was tried. */
    @Nullable
    Refusal refusal();

    /** Whether something was typed that would be missed. */
    boolean hasWords();

    /** Whether it comes back to be mended. */
    default boolean isSent() {
        return refusal() != null || !faults().isEmpty();
    }
}

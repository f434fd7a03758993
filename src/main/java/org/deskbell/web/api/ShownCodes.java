package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import org.deskbell.access.Accounts;
import org.deskbell.access.CodeAnswered;
import org.deskbell.access.Handle;
import org.deskbell.access.Proven;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one-time codes that programs send back. */
@Component
class ShownCodes {
    private final Accounts accounts;
    private final Askers askers;

    ShownCodes(Accounts accounts, Askers askers) {
        this.accounts = accounts;
        this.askers = askers;
    }

    /** What the code proves, of a body whose annotations hold.
     *
     * @throws Refusal if it is not the code, or too many were tried */
    Proven proven(@Nullable String handle, @Nullable String code) {
        var sent = new Handle(requireNonNull(handle));
        return switch (accounts.answer(sent, requireNonNull(code).strip(), askers.address())) {
            case CodeAnswered.Right(var proven) -> proven;
            case CodeAnswered.Wrong() -> throw Refusal.at("code", "This is not the code, or it has lapsed.");
            case CodeAnswered.TooMany() -> throw Refusal.tooMany("Too many answers. Wait an hour.");
        };
    }
}

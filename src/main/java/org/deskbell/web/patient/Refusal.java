package org.deskbell.web.patient;

import java.util.List;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.HoldOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Why something could not be done, as the key of a message and what it names.
 *
 * @param others free times to choose from instead; null where the time was not the reason
 * @param call whether the practice can help by phone
 */
record Refusal(String reason, List<Object> facts, @Nullable List<Slot> others, boolean call) {
    static Refusal of(BookingOutcome outcome, DateWords words) {
        return switch (outcome) {
            case BookingOutcome.Kept _ -> throw new IllegalArgumentException("outcome: it was not refused");
            case BookingOutcome.SlotTaken(var nearest) -> time("patient.gone", nearest);
            case BookingOutcome.NotOffered(var nearest) -> time("patient.notOffered", nearest);
            case BookingOutcome.Closed() -> closed();
            case BookingOutcome.KeyUsed() -> again("patient.sentBefore");
            case BookingOutcome.SignedOut() -> signedOut();
            case BookingOutcome.UnderWay() -> again("patient.underWay");
            case BookingOutcome.LimitReached(var most) -> call("patient.limit", most);
            case BookingOutcome.TooLate(var until) -> call("patient.tooLate", words.date(until), words.time(until));
            case BookingOutcome.MovedMeanwhile _ -> again("patient.movedMeanwhile");
            case BookingOutcome.Over _ -> call("patient.notPossible.COMPLETED");
            case BookingOutcome.NotPossible(var status) -> call("patient.notPossible." + status);
        };
    }

    static Refusal of(HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held _ -> throw new IllegalArgumentException("outcome: it was not refused");
            case HoldOutcome.SlotTaken(var nearest) -> time("patient.gone", nearest);
            case HoldOutcome.NotOffered(var nearest) -> time("patient.notOffered", nearest);
            case HoldOutcome.Closed() -> closed();
        };
    }

    static Refusal noneChosen(List<Slot> near) {
        return time("patient.noneChosen", near);
    }

    static Refusal otherWish() {
        return again("patient.wait.sentBefore");
    }

    static Refusal signedOut() {
        return again("patient.sentSignedIn");
    }

    static Refusal tooManyCodes() {
        return call("account.tooMany.codes");
    }

    static Refusal time(String reason, List<Slot> others) {
        return new Refusal(reason, List.of(), Calendars.oneForEachStart(others), false);
    }

    private static Refusal closed() {
        return call("patient.notNow");
    }

    private static Refusal again(String reason) {
        return new Refusal(reason, List.of(), null, false);
    }

    private static Refusal call(String reason, Object... facts) {
        return new Refusal(reason, List.of(facts), null, true);
    }

    /** Whether the time cannot be had. */
    public boolean isTime() {
        return others != null;
    }
}

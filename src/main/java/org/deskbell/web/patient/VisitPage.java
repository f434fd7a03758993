package org.deskbell.web.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Where;
import org.deskbell.web.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor sees of his visit; of the patient the first name alone, for who has several people to look after.
 *
 * @param where it takes place
 * @param patient whose visit it is
 * @param changes what can still be done about it
 * @param others the visits that were booked together with it
 * @param isMoveAsked whether the practice cannot keep the time and asked for another
 * @param now when it is looked at
 * @param key names the press that restores it
 * @param refusal why something could not be done; null unless it was tried
 */
record VisitPage(
        Practice practice,
        OnlineAppointment visit,
        Where where,
        String patient,
        OnlineAppointmentType type,
        Provider provider,
        Changeable changes,
        boolean isMoveAsked,
        List<Other> others,
        Instant now,
        String key,
        @Nullable Refusal refusal) {
    private static final Duration EARLY = Duration.ofMinutes(10);
    private static final String OVER = "OVER";

    /** One of the visits that were booked together. */
    record Other(OnlineAppointment visit, String patient, OnlineAppointmentType type, Provider provider) {
        @Override
        public String toString() {
            return "Other[" + visit.id() + "]";
        }
    }

    /** What can still be done about a visit, and until when. */
    record Changeable(
            boolean now, @Nullable Instant until, @Nullable Instant restorableUntil) {}

    VisitPage with(Refusal why) {
        return new VisitPage(
                practice, visit, where, patient, type, provider, changes, isMoveAsked, others, now, key, why);
    }

    /** Whether its time has passed. */
    public boolean isOver() {
        return isOver(visit);
    }

    public boolean isOver(OnlineAppointment one) {
        return one.occupiesTime() && !now.isBefore(one.endsAt());
    }

    /** What its state is called. */
    public String state(OnlineAppointment one) {
        return isOver(one) ? OVER : one.status().name();
    }

    /** How its state looks; the words say the same. */
    public String mark() {
        return mark(visit);
    }

    public String mark(OnlineAppointment one) {
        if (isOver(one)) return "note";
        return switch (one.status()) {
            case BOOKED, COMPLETED -> isMoveAsked && one.equals(visit) ? "wait" : "ok";
            case HELD, REQUESTED -> "wait";
            case DECLINED, CANCELLED -> "note";
        };
    }

    public String icon() {
        return icon(visit);
    }

    public String icon(OnlineAppointment one) {
        if (isOver(one)) return "calendar";
        return switch (one.status()) {
            case BOOKED, COMPLETED -> "tick";
            case HELD, REQUESTED -> "clock";
            case DECLINED, CANCELLED -> "calendar-cross";
        };
    }

    /** The code in pairs, as it is said: K7 4M 9P. */
    public String code() {
        return visit.code().replaceAll("..(?!$)", "$0 ");
    }

    public QrCode qr() {
        return QrCode.of(visit.code());
    }

    /** When to be at the front desk. */
    public Instant arrival() {
        return visit.startsAt().minus(EARLY);
    }

    /** Whether several of those booked together still stand. */
    public boolean canCancelAll() {
        var standing =
                others.stream().filter(other -> other.visit().occupiesTime()).count();
        return changes.now() && standing > 0;
    }

    /** Where to choose another time for the same. */
    public String again() {
        var choices = new Choices(type.id().toString(), provider.id().toString(), null, When.of(Map.of()));
        return "/p/" + practice.slug() + choices.query();
    }

    /** Where to choose the same at that time. */
    public String again(org.deskbell.availability.Slot slot) {
        var choices = new Choices(
                type.id().toString(),
                slot.provider().toString(),
                null,
                When.of(Map.of()).toTime(slot));
        return "/p/" + practice.slug() + choices.query();
    }

    /** What its heading and its first words are called. */
    public String told() {
        if (isOver()) return visit.status() == OnlineAppointment.Status.BOOKED ? OVER : "UNANSWERED";
        return isMoveAsked ? "MOVE_ASKED" : visit.status().name();
    }

    /** Whether it is a request though visits of its type are booked at once; why is not said, so that whoever the practice wants
     * to look at closer reads what everybody reads whose visit could not be booked when the button was pressed. */
    public boolean isAskedAllTheSame() {
        return told().equals(Status.REQUESTED.name()) && type.mode() == OnlineAppointmentType.Mode.BOOK;
    }

    /** By when the visitor was told that his request is answered; null if he waits for none, or was told no moment. */
    public @Nullable Instant answerBy() {
        return visit.awaited().orElse(null);
    }

    /** How the words about the answer end: by a moment, late, or with none. */
    public String promise() {
        var by = answerBy();
        if (by == null || isOver() || isMoveAsked) return "";
        return now.isBefore(by) ? ".by" : ".late";
    }

    Map<String, Object> model(Locale locale) {
        var site = "/p/" + practice.slug();
        return Map.of(
                "page",
                this,
                "words",
                new DateWords(locale, practice.zone()),
                "site",
                site,
                "here",
                site + "/visits/" + visit.id());
    }

    @Override
    public String toString() {
        return "VisitPage[" + visit.id() + "]";
    }
}

package org.deskbell.web.patient;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.deskbell.availability.Slot;
import org.deskbell.practice.Provider;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who wants to be told when something fits.
 *
 * @param last the last day that can be booked
 * @param free a time that fits and is free already; null if there is none, or nothing was wished for yet
 */
record WaitlistPage(
        BookPage booking,
        Choices choices,
        WishForm wish,
        LocalDate today,
        LocalDate last,
        @Nullable Slot free) {
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 18;
    private static final int USUAL_DAYS = 30;

    WaitlistPage with(@Nullable Slot found) {
        return new WaitlistPage(booking, choices, wish, today, last, found);
    }

    /** Who has it free. */
    public Provider freeWith() {
        return booking.providers().stream()
                .filter(one -> free != null && one.id().equals(free.provider()))
                .findFirst()
                .orElseThrow();
    }

    /** The times of day to choose from. */
    public List<LocalTime> hours() {
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList();
    }

    /** How long one waits unless one says otherwise. */
    public LocalDate usualLast() {
        var usual = today.plusDays(USUAL_DAYS);
        return usual.isAfter(last) ? last : usual;
    }

    /** Where to sign in to wait for the same. */
    public String toSignIn() {
        return "/p/" + booking.practice().slug() + "/sign-in" + Query.of(Onward.to("waitlist", named()));
    }

    private Map<String, String> named() {
        return Query.joined(choices.named(), wish.days());
    }

    Map<String, Object> model(DetailsForm form, Locale locale) {
        var site = "/p/" + booking.practice().slug();
        var other = Map.of("lang", Words.otherLanguage(locale));
        return Map.of(
                "wait",
                this,
                "page",
                booking,
                "form",
                form,
                "words",
                new DateWords(locale, booking.practice().zone()),
                "site",
                site,
                "otherLanguage",
                site + "/waitlist" + Query.of(Query.joined(named(), other)));
    }
}

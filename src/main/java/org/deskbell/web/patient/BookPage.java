package org.deskbell.web.patient;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.deskbell.practice.SchedulerSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the booking page shows, as far as the visitor has come.
 *
 * @param type what has been chosen of the types; null before
 * @param providers who does it; empty before
 * @param times the calendar; null before a provider is chosen
 */
record BookPage(
        Practice practice,
        SchedulerSettings settings,
        Choices choices,
        List<OnlineAppointmentType> types,
        @Nullable OnlineAppointmentType type,
        List<Provider> providers,
        @Nullable Times times) {
    /** The step that the visitor is at: reason, provider, time, details. */
    public int step() {
        if (type == null) return 1;
        if (times == null) return 2;
        return times.chosen() == null ? 3 : 4;
    }

    /** How the step looks. */
    public String look(int step) {
        if (step == step()) return "now";
        return step < step() ? "done" : "next";
    }

    /** The provider chosen; null for anyone. */
    public @Nullable Provider provider() {
        return providers.stream()
                .filter(one -> one.id().equals(choices.wanted()))
                .findFirst()
                .orElse(null);
    }

    public boolean isRequest() {
        return type != null && type.mode() == OnlineAppointmentType.Mode.REQUEST;
    }

    /** Whether the visitor had chosen a time of the day shown, and it is not free any more. */
    public boolean hasLost() {
        return times != null
                && times.chosen() == null
                && choices.at() != null
                && practice.dayOf(choices.at()).equals(times.day());
    }

    /** Whether the details are asked for: from the first choice of a time on, so that what was typed never goes away. */
    public boolean isFilling(DetailsForm form) {
        return times != null && (choices.at() != null || form.isSent());
    }

    /** Whether there is a time to book. */
    public boolean canPress(DetailsForm form) {
        return times != null && (times.chosen() != null || form.offersOthers());
    }

    /** What the template needs; with the address of this page in the other language, also after the form was sent. */
    Map<String, Object> model(DetailsForm form, Locale locale) {
        return Map.of(
                "page",
                this,
                "form",
                form,
                "words",
                new DateWords(locale, practice.zone()),
                "site",
                "/p/" + practice.slug(),
                "otherLanguage",
                "/p/" + practice.slug() + choices.query(locale.getLanguage().equals("es") ? "en" : "es"));
    }
}

package org.deskbell.web.patient;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the booking page shows, as far as the visitor has come.
 *
 * @param type what has been chosen of the types; null before
 * @param providers who does it; empty before
 * @param calendar null before a provider is chosen
 * @param answer what the last button does
 * @param mustSignIn whether the practice shows its free times only to who signed in, and this visitor has not
 */
record BookPage(
        Practice practice,
        Guest guest,
        Choices choices,
        List<OnlineAppointmentType> types,
        @Nullable OnlineAppointmentType type,
        List<Provider> providers,
        @Nullable Calendar calendar,
        Answer answer,
        boolean mustSignIn) {
    BookPage with(Calendar drawn) {
        return new BookPage(practice, guest, choices, types, type, providers, drawn, answer, mustSignIn);
    }

    /** What is said below the heading, as a message key. */
    public String lead() {
        if (mustSignIn) return "patient.lead.signIn";
        return guest.isSignedIn() ? "patient.lead.signedIn" : "patient.lead";
    }

    /** The step that the visitor is at: reason, provider, time, details. */
    public int step() {
        if (type == null) return 1;
        if (!hasProvider()) return 2;
        return calendar == null || calendar.chosen() == null ? 3 : 4;
    }

    /** How the step looks. */
    public String look(int step) {
        if (step == step()) return "now";
        return step < step() ? "done" : "next";
    }

    public boolean hasProvider() {
        return type != null && choices.provider() != null;
    }

    /** The provider chosen; null for anyone. */
    public @Nullable Provider provider() {
        return named(choices.wanted());
    }

    /** Who it will be: the provider chosen, or with whom a time is kept; null while it may be anyone. */
    public @Nullable Provider seen() {
        var kept = calendar == null ? null : calendar.kept();
        return kept == null ? provider() : named(kept.provider());
    }

    private @Nullable Provider named(Provider.@Nullable Id id) {
        return providers.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** Whether the details are asked for: from the first choice of a time on, so that what was typed never goes away. */
    public boolean isFilling(DetailsForm form) {
        var when = choices.when();
        return calendar != null && (when.at() != null || when.hold() != null || form.isSent());
    }

    /** Whether there is a time to book. */
    public boolean canPress() {
        return calendar != null && calendar.chosen() != null;
    }

    /** What the template needs; with the address of this page in the other language, also after the form was sent. */
    Map<String, Object> model(DetailsForm form, Locale locale) {
        var site = "/p/" + practice.slug();
        var other = Map.of("lang", Words.otherLanguage(locale));
        return Map.of(
                "page",
                this,
                "form",
                form,
                "words",
                new DateWords(locale, practice.zone()),
                "site",
                site,
                "otherLanguage",
                site + Query.of(Query.joined(choices.named(), other)));
    }
}

package org.deskbell.web.patient;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskbell.availability.Slot;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who books for several people.
 *
 * @param people of the account that is signed in
 * @param providers all who may be seen
 * @param calendar of the times that suit all; null before the people are chosen
 * @param coming who comes when, in the order of the seats
 * @param mustSignIn whether times are shown only to who signs in
 * @param isSignedOut whether people of an account were chosen that is not signed in any more
 */
record PartyPage(
        Practice practice,
        PartyChoices choices,
        List<OnlinePatient> people,
        List<OnlineAppointmentType> types,
        List<Provider> providers,
        @Nullable Calendar calendar,
        List<Coming> coming,
        Answer answer,
        boolean mustSignIn,
        boolean isSignedOut) {
    /**
     * Somebody who comes.
     *
     * @param person null for somebody new
     * @param slot when and to whom; null before a time is chosen
     */
    record Coming(
            PartyChoices.Seat seat,
            @Nullable OnlinePatient person,
            OnlineAppointmentType type,
            @Nullable Slot slot,
            @Nullable Provider provider) {}

    public boolean isComplete() {
        return coming.size() > 1;
    }

    /** Whether there is a time for each. */
    public boolean canPress() {
        return calendar != null && coming.stream().allMatch(one -> one.slot() != null);
    }

    PartyPage with(List<Coming> seated) {
        return new PartyPage(
                practice, choices, people, types, providers, calendar, seated, answer, mustSignIn, isSignedOut);
    }

    /** Whether the details are asked for: from the first choice of a time on. */
    public boolean isFilling(PartyForm form) {
        var when = choices.when();
        return calendar != null && (when.at() != null || form.isSent());
    }

    public boolean hasNew() {
        return coming.stream().anyMatch(one -> one.person() == null);
    }

    /** Where to sign in to go on with the same. */
    public String toSignIn() {
        return "/p/" + practice.slug() + "/sign-in" + Query.of(Onward.to("party", choices.named()));
    }

    /** To choose other people. */
    public String again() {
        var named = new HashMap<>(choices.whatAndWho());
        named.keySet().removeAll(List.of("look", "others"));
        return "/p/" + practice.slug() + "/party" + Query.of(named);
    }

    Map<String, Object> model(PartyForm form, Locale locale) {
        var site = "/p/" + practice.slug();
        var other = Map.of("lang", Words.otherLanguage(locale));
        var model = new HashMap<String, Object>();
        model.put("page", this);
        model.put("form", form);
        model.put("words", new DateWords(locale, practice.zone()));
        model.put("site", site);
        model.put("otherLanguage", site + "/party" + Query.of(Query.joined(choices.named(), other)));
        return model;
    }
}

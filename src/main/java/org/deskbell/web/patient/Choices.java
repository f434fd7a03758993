package org.deskbell.web.patient;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.deskbell.booking.Audience;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has chosen so far. It lives in the address of the page, and holds nothing about the visitor.
 *
 * @param provider an id, or {@link #ANYONE}; null while not chosen
 * @param whom for whom: the id of one of the account that is signed in, {@link #NEW}, or of whose rules are tried; null
 *     while not said
 */
record Choices(
        @Nullable String type,
        @Nullable String provider,
        @Nullable String whom,
        When when) {
    static final String ANYONE = "anyone";
    static final String NEW = "new";
    /** For whom staff try the site out. */
    private static final Map<String, Audience> TRIED = Map.of("try-new", Audience.NEW, "try-known", Audience.KNOWN);

    static Choices of(Map<String, String> named) {
        var query = new Query(named);
        return new Choices(
                query.read("type", text -> UUID.fromString(text).toString()),
                query.read("provider", Choices::provider),
                query.read("for", Choices::whom),
                When.of(named));
    }

    private static String provider(String text) {
        return text.equals(ANYONE) ? text : UUID.fromString(text).toString();
    }

    private static String whom(String text) {
        return text.equals(NEW) || TRIED.containsKey(text)
                ? text
                : UUID.fromString(text).toString();
    }

    /** By whose rules staff would try the site out; null where nobody asks for that. */
    static @Nullable Audience tried(@Nullable String whom) {
        return whom == null ? null : TRIED.get(whom);
    }

    /** Whether it is of a trial, be it one that is over. */
    boolean isTrial() {
        return tried(whom) != null;
    }

    /** What a form says: one that names nobody was filled in for somebody new, whoever has signed in meanwhile. */
    static Choices typed(Map<String, String> named) {
        var choices = of(named);
        return choices.whom == null ? choices.toSomebodyNew() : choices;
    }

    /** What the time was kept for is no longer asked for: it must be chosen anew. */
    public Choices toType(OnlineAppointmentType.Id chosen) {
        var same = chosen.toString().equals(type);
        return new Choices(chosen.toString(), provider, whom, same ? when : unheld());
    }

    public Choices toAnyone() {
        return new Choices(type, ANYONE, whom, when);
    }

    public Choices toProvider(Provider.Id chosen) {
        var same = chosen.toString().equals(provider);
        return new Choices(type, chosen.toString(), whom, same ? when : unheld());
    }

    public Choices toPerson(OnlinePatient.Id chosen) {
        return new Choices(type, provider, chosen.toString(), when);
    }

    public Choices toSomebodyNew() {
        return new Choices(type, provider, NEW, when);
    }

    /** For whom the guest books; where nobody was signed in there is nothing to say. */
    Choices by(Guest guest) {
        if (guest.isSignedOut() || guest.isTrial()) return this;
        if (guest.person() != null) return toPerson(guest.person().id());
        return new Choices(type, provider, guest.isForSomebodyNew() ? NEW : null, when);
    }

    private When unheld() {
        return when.hold() == null ? when : when.withoutTime();
    }

    public Choices withoutType() {
        return new Choices(null, provider, whom, when);
    }

    Choices withoutProvider() {
        return new Choices(type, null, whom, when);
    }

    Choices with(When other) {
        return new Choices(type, provider, whom, other);
    }

    /** Whom to see; null for anyone. */
    public Provider.@Nullable Id wanted() {
        return provider == null || provider.equals(ANYONE) ? null : new Provider.Id(UUID.fromString(provider));
    }

    /** These choices as the query of an address, as in ?type=…&provider=anyone. */
    public String query() {
        return Query.of(named());
    }

    /** What there is to choose before the time, by name. */
    Map<String, String> whatAndWho() {
        var named = new LinkedHashMap<String, @Nullable Object>();
        named.put("for", whom);
        named.put("type", type);
        named.put("provider", provider);
        return Query.given(named);
    }

    /** These choices by name, as a form carries them hidden. */
    public Map<String, String> named() {
        return Query.joined(whatAndWho(), when.named());
    }
}

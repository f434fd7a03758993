package org.deskbell.pms.fhir;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbell.pms.Setting;
import org.deskbell.pms.Setting.Kind;
import org.deskbell.pms.Wire;

/**
 * The way to a FHIR server, as it was typed. {@code url} is its base address and {@code zone} the practice's time zone.
 * {@code style} says where taken times stand: {@code slots}, {@code appointments}, or {@code auto} for what each schedule
 * has. {@code changes} is {@code asked} or {@code told}, whether the server is to call when something changes. {@code signIn}
 * is {@code none}, {@code basic} (user, password), {@code token}, or {@code smart} (tokenUrl, clientId, privateKey as a JWK,
 * scope).
 */
record FhirSettings(Map<String, String> typed) {
    private static final String SIGN_IN = "signIn";

    /** What is asked for, in the order of a form. */
    static final List<Setting> ASKED = List.of(
            new Setting("url", Kind.ADDRESS, true),
            new Setting("zone", Kind.ZONE, true),
            Setting.choice("style", List.of("auto", "slots", "appointments")),
            Setting.CHANGES,
            Setting.choice(SIGN_IN, List.of("none", "basic", "token", "smart")),
            new Setting("user", Kind.TEXT, true).onlyFor(SIGN_IN, "basic"),
            new Setting("password", Kind.SECRET, true).onlyFor(SIGN_IN, "basic"),
            new Setting("token", Kind.SECRET, true).onlyFor(SIGN_IN, "token"),
            new Setting("tokenUrl", Kind.ADDRESS, true).onlyFor(SIGN_IN, "smart"),
            new Setting("clientId", Kind.TEXT, true).onlyFor(SIGN_IN, "smart"),
            new Setting("privateKey", Kind.SECRET, true).onlyFor(SIGN_IN, "smart"),
            new Setting("scope", Kind.TEXT, false).onlyFor(SIGN_IN, "smart"));

    /** Where taken times stand. */
    enum Style {
        AUTO,
        SLOTS,
        APPOINTMENTS
    }

    /** @throws IllegalArgumentException if they are no way to a server, in words */
    static FhirSettings of(Map<String, String> typed) {
        var settings = new FhirSettings(Map.copyOf(typed));
        settings.base();
        settings.zone();
        settings.style();
        return settings;
    }

    /** All that is asked anything, and that has to be allowed. */
    List<String> addresses() {
        return Stream.of("url", "tokenUrl")
                .filter(typed::containsKey)
                .map(typed::get)
                .toList();
    }

    URI base() {
        var address = needed("url").strip();
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    ZoneId zone() {
        return Setting.zone(typed);
    }

    Style style() {
        return switch (or("style", "auto")) {
            case "auto" -> Style.AUTO;
            case "slots" -> Style.SLOTS;
            case "appointments" -> Style.APPOINTMENTS;
            default -> throw new IllegalArgumentException("The setting style must be auto, slots or appointments.");
        };
    }

    /** Whether the server is to call when something changes. */
    boolean isToCall() {
        return Setting.isToldOfChanges(typed);
    }

    SignIn signIn(Wire wire, Clock clock) {
        return switch (or(SIGN_IN, "none")) {
            case "none" -> SignIn.none();
            case "basic" -> SignIn.basic(needed("user"), needed("password"));
            case "token" -> SignIn.bearer(needed("token"));
            case "smart" -> new SmartSignIn(smart(), wire, clock);
            default -> throw new IllegalArgumentException("The setting signIn must be none, basic, token or smart.");
        };
    }

    private SmartClient smart() {
        var scope = or("scope", "system/*.read system/*.write");
        return SmartClient.of(URI.create(needed("tokenUrl").strip()), needed("clientId"), needed("privateKey"), scope);
    }

    private String needed(String name) {
        return Setting.needed(typed, name);
    }

    private String or(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    @Override
    public String toString() {
        return "FhirSettings[hidden]";
    }
}

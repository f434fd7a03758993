package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Staff read English; patients English or Spanish, as they chose (?lang=es, kept in a cookie), else as their browser asks; and
 * English alone where the practice does not offer Spanish.
 */
final class Languages implements LocaleResolver {
    private static final Set<String> SPOKEN = Set.of("en", "es");

    private final CookieLocaleResolver cookie = new CookieLocaleResolver("deskbell-language");
    private final PracticeAtHand practice;

    Languages(PracticeAtHand practice) {
        this.practice = practice;
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(HttpServletRequest::getLocale);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Door.of(request) == Door.PATIENTS ? spoken(cookie.resolveLocale(request)) : Words.ENGLISH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (locale != null && Door.of(request) == Door.PATIENTS && SPOKEN.contains(locale.getLanguage()))
            cookie.setLocale(request, response, locale);
    }

    private Locale spoken(Locale asked) {
        return asked.getLanguage().equals("es") && offersSpanish() ? Words.SPANISH : Words.ENGLISH;
    }

    private boolean offersSpanish() {
        return practice.find().map(one -> one.spanish().isOffered()).orElse(true);
    }
}

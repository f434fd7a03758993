package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Staff read English; patients English or Spanish, as they chose (?lang=es, kept in a cookie), else as their browser asks. */
final class Languages implements LocaleResolver {
    private static final Set<String> SPOKEN = Set.of("en", "es");

    private final CookieLocaleResolver cookie = new CookieLocaleResolver("deskbell-language");

    Languages() {
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

    private static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("es") ? Words.SPANISH : Words.ENGLISH;
    }
}

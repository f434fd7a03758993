package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps what was typed in the visitor's session, so that a page on which it comes back can be loaded anew, be come back to and be
 * read in the other language: its address names the draft, and says nothing of it.
 */
@Component
class Drafts implements WebMvcConfigurer, HandlerInterceptor {
    private static final String NAME = "draft";
    private static final LastFew<Draft> KEPT = new LastFew<>(Draft.class);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/p/**");
    }

    /** What the address names, if this visitor typed it. */
    static <T extends Draft> Optional<T> in(HttpServletRequest request, Class<T> kind) {
        var key = request.getParameter(NAME);
        return KEPT.all(request).stream()
                .filter(one -> one.key().equals(key))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) return;
        if (page.getView() instanceof RedirectView && HttpMethod.POST.matches(request.getMethod())) forget(request);
        else if (page.getModel().get("form") instanceof Draft draft && isKept(draft)) keep(draft, request, page);
    }

    private static boolean isKept(Draft draft) {
        return draft.isSent() || draft.hasWords();
    }

    private static void keep(Draft draft, HttpServletRequest request, ModelAndView page) {
        KEPT.keep(request, draft, others(request, draft.key()));
        var other = UriComponentsBuilder.fromUriString(
                        String.valueOf(page.getModel().get("otherLanguage")))
                .replaceQueryParam(NAME, draft.key());
        page.addObject("otherLanguage", other.build().toUriString());
        page.addObject("address", other.replaceQueryParam("lang").build().toUriString());
    }

    /** What was done or is carried on is no draft any more. */
    private static void forget(HttpServletRequest request) {
        var others = others(request, request.getParameter("key"));
        if (others.size() < KEPT.all(request).size()) KEPT.set(request, others);
    }

    private static List<Draft> others(HttpServletRequest request, @Nullable String key) {
        return KEPT.all(request).stream().filter(one -> !one.key().equals(key)).toList();
    }
}

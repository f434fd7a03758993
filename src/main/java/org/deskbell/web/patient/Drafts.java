package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private static final LastFew<Draft> KEPT = new LastFew<>(Draft.class, Draft::key);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/p/**");
    }

    /** What the address names, if this visitor typed it. */
    static <T extends Draft> Optional<T> in(HttpServletRequest request, Class<T> kind) {
        return KEPT.find(request, request.getParameter(NAME))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) return;
        if (page.getView() instanceof RedirectView && HttpMethod.POST.matches(request.getMethod()))
            KEPT.forget(request, request.getParameter("key")); // it is done, or carried on
        else if (page.getModel().get("form") instanceof Draft draft && isKept(draft)) keep(draft, request, page);
    }

    private static boolean isKept(Draft draft) {
        return draft.isSent() || draft.hasWords();
    }

    private static void keep(Draft draft, HttpServletRequest request, ModelAndView page) {
        KEPT.keep(request, draft);
        var other = UriComponentsBuilder.fromUriString(
                        String.valueOf(page.getModel().get("otherLanguage")))
                .replaceQueryParam(NAME, draft.key());
        page.addObject("otherLanguage", other.build().toUriString());
        page.addObject("address", other.replaceQueryParam("lang").build().toUriString());
    }
}

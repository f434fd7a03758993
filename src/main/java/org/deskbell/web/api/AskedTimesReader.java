package org.deskbell.web.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.deskbell.booking.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Reads the words of a search by hand: by reflection that took more time than the search itself. What is not well-formed
 * goes the usual way, which says what is wrong.
 */
@Component
class AskedTimesReader implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final HandlerMethodArgumentResolver usual = new ServletModelAttributeMethodProcessor(true);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AskedTimes.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        try {
            return read(request);
        } catch (IllegalArgumentException | DateTimeException e) {
            return usual.resolveArgument(parameter, container, request, binders);
        }
    }

    private static AskedTimes read(NativeWebRequest request) {
        return new AskedTimes(
                value(request, "type", UUID::fromString),
                value(request, "provider", UUID::fromString),
                value(request, "from", LocalDate::parse),
                value(request, "to", LocalDate::parse),
                value(request, "around", LocalTime::parse),
                value(request, "within", Duration::parse),
                value(request, "audience", Audience::valueOf));
    }

    private static <T> @Nullable T value(NativeWebRequest request, String name, Function<String, T> reader) {
        var values = request.getParameterValues(name);
        if (values == null) return null;
        if (values.length > 1) throw new IllegalArgumentException("more than one");
        return values[0].isEmpty() ? null : reader.apply(values[0]);
    }
}

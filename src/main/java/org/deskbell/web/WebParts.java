package org.deskbell.web;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Puts the parts together that every page rests on: who signed in, and the language. */
@Configuration(proxyBeanMethods = false)
class WebParts implements WebMvcConfigurer {
    WebParts() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Me.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInStaff());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var byParameter = new LocaleChangeInterceptor();
        byParameter.setParamName("lang");
        byParameter.setIgnoreInvalidLocale(true);
        // A file that everybody may keep says nothing to one visitor.
        registry.addInterceptor(byParameter).excludePathPatterns("/p/*/embed.js", "/p/*/logo");
    }

    /** What browsers ask for beside a file that is no page, and so cannot name its icon. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", "/favicon.svg");
    }

    @Bean
    LocaleResolver localeResolver(PracticeAtHand practice) {
        return new Languages(practice);
    }
}

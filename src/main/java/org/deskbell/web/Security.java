package org.deskbell.web;

import static org.deskbell.access.StaffUser.Role.OFFICE_MANAGER;
import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.SignInTickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may pass through which door. What is not named here is for staff who signed in. */
@Configuration(proxyBeanMethods = false)
class Security {
    private static final String CONTENT_FROM_HERE_ONLY = "default-src 'self'; img-src 'self' data:;"
            + " frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";
    private static final String[] PUBLIC = {
        "/*.css",
        "/*.svg",
        "/*.js",
        "/favicon.ico",
        "/webjars/**",
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/error",
        "/lost-password",
        "/choose-password/*"
    };
    private static final String SIGN_IN = "/sign-in";
    private static final AuthenticationFailureHandler REFUSED =
            new ForwardAuthenticationFailureHandler("/sign-in/refused");
    private static final int STAFF_SECONDS = 8 * 60 * 60;

    /** Each filter watched on its own costs more than a search, and tells nobody anything. */
    @Bean
    SecurityObservationSettings unwatched() {
        return SecurityObservationSettings.noObservations();
    }

    /** The doors of patients, for programs: open to everybody, and asked a thousand times a second, so nothing stands in them
     * but the token of a staff user, should one be shown. */
    @Bean
    @Order(0)
    SecurityFilterChain everybodysPrograms(HttpSecurity http, ProgramTokens tokens) {
        return http.securityMatcher("/api/v1/practices/**")
                .addFilterBefore(new Bearer(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Refusals::askForToken)
                        .accessDeniedHandler(Refusals::forbidProgram))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Security::headers)
                .build();
    }

    /** Programs: a bearer token and nothing else. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ProgramTokens tokens) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new Bearer(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Refusals::askForToken)
                        .accessDeniedHandler(Refusals::forbidProgram))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Security::headers)
                .build();
    }

    /** The demo PMS's programs: it asks for a key of its own. */
    @Bean
    @Order(2)
    SecurityFilterChain demoPms(HttpSecurity http) {
        return http.securityMatcher("/demo-pms/api/**")
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Security::headers)
                .build();
    }

    /** The patient sites: open to everybody, and nobody needs a session there. Staff who look at them are known by the session
     * they have. */
    @Bean
    @Order(3)
    SecurityFilterChain patientSites(HttpSecurity http) {
        return http.securityMatcher("/p/**")
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens("deskbell-patient-form")))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Refusals::askToSignIn)
                        .accessDeniedHandler(Refusals::forbidPage))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Security::headers)
                .build();
    }

    /** The tokens of forms, in a cookie that no script reads. */
    private static CookieCsrfTokenRepository formTokens(String name) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** All other pages: for staff who signed in. Only then there is a session. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, StaffSignIn signIn, SignInTickets tickets) {
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers(SIGN_IN, CodePage.PATH)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access(Refusals::onlyFromThisMachine)
                                .requestMatchers("/settings/online-scheduler/online-patients/refresh/*/confirmation")
                                .hasRole(OFFICE_MANAGER.name())
                                .requestMatchers("/settings/online-scheduler/online-patients/**")
                                .authenticated()
                                .requestMatchers("/settings/**")
                                .hasRole(OFFICE_MANAGER.name())
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("email")
                        .failureHandler(Security::askForCodeOrRefuse)
                        .successHandler(welcome()))
                .with(new CodeStep(tickets, welcome()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens("deskbell-staff-form")))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Refusals::askToSignIn)
                        .accessDeniedHandler(Refusals::forbidPage))
                .requestCache(cache -> cache.requestCache(Refusals.wholePages()))
                .headers(Security::headers)
                .build();
    }

    /** Back to where they wanted to go; a working day long. */
    private static AuthenticationSuccessHandler welcome() {
        var back = new SavedRequestAwareAuthenticationSuccessHandler();
        back.setRequestCache(Refusals.wholePages());
        return (request, response, who) -> {
            request.getSession().setMaxInactiveInterval(STAFF_SECONDS);
            back.onAuthenticationSuccess(request, response, who);
        };
    }

    private static void askForCodeOrRefuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof CodeAsked asked) {
            TicketCookie.give(asked.ticket(), request, response);
            response.sendRedirect(CodePage.PATH);
        } else REFUSED.onAuthenticationFailure(request, response, why);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_FROM_HERE_ONLY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}

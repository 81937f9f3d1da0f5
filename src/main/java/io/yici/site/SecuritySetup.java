package io.yici.site;

import io.yici.organisation.Accounts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Three chains of filters: assets, the API, and the pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecuritySetup {

    private static final List<PathRule> OWN_RULES = List.of(
            PathRule.open("/"),
            PathRule.open("/error"),
            PathRule.open("/language/*"),
            PathRule.open("/elder/*"),
            PathRule.open("/about/*"),
            PathRule.open("/sign-in"),
            PathRule.open("/sign-in/refused"),
            PathRule.open("/styleguide/**"),
            PathRule.open("/api/v1/openapi/**"));

    /** The one way to compare passwords; declared whole, so that no attempt is counted twice by a parent. */
    @Bean
    AuthenticationManager passwords(Accounts accounts, PasswordCheck check, SignInAttempts attempts) {
        return new ProviderManager(new PasswordProvider(accounts, check, attempts));
    }

    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) {
        return http.securityMatcher("/assets/**", "/favicon.ico")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers -> {
                    headers.cacheControl(cache -> cache.disable());
                    SecurityHeaders.common(headers);
                })
                .csrf(csrf -> csrf.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http, AuthenticationManager passwords, LimitSettings limits, List<PathRule> rules) {
        ApiEntryPoint entryPoint = new ApiEntryPoint();
        return http.securityMatcher("/api/**")
                .authenticationManager(passwords)
                .authorizeHttpRequests(requests -> authorize(requests, rules))
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint)
                        .authenticationDetailsSource(HttpServletRequest::getRemoteAddr))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(entryPoint).accessDeniedHandler(new AccessRefused()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new NeedsCsrfToken()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.disable())
                .headers(SecurityHeaders::api)
                .addFilterBefore(new BoundSession(), SecurityContextHolderFilter.class)
                .addFilterAfter(new RequestLimits(limits), SecurityContextHolderFilter.class)
                .addFilterBefore(new BodyLimit(limits.apiBody()), BasicAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignIn signIn,
            AuthenticationManager passwords,
            LimitSettings limits,
            List<PathRule> rules) {
        signIn.install(http);
        return http.authenticationManager(passwords)
                .authorizeHttpRequests(requests -> authorize(requests, rules))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new PageEntryPoint()).accessDeniedHandler(new AccessRefused()))
                .csrf(Customizer.withDefaults())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(SecurityHeaders::pages)
                .addFilterBefore(new BoundSession(), SecurityContextHolderFilter.class)
                .addFilterBefore(new TypedAgain(), SecurityContextHolderFilter.class)
                .addFilterAfter(new RequestLimits(limits), SecurityContextHolderFilter.class)
                .build();
    }

    /** Declared here so that there is always one. */
    @Bean
    PathRule frontPage() {
        return PathRule.open("/");
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<PathRule> declared) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        java.util.stream.Stream.concat(OWN_RULES.stream(), declared.stream())
                .sorted(Comparator.comparing(PathRule::pathPattern).thenComparing(rule -> rule.method() == null))
                .forEach(rule -> {
                    RequestMatcher matcher = matcher(rule);
                    if (rule.roles().isEmpty()) {
                        requests.requestMatchers(matcher).permitAll();
                    } else {
                        requests.requestMatchers(matcher)
                                .hasAnyRole(
                                        rule.roles().stream().map(Enum::name).toArray(String[]::new));
                    }
                });
        requests.anyRequest().authenticated();
    }

    private static RequestMatcher matcher(PathRule rule) {
        HttpMethod method = rule.method();
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        return method == null ? builder.matcher(rule.pattern()) : builder.matcher(method, rule.pattern());
    }
}

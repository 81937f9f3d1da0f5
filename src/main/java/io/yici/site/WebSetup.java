package io.yici.site;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Languages, and assets under names that carry a hash of their content, so that browsers may keep them for good. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebSetup implements WebMvcConfigurer {

    private final SiteSettings settings;
    private final ObjectProvider<GraveActs> graveActs;

    WebSetup(SiteSettings settings, ObjectProvider<GraveActs> graveActs) {
        this.settings = settings;
        this.graveActs = graveActs;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(
                        settings.templatesFolder().resolve("assets").toUri().toString(),
                        "classpath:/static/assets/",
                        "classpath:/templates/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(!settings.followsFolder())
                .addResolver(new EncodedResourceResolver())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetNames() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RequestKeys()).addPathPatterns("/api/v1/**");
        registry.addInterceptor(graveActs.getObject());
    }

    /** A page is HTML, whatever the address ends with. */
    @Bean
    SmartInitializingSingleton pagesAreHtml(ThymeleafViewResolver resolver) {
        return () -> resolver.setForceContentType(true);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }
}

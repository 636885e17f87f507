// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.edge.PublicAddress;
import fi.lethe.access.permission.Permissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What all pages for people share; they need nothing but HTML. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
@Import({PageAdvice.class, LanguageController.class, UnknownPages.class})
public class ConsoleConfiguration implements WebMvcConfigurer {
    private static final String HERE = "fi/lethe/query/console/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/console/*.css", "/console/*.svg", "/console/*.js")
                .addResourceLocations("classpath:" + HERE)
                .setCacheControl(CacheControl.noCache().cachePrivate());
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename(HERE + "messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    Wordings wordings(MessageSource messages, ConsoleSettings settings) {
        return new Wordings(messages, settings.zone());
    }

    @Bean
    People people(Accounts accounts, Permissions permissions) {
        return new People(accounts, permissions);
    }

    @Bean
    PageAddresses pageAddresses(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new PageAddresses(mappings);
    }

    /** What the reader chose, else what the browser asks for; of the two that there are. */
    @Bean
    LocaleResolver localeResolver(PublicAddress address) {
        var resolver = new CookieLocaleResolver(address.isSecure() ? "__Host-lethe-language" : "lethe-language");
        resolver.setCookieSecure(address.isSecure());
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        resolver.setCookiePath("/");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> Language.of(request.getLocales()));
        return resolver;
    }
}

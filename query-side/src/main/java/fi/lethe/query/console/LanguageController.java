// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Leads to the first page, and changes the language of all. */
@Controller
class LanguageController {
    static final String HOME = "/console";
    private static final String ONE_OF_OURS = HOME + "(/[A-Za-z0-9-]+)*([?&][A-Za-z]+=[A-Za-z0-9:.,_%-]*)*";

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/")
    String first() {
        return "redirect:" + HOME;
    }

    /** Goes back to where the reader was, if that is one of these pages. */
    @PostMapping("/console/language")
    String change(
            @RequestParam Language language,
            @RequestParam String here,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, language.locale());
        return "redirect:" + (here.matches(ONE_OF_OURS) ? here : HOME);
    }
}

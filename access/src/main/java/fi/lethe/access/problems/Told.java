// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** In which language a caller is told of a problem: that of {@code Accept-Language} (RFC 9110, section 12.5.4), English unless it asks for Finnish. */
enum Told {
    IN_ENGLISH(Locale.ENGLISH),
    IN_FINNISH(Locale.of("fi"));

    private final Locale locale;

    Told(Locale locale) {
        this.locale = locale;
    }

    static Told of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return IN_ENGLISH; // else it would be the server's own language
        }
        return Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(language -> language.equals("fi") || language.equals("en"))
                        .findFirst()
                        .filter("fi"::equals)
                        .isPresent()
                ? IN_FINNISH
                : IN_ENGLISH;
    }

    String tag() {
        return locale.getLanguage();
    }

    /** What its type says, unless there are words for a detail of its own. */
    String detail(Refusal refusal, KnownProblems known) {
        if (this == IN_ENGLISH) {
            return refusal.detail();
        }
        var type = known.named(refusal.problem());
        return type.filter(itself -> itself.english().equals(refusal.detail()))
                .map(ProblemType::finnish)
                .or(() -> Faults.words(refusal.detail(), locale))
                .or(() -> type.map(ProblemType::finnish))
                .orElse(refusal.detail());
    }

    List<FieldError> errors(Refusal refusal) {
        return this == IN_ENGLISH
                ? refusal.errors()
                : refusal.errors().stream()
                        .map(error -> new FieldError(
                                error.pointer(),
                                Faults.words(error.detail(), locale).orElse(error.detail())))
                        .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import fi.lethe.crypto.VaultUnavailable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What exceptions mean to a caller, those of frameworks too. */
public final class FrameworkProblems {
    private static final int CAUSES = 10;
    private static final int SOON = 2;

    /** The refusal that this is, that caused it, or that it amounts to; what nothing explains is logged as an incident. */
    public static Refusal of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .orElseGet(() -> ofFramework(thrown));
    }

    /** Headers that a framework's refusal brings, such as Allow. */
    static void headers(Throwable thrown, HttpServletResponse response) {
        if (thrown instanceof ErrorResponse answer && !response.isCommitted()) {
            answer.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
    }

    private static Refusal ofFramework(Throwable thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> UnreadableContent.refusal(unreadable.getCause());
            case MissingServletRequestParameterException missing ->
                parameter(missing.getParameterName(), "a required parameter");
            case MissingRequestHeaderException missing -> parameter(missing.getHeaderName(), "a required header");
            case MethodArgumentTypeMismatchException wrong -> parameter(wrong.getName(), "not valid here");
            case MethodValidationException _ -> TypedRefusal.of(HttpProblems.CONTENT_REFUSED);
            case DataAccessResourceFailureException _, CannotCreateTransactionException _, VaultUnavailable _ ->
                TypedRefusal.forNow(HttpProblems.UNAVAILABLE, SOON);
            case InvalidParameterException form -> TypedRefusal.ofStatus(form.getErrorCode());
            case AccessDeniedException _ -> TypedRefusal.of(HttpProblems.ROLE_NOT_PERMITTED);
            case AuthenticationException _ -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN);
            case ErrorResponse answer
            when answer.getStatusCode().value() < 500 ->
                TypedRefusal.ofStatus(answer.getStatusCode().value());
            case ErrorResponse answer
            when answer.getStatusCode().value() == 503 -> TypedRefusal.forNow(HttpProblems.UNAVAILABLE, SOON);
            default -> Incident.log(thrown);
        };
    }

    private static Refusal parameter(String name, String detail) {
        return TypedRefusal.at(HttpProblems.MALFORMED_REQUEST, List.of(new FieldError("/" + name, detail)));
    }

    private FrameworkProblems() {}
}

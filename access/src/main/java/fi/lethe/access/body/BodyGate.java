// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.body;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Asks;
import fi.lethe.access.permission.Permissions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Stands before what the framework reads into a record: who may not make the call is refused before its body is read, and
 * what is larger than any of these records is not read.
 */
@RestControllerAdvice
class BodyGate extends RequestBodyAdviceAdapter implements HandlerInterceptor {
    private static final int LARGEST = 16 * 1024;

    private final Permissions permissions;

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }

    BodyGate(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var asks = method.getMethodAnnotation(Asks.class);
            if (asks != null) {
                permissions.require(actor(), asks.value());
            }
            if (Arrays.stream(method.getMethodParameters()).anyMatch(BodyGate::isBody)) {
                LimitedBody.refuseTold(request.getContentLengthLong(), LARGEST);
            }
        }
        return true;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        return new Read(input.getHeaders(), new ByteArrayInputStream(LimitedBody.read(input.getBody(), LARGEST)));
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    /** Calls that ask for a right are let in with a token only. */
    private static Actor actor() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException("a call that asks for a right was let in without a token");
    }
}

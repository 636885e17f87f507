// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.Credentials;
import fi.lethe.access.account.KnownBrowsers;
import fi.lethe.access.account.SignIn;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** The API's own tokens, for people at pages whose browser keeps them. */
public final class PageSessions {
    private final SignIn signIn;
    private final Tokens tokens;
    private final KnownBrowsers browsers;

    PageSessions(SignIn signIn, Tokens tokens, KnownBrowsers browsers) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.browsers = browsers;
    }

    /**
     * A token that was given; never prints it.
     *
     * @param marks by which the browser is known from now on, for {@link KnownBrowsers#VALID}
     */
    public record Opened(String token, Instant expiresAt, String marks) {
        @Override
        public String toString() {
            return "Opened[until " + expiresAt + "]";
        }
    }

    /**
     * A new token for who has these credentials.
     *
     * @param address the caller's, as far as it is known
     * @param marks that the browser brought; null where it brought none
     * @param browser that will hold the token
     * @throws fi.lethe.access.problems.Refusal as {@link SignIn#account} does
     */
    public Opened open(Credentials credentials, String address, @Nullable String marks, Browser browser) {
        var issued = tokens.issue(signIn.account(credentials, address, marks), browser);
        return new Opened(issued.token(), issued.expiresAt(), browsers.with(marks, credentials.login()));
    }

    /** Who comes with this token; empty where it is none, has expired or was taken back. */
    public Optional<Authentication> find(String token) {
        return TokenHash.ofBearer("Bearer " + token)
                .flatMap(hash -> tokens.actor(hash).map(actor -> new ActorAuthentication(actor, hash)));
    }

    /** Takes the token back, at the API too. */
    public void close(String token) {
        TokenHash.ofBearer("Bearer " + token).ifPresent(tokens::revoke);
    }
}

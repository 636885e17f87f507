// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.time.Clock;
import java.time.Duration;

/**
 * Who has to wait before the next try to sign in. After five failures of a login from a network it is both together that
 * wait; many failures of one login from anywhere make strangers wait for it, too. A browser that is known for the login
 * waits for its own failures only, and a network alone never does.
 */
final class SlowedDown {
    private static final int FREE = 5;
    private static final int FREE_FROM_ANYWHERE = 100;
    private static final int FREE_IN_BROWSER = 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_FROM_ANYWHERE = Duration.ofSeconds(30);

    private final FailedAttempts together;
    private final FailedAttempts fromAnywhere;
    private final FailedAttempts inBrowser;

    private record Both(Object login, String network) {}

    SlowedDown(Clock clock) {
        this.together = new FailedAttempts(clock, FREE, LONGEST);
        this.fromAnywhere = new FailedAttempts(clock, FREE_FROM_ANYWHERE, LONGEST_FROM_ANYWHERE);
        this.inBrowser = new FailedAttempts(clock, FREE_IN_BROWSER, LONGEST);
    }

    /** Refuses who must wait. */
    void refuse(Attempt attempt) {
        if (attempt.browser() != null) {
            inBrowser.refuseWhoMustWait(attempt.browser());
            return;
        }
        var here = together.wait(both(attempt));
        var anywhere = fromAnywhere.wait(attempt.login());
        FailedAttempts.refuse(here.compareTo(anywhere) > 0 ? here : anywhere);
    }

    void failed(Attempt attempt) {
        if (attempt.browser() != null) {
            inBrowser.failed(attempt.browser());
        } else {
            together.failed(both(attempt));
            fromAnywhere.failed(attempt.login());
        }
    }

    /** What others have tried from elsewhere stays counted. */
    void succeeded(Attempt attempt) {
        if (attempt.browser() != null) {
            inBrowser.succeeded(attempt.browser());
        } else {
            together.succeeded(both(attempt));
        }
    }

    private static Both both(Attempt attempt) {
        return new Both(attempt.login(), attempt.network());
    }
}

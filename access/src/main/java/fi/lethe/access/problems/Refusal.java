// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.io.Serial;
import java.util.List;
import java.util.Map;

/**
 * Says no, and becomes problem details (RFC 9457): subclasses are named for the fact. Neither the problem's name nor its
 * detail may hold a value of the request.
 */
public abstract class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String problem;

    /**
     * @param status of the HTTP answer
     * @param problem the stable name behind {@code /problems/}
     * @param detail what is wrong and what to do about it
     */
    protected Refusal(int status, String problem, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.problem = problem;
    }

    public final int status() {
        return status;
    }

    public final String problem() {
        return problem;
    }

    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** The faults of the body, where it is its content that is refused. */
    public List<FieldError> errors() {
        return List.of();
    }

    /** Further members of the answer. */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** Whether another call was refused so, and has been told of, and this one only passes it on. */
    public boolean isPassedOn() {
        return false;
    }

    /** Seconds after which to try again; 0: says nothing. */
    public int retryAfterSeconds() {
        return 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.request;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.times.GivenTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and collects what is wrong with them; an absent one is null. */
public final class Parameters {
    private static final int LONGEST_TEXT = 100;

    private final List<FieldError> faults = new ArrayList<>();

    /** A ledger position, from 0. */
    public @Nullable Long position(String name, @Nullable String text) {
        return read(name, text, "a position: a whole number from 0", Parameters::position);
    }

    /** A number of results from 1 to a maximum. */
    public int limit(String name, @Nullable String text, Limit limit) {
        var read = read(name, text, "a whole number from 1 to " + limit.maximum(), limit::read);
        return read == null ? limit.usual() : read;
    }

    /** A point in time: an instant, or a day in UTC, which stands for its beginning. */
    public @Nullable Instant from(String name, @Nullable String text, GivenTimes times) {
        return read(name, text, expected(times), given -> instant(given, 0, times));
    }

    /** A point in time: an instant, or a day in UTC, which stands for its end. */
    public @Nullable Instant until(String name, @Nullable String text, GivenTimes times) {
        return read(name, text, expected(times), given -> instant(given, 1, times));
    }

    /** An id. */
    public @Nullable UUID id(String name, @Nullable String text) {
        return read(name, text, "a UUID", Parameters::uuid);
    }

    /** A name, 1 to 100 characters. */
    public @Nullable String text(String name, @Nullable String text) {
        return read(name, text, "1 to " + LONGEST_TEXT + " characters", Parameters::text);
    }

    /** Whatever this function reads; it throws an IllegalArgumentException where it cannot. */
    public <T> @Nullable T read(String name, @Nullable String text, String expected, Function<String, T> reading) {
        return read(name, text, () -> expected, reading);
    }

    /** The same, where what is expected is looked up only when something else was given. */
    public <T> @Nullable T read(
            String name, @Nullable String text, Supplier<String> expected, Function<String, T> reading) {
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            faults.add(new FieldError("/" + name, "expected " + expected.get()));
            return null;
        }
    }

    /** Refuses members that are not known. What they are called may be anything, so it is not repeated. */
    public void refuseUnknown(Collection<String> given, Set<String> known) {
        if (!known.containsAll(given)) {
            faults.add(
                    new FieldError("", "has an unknown member; known are " + String.join(", ", new TreeSet<>(known))));
        }
    }

    /** Something is wrong with this one, or with all together where the name is empty. */
    public void wrong(String name, String detail) {
        faults.add(new FieldError(name.isEmpty() ? "" : "/" + name, detail));
    }

    /** One that must be given. */
    public void missing(String name) {
        faults.add(new FieldError("/" + name, "is missing"));
    }

    /** What was found to be wrong so far. */
    public List<FieldError> faults() {
        return List.copyOf(faults);
    }

    /** Refuses the request if anything was wrong with it. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw TypedRefusal.at(HttpProblems.CONTENT_REFUSED, faults);
        }
    }

    /**
     * How many results.
     *
     * @param usual where the caller does not say
     */
    public record Limit(int usual, int maximum) {
        int read(String text) {
            int number = Integer.parseInt(text);
            if (number < 1 || number > maximum) {
                throw new IllegalArgumentException();
            }
            return number;
        }
    }

    private static long position(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException();
        }
        return Long.parseLong(text);
    }

    private static UUID uuid(String text) {
        return Ids.read(text).orElseThrow(IllegalArgumentException::new);
    }

    private static String text(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static String expected(GivenTimes times) {
        return "an instant in UTC or a day (ISO 8601), " + times.range();
    }

    private static Instant instant(String text, int days, GivenTimes times) {
        return text.length() == "2026-11-23".length()
                ? times.day(text).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant()
                : times.instant(text);
    }
}

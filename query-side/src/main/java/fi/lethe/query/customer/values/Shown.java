// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal value as one reader gets it; member {@code state} tells which of these it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Shown.Known.class, name = "KNOWN"),
    @JsonSubTypes.Type(value = Shown.Shredded.class, name = "SHREDDED"),
    @JsonSubTypes.Type(value = Shown.Withheld.class, name = "WITHHELD"),
    @JsonSubTypes.Type(value = Shown.NeverGiven.class, name = "NEVER_GIVEN"),
    @JsonSubTypes.Type(value = Shown.StillSealed.class, name = "SEALED")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Shown<V> {
    /** Readable, with where it came from. */
    @Schema(name = "Known")
    record Known<V>(V value, String source, LocalDate obtainedOn) implements Shown<V> {
        @Override
        public String toString() {
            return "Known[not shown]";
        }
    }

    /**
     * Its key was destroyed; nobody can ever read it again.
     *
     * @param position of the entry that says so; absent where the vault knows it and the projection does not yet
     */
    @Schema(name = "Shredded")
    record Shredded<V>(Instant since, @Nullable Long position) implements Shown<V> {}

    /** It exists and is not opened for this reader. */
    @Schema(name = "Withheld")
    record Withheld<V>(String restriction) implements Shown<V> {}

    /** There never was a value. */
    @Schema(name = "NeverGiven")
    record NeverGiven<V>() implements Shown<V> {}

    /** For readers who may see that there is a value, and not the value. */
    @Schema(name = "Sealed")
    record StillSealed<V>(UUID key, String category, String unit, int length) implements Shown<V> {}
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.access.problems.FieldError;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.personal.DataUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, readable; it lives until it has been sealed. The record is the contract: its components are the members of the body,
 * those that are not nullable must be there.
 */
public interface CommandBody {

    /** The stream that it is about; absent only where a new one is to get an id. */
    @Nullable
    UUID subject();

    /** What the data are processed for; absent: the command's usual purpose. */
    @Nullable
    PurposeId purpose();

    /** On what ground a restriction does not bind; absent: none claimed. */
    @Nullable
    ProcessingException exception();

    /** Whether sealing it may open what a restriction withholds; nothing of that is told. */
    default boolean opensRestricted() {
        return exception() != null;
    }

    /** Which register it concerns; absent: the first. */
    default @Nullable RegisterName register() {
        return null;
    }

    /** What is wrong with it beyond the types and forms of its values. */
    default List<FieldError> faults() {
        return List.of();
    }

    /** The units whose keys are needed to seal it; none where nothing of it is personal. */
    default Set<DataUnit> units() {
        return Set.of();
    }

    /** The units of which it begins a next generation, under a key of its own. */
    default Set<DataUnit> renewed() {
        return Set.of();
    }
}

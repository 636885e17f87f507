// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Purpose;
import fi.lethe.events.RegisterName;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, readable; lives until {@link #seal} has made the command of it. The record is the contract: its
 * components are the members of the body, those that are not nullable must be there.
 */
public interface CommandBody {

    /** Whom it is about; absent only where a new customer is to get an id. */
    @Nullable
    CustomerId customer();

    /** What the data are processed for; absent: the command's usual purpose. */
    @Nullable
    Purpose purpose();

    /** On what ground a restriction does not bind; absent: none claimed. */
    @Nullable
    ProcessingException exception();

    /** Which register it concerns; absent: the first. */
    default @Nullable RegisterName register() {
        return null;
    }

    /** What is wrong with it beyond the types and forms of its values. */
    default List<FieldError> faults() {
        return List.of();
    }

    /** Whether what comes of it depends on invoice numbers that stand sealed, so that a guess could be tried with it. */
    default boolean comparesNumbers() {
        return false;
    }

    /** The units whose keys {@link #seal} will ask for. */
    Set<DataUnit> units();

    /** The command, with everything personal sealed. */
    CustomerCommand seal(SealingDesk desk);
}

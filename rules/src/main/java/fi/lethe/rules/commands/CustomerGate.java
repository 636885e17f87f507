// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

import fi.lethe.events.customer.CustomerState;
import java.util.Optional;

/** In which states of a customer a command is admitted. What it decides beyond that is its own. */
public enum CustomerGate implements Gate {
    /** Begins the stream. */
    BEGINS,
    /** Adds data: nobody adds to a person who is being, or has been, forgotten. */
    ADDS_DATA,
    /** Adds data, and needs a customer relationship that goes on. */
    NEEDS_RELATIONSHIP,
    /** A right of the person: exercised as long as something is left and no erasure is under way. */
    RIGHTS,
    /** Ends something that is open, also during an erasure: refused only where nothing is left. */
    SETTLES;

    @Override
    public boolean begins() {
        return this == BEGINS;
    }

    /** What bars the way in this state; empty where the command is admitted. */
    public Optional<CustomerBarrier> barrier(CustomerState state) {
        return Optional.ofNullable(
                switch (state) {
                    case UNKNOWN -> this == BEGINS ? null : CustomerBarrier.CUSTOMER_UNKNOWN;
                    case ACTIVE -> this == BEGINS ? CustomerBarrier.CUSTOMER_EXISTS : null;
                    case ENDED ->
                        switch (this) {
                            case BEGINS -> CustomerBarrier.CUSTOMER_EXISTS;
                            case NEEDS_RELATIONSHIP -> CustomerBarrier.RELATIONSHIP_ENDED;
                            case ADDS_DATA, RIGHTS, SETTLES -> null;
                        };
                    case ERASURE_ORDERED ->
                        switch (this) {
                            case BEGINS -> CustomerBarrier.CUSTOMER_EXISTS;
                            case ADDS_DATA, NEEDS_RELATIONSHIP, RIGHTS -> CustomerBarrier.ERASURE_ORDERED;
                            case SETTLES -> null;
                        };
                    case PARTLY_FORGOTTEN ->
                        switch (this) {
                            case BEGINS -> CustomerBarrier.CUSTOMER_EXISTS;
                            case ADDS_DATA, NEEDS_RELATIONSHIP -> CustomerBarrier.CUSTOMER_FORGOTTEN;
                            case RIGHTS, SETTLES -> null;
                        };
                    case FORGOTTEN ->
                        this == BEGINS ? CustomerBarrier.CUSTOMER_EXISTS : CustomerBarrier.CUSTOMER_FORGOTTEN;
                });
    }
}

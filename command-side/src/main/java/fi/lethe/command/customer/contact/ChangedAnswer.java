// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lethe.command.stream.AnswerPart;
import fi.lethe.command.stream.Recorded;
import fi.lethe.events.customer.ContactMember;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectifiedField;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of a contact that was changed: which of its parts were taken out. */
public final class ChangedAnswer implements AnswerPart {

    /**
     * What is told.
     *
     * @param removed the parts that were taken out
     */
    record Changed(List<String> removed) {}

    /**
     * What is told of a rectification.
     *
     * @param removed the parts of a contact that were taken out; left out where it was of something else
     */
    record Rectified(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> removed) {}

    @Override
    public Optional<Class<? extends Record>> members(CommandRule command) {
        return switch (command) {
            case CHANGE_CONTACT_DETAILS -> Optional.of(Changed.class);
            case RECTIFY_DATA -> Optional.of(Rectified.class);
            default -> Optional.empty();
        };
    }

    @Override
    public Map<String, Object> ofRecorded(List<? extends LedgerEvent> made, Recorded first) {
        return of(made);
    }

    @Override
    public Map<String, Object> ofDecided(CommandRule command, List<? extends LedgerEvent> events, Object state) {
        return of(events);
    }

    private static List<String> codes(List<ContactMember> members) {
        return members.stream().map(ContactMember::code).toList();
    }

    private static Map<String, Object> of(List<? extends LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case ContactDetailsChanged changed -> {
                    return Map.of("removed", codes(changed.removed()));
                }
                case DataRectified rectified
                when rectified.field() == RectifiedField.CONTACT -> {
                    return Map.of("removed", codes(rectified.removed()));
                }
                default -> {} // tells of no contact
            }
        }
        return Map.of();
    }
}

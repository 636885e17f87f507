// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.rectifying;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lethe.access.problems.FieldError;
import fi.lethe.command.constraints.ContactForms;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.constraints.MayBeAsGiven;
import fi.lethe.command.constraints.PhoneOfCountry;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.contact.ContactPatch;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.Source;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.RectificationGround;
import fi.lethe.events.customer.RectifiedField;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.rules.definition.BuiltInDefinition;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data about a customer are rectified; exactly the value of the field is given.
 *
 * @param contact parts that are left out stay, null takes one out
 * @param remove true: the organisation is taken out, and what was held of it is destroyed
 * @param caseId of the request that it answers
 */
public record RectifyDataBody(
        CustomerId customer,
        RectifiedField field,
        RectificationGround ground,
        @Valid @Nullable PersonName name,
        @Valid @Nullable Organisation organisation,
        @Valid @Nullable ContactPatch contact,
        @Valid @Nullable OrderCorrection order,
        @Valid @Nullable InvoiceCorrection invoice,
        @Nullable Boolean remove,
        Source source,
        @HasHappened LocalDate obtainedOn,
        @JsonProperty("case") @Nullable CaseId caseId,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception,
        @Nullable Boolean asGiven)
        implements CustomerBody, MayBeAsGiven {

    /**
     * A name or an organisation, as a register has it now; without either, the organisation is taken out.
     *
     * @param name null where the organisation is meant
     */
    public static RectifyDataBody outdated(
            CustomerId customer,
            @Nullable PersonName name,
            @Nullable Organisation organisation,
            Source source,
            LocalDate obtainedOn) {
        return new RectifyDataBody(
                customer,
                name == null ? RectifiedField.ORGANISATION : RectifiedField.NAME,
                RectificationGround.OUTDATED,
                name,
                organisation,
                null,
                null,
                null,
                (name == null && organisation == null) ? true : null,
                source,
                obtainedOn,
                null,
                BuiltInDefinition.CUSTOMER_RELATIONSHIP,
                null,
                null);
    }

    /** An order, or its invoice, as a register has it now. */
    public static RectifyDataBody outdated(
            CustomerId customer,
            @Nullable OrderCorrection order,
            @Nullable InvoiceCorrection invoice,
            Source source,
            LocalDate obtainedOn) {
        return new RectifyDataBody(
                customer,
                order == null ? RectifiedField.BILLING : RectifiedField.ORDER,
                RectificationGround.OUTDATED,
                null,
                null,
                null,
                order,
                invoice,
                null,
                source,
                obtainedOn,
                null,
                BuiltInDefinition.ORDER_HANDLING,
                null,
                null);
    }

    boolean removes() {
        return Boolean.TRUE.equals(remove);
    }

    /** Whether the person's own word, a request under way or an exception stands behind it. */
    @Override
    public boolean opensRestricted() {
        return exception != null || caseId != null || source.isOwnWord();
    }

    /** Whether a next generation takes the place of what is held now. */
    boolean renews() {
        return !removes()
                && isOfProfile()
                && (ground == RectificationGround.UNNECESSARY
                        || (contact != null && !contact.toGo().isEmpty()));
    }

    private boolean isOfProfile() {
        return field != RectifiedField.ORDER && field != RectifiedField.BILLING;
    }

    @Override
    public Set<DataUnit> units() {
        return switch (field) {
            case NAME -> renews() ? Set.of() : Set.of(DataUnit.IDENTITY);
            case CONTACT -> Set.of(DataUnit.PRIVATE_CONTACT);
            case ORGANISATION -> removes() || renews() ? Set.of() : Set.of(DataUnit.ORGANISATION);
            case ORDER, BILLING -> Set.of(DataUnit.REFERENCE);
        };
    }

    @Override
    public Set<DataUnit> renewed() {
        return renews() ? Set.of(unit()) : Set.of();
    }

    /** What is rectified, in some generation; of orders and invoices the history tells. */
    DataUnit unit() {
        return switch (field) {
            case NAME -> DataUnit.IDENTITY;
            case CONTACT -> DataUnit.PRIVATE_CONTACT;
            case ORGANISATION -> DataUnit.ORGANISATION;
            case ORDER, BILLING -> DataUnit.REFERENCE;
        };
    }

    @Override
    public List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        if (removes()) {
            addFaultsOfRemoval(faults);
        } else {
            values().forEach((of, value) -> addFault(faults, of, value));
        }
        if (ground == RectificationGround.UNNECESSARY && !isOfProfile()) {
            faults.add(
                    new FieldError(
                            "/ground",
                            "UNNECESSARY destroys what was held, and a year's orders share one key: use WRONG, INCOMPLETE or OUTDATED"));
        }
        addFaultsOfValue(faults);
        return faults;
    }

    private Map<RectifiedField, @Nullable Object> values() {
        var values = new EnumMap<RectifiedField, @Nullable Object>(RectifiedField.class);
        values.put(RectifiedField.NAME, name);
        values.put(RectifiedField.CONTACT, contact);
        values.put(RectifiedField.ORGANISATION, organisation);
        values.put(RectifiedField.ORDER, order);
        values.put(RectifiedField.BILLING, invoice);
        return values;
    }

    private void addFaultsOfRemoval(List<FieldError> faults) {
        if (field != RectifiedField.ORGANISATION) {
            faults.add(
                    new FieldError(
                            "/remove",
                            "is possible for ORGANISATION; parts of a contact are taken out by null, a person by forget-customer"));
        }
        values().forEach((of, value) -> {
            if (value != null) {
                faults.add(new FieldError("/" + member(of), "must be left out where the field is taken out"));
            }
        });
    }

    private void addFault(List<FieldError> faults, RectifiedField of, @Nullable Object value) {
        if (of == field && value == null) {
            faults.add(new FieldError("/" + member(of), "is required for the field " + of));
        } else if (of != field && value != null) {
            faults.add(new FieldError("/" + member(of), "must be left out: the field is " + field));
        }
    }

    private void addFaultsOfValue(List<FieldError> faults) {
        if (contact != null && contact.namesNothing()) {
            faults.add(new FieldError("/contact", "names nothing; give a member of it, or null to take one out"));
        }
        if (contact != null && !Boolean.TRUE.equals(asGiven) && !ContactForms.mayBePhoneOf(contact.over(null))) {
            faults.add(new FieldError("/contact/phone", PhoneOfCountry.FAULT));
        }
        if (order != null && order.namesNothing()) {
            faults.add(new FieldError("/order", "names nothing that is to be put right"));
        }
        if (invoice != null && invoice.namesNothing()) {
            faults.add(new FieldError("/invoice", "names nothing that is to be put right"));
        }
    }

    private static String member(RectifiedField field) {
        return field == RectifiedField.BILLING ? "invoice" : field.name().toLowerCase(Locale.ROOT);
    }
}

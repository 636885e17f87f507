// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import fi.lethe.events.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What a column can mean. Where a field stands in the body of a command, it has a pointer there; several columns of one
 * text field are joined by a space, in the order of the mapping.
 */
public enum Field implements Coded {
    /** The row's name in the register it comes from; never stored readable. */
    ID("id", Form.TEXT, null),
    NAME("name", Form.TEXT, "/name/full"),
    CALLED_BY("calledBy", Form.TEXT, "/name/calledBy"),
    /** By which the older register knows the person; it may be the id, too, but is kept readable with the name. */
    CUSTOMER_NUMBER("customerNumber", Form.TEXT, "/name/customerNumber"),
    ORGANISATION("organisation", Form.TEXT, "/organisation/name"),
    BUSINESS_ID("businessId", Form.TEXT, "/organisation/businessId"),
    ORGANISATION_ROLE("organisationRole", Form.TEXT, "/organisation/role"),
    EMAIL("email", Form.TEXT, "/contact/email"),
    PHONE("phone", Form.TEXT, "/contact/phone"),
    WWW("www", Form.TEXT, "/contact/www"),
    STREET("street", Form.TEXT, "/contact/address/street"),
    POSTAL_CODE("postalCode", Form.TEXT, "/contact/address/postalCode"),
    LOCALITY("locality", Form.TEXT, "/contact/address/locality"),
    COUNTRY("country", Form.COUNTRY, "/contact/address/country"),
    /** The last day of the customer relationship. */
    ENDED_ON("endedOn", Form.DAY, null),
    /** Since when processing is restricted. It is kept nowhere: it says that the customer is restricted. */
    RESTRICTED_ON("restrictedOn", Form.DAY, null),
    RESTRICTION_GROUND("restrictionGround", Form.CODE, null),
    /** The id, in the register it comes from, of the customer of an invoice. */
    CUSTOMER("customer", Form.TEXT, null),
    ORDER("order", Form.TEXT, "/order"),
    ORDERED_ON("orderedOn", Form.DAY, "/orderedOn"),
    TOTAL("total", Form.AMOUNT, "/total/amount"),
    CURRENCY("currency", Form.CODE, "/total/currency"),
    INVOICE("invoice", Form.TEXT, "/invoice/number"),
    INVOICED_ON("invoicedOn", Form.DAY, "/invoice/invoicedOn"),
    DUE_ON("dueOn", Form.DAY, "/invoice/dueOn"),
    /** Of a credit note, the number of the invoice that it credits. */
    CREDITS("credits", Form.TEXT, "/invoice/credits"),
    BILL_TO_NAME("billToName", Form.TEXT, "/invoice/billTo/name"),
    BILL_TO_STREET("billToStreet", Form.TEXT, "/invoice/billTo/address/street"),
    BILL_TO_POSTAL_CODE("billToPostalCode", Form.TEXT, "/invoice/billTo/address/postalCode"),
    BILL_TO_LOCALITY("billToLocality", Form.TEXT, "/invoice/billTo/address/locality"),
    BILL_TO_COUNTRY("billToCountry", Form.COUNTRY, "/invoice/billTo/address/country"),
    LINE_DESCRIPTION("lineDescription", Form.TEXT, "/description"),
    LINE_QUANTITY("lineQuantity", Form.AMOUNT, "/quantity"),
    LINE_UNIT_PRICE("lineUnitPrice", Form.AMOUNT, "/unitPrice"),
    PAID("paid", Form.YES_OR_NO, null),
    SETTLED_ON("settledOn", Form.DAY, null),
    SOURCE("source", Form.CODE, "/source"),
    OBTAINED_ON("obtainedOn", Form.DAY, "/obtainedOn");

    private final String code;
    private final Form form;
    private final @Nullable String pointer;

    Field(String code, Form form, @Nullable String pointer) {
        this.code = code;
        this.form = form;
        this.pointer = pointer;
    }

    @Override
    public String code() {
        return code;
    }

    public Form form() {
        return form;
    }

    /** Where it stands in the command's body, or in a line of it. */
    public @Nullable String pointer() {
        return pointer;
    }

    /** May a mapping state it once for all rows? Nothing that is about one person. */
    public boolean mayBeConstant() {
        return switch (this) {
            case COUNTRY,
                    RESTRICTION_GROUND,
                    BILL_TO_COUNTRY,
                    CURRENCY,
                    PAID,
                    SETTLED_ON,
                    SOURCE,
                    OBTAINED_ON,
                    DUE_ON -> true;
            case ID,
                    NAME,
                    CALLED_BY,
                    CUSTOMER_NUMBER,
                    ORGANISATION,
                    BUSINESS_ID,
                    ORGANISATION_ROLE,
                    EMAIL,
                    PHONE,
                    WWW,
                    STREET,
                    POSTAL_CODE,
                    LOCALITY,
                    ENDED_ON,
                    RESTRICTED_ON,
                    CUSTOMER,
                    ORDER,
                    ORDERED_ON,
                    TOTAL,
                    INVOICE,
                    INVOICED_ON,
                    CREDITS,
                    BILL_TO_NAME,
                    BILL_TO_STREET,
                    BILL_TO_POSTAL_CODE,
                    BILL_TO_LOCALITY,
                    LINE_DESCRIPTION,
                    LINE_QUANTITY,
                    LINE_UNIT_PRICE -> false;
        };
    }
}

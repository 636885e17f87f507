// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.events.Channel;
import fi.lethe.events.Coded;
import fi.lethe.events.RequestLanguage;
import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.personal.Category;
import fi.lethe.query.console.FormField;
import fi.lethe.query.console.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was written into the form of a new case; times as an input field sends them. Empty fields are sent, too, and what is missing is
 * refused by the command.
 *
 * @param customer whom it concerns; null for nobody known
 */
record NewCase(
        @Nullable UUID customer,
        @Nullable CaseKind kind,
        @Nullable Channel channel,
        @Nullable RequestLanguage language,
        @Nullable String receivedAt,
        @Nullable String receivedBy,
        @Nullable String requesterName,
        @Nullable String requesterContact,
        @Nullable String requesterRelation,
        @Nullable String words,
        @Nullable Category contested,
        @Nullable String awareAt,
        @Nullable LocalDate dueOn) {

    /** As a command. */
    Map<String, Object> body(Wording wording) {
        var requester = new HashMap<String, Object>();
        put(requester, "name", requesterName);
        put(requester, "contact", FormField.given(requesterContact));
        put(requester, "relation", FormField.given(requesterRelation));
        var body = new HashMap<String, Object>();
        put(body, "kind", code(kind));
        body.put("customers", customers());
        put(body, "channel", code(channel));
        put(body, "language", code(language));
        put(body, "receivedAt", moment(receivedAt, wording));
        put(body, "receivedBy", FormField.given(receivedBy));
        body.put("requester", requester);
        put(body, "words", words);
        put(body, "contested", code(contested));
        put(body, "awareAt", moment(awareAt, wording));
        put(body, "dueOn", dueOn == null ? null : dueOn.toString());
        return body;
    }

    private List<String> customers() {
        var customers = new ArrayList<String>();
        if (customer != null) {
            customers.add(customer.toString());
        }
        return customers;
    }

    private static @Nullable String code(@Nullable Coded constant) {
        return constant == null ? null : constant.code();
    }

    private static @Nullable String moment(@Nullable String field, Wording wording) {
        var given = FormField.given(field);
        return given == null ? null : wording.read(given).toString();
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    @Override
    public String toString() {
        return "NewCase[not shown]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.events.Channel;
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
 * What was written into the form of a new case; times as an input field sends them. Empty fields are sent, too.
 *
 * @param customer whom it concerns; null for nobody known
 */
record NewCase(
        @Nullable UUID customer,
        CaseKind kind,
        Channel channel,
        RequestLanguage language,
        String receivedAt,
        @Nullable String receivedBy,
        String requesterName,
        @Nullable String requesterContact,
        @Nullable String requesterRelation,
        String words,
        @Nullable Category contested,
        @Nullable String awareAt,
        @Nullable LocalDate dueOn) {

    /** As a command. */
    Map<String, Object> body(Wording wording) {
        var requester = new HashMap<String, Object>();
        requester.put("name", requesterName);
        put(requester, "contact", FormField.given(requesterContact));
        put(requester, "relation", FormField.given(requesterRelation));
        var body = new HashMap<String, Object>();
        body.put("kind", kind.code());
        body.put("customers", customers());
        body.put("channel", channel.code());
        body.put("language", language.code());
        body.put("receivedAt", wording.read(receivedAt).toString());
        put(body, "receivedBy", FormField.given(receivedBy));
        body.put("requester", requester);
        body.put("words", words);
        put(body, "contested", contested == null ? null : contested.code());
        var aware = FormField.given(awareAt);
        put(body, "awareAt", aware == null ? null : wording.read(aware).toString());
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

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo.shop;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people, and an authority, have asked of the sample shop: of different ages, one late, some closed. */
record Inbox(Counter counter) {
    /** Longer than any request may take that was not extended. */
    private static final int LATE = 45;

    /** What is closed has had no reply, so it ends as such a case may: {@code CaseOutcome.needsReply}. */
    private static final List<Letter> LETTERS = List.of(
            Letter.open("ACCESS", LATE, "POST", "Lähettäkää minulle kopio kaikesta, mitä teillä on minusta."),
            Letter.open("ERASURE", 27, "EMAIL", "En ole enää asiakkaanne. Poistakaa tietoni."),
            Letter.open("PORTABILITY", 18, "WEB_FORM", "Haluan tilaushistoriani siirrettävässä muodossa."),
            Letter.open("OBJECTION", 9, "PHONE", "En halua, että ostojani käytetään tilastoihin."),
            Letter.open("RECTIFICATION", 4, "EMAIL", "Osoitteeni on väärin: olen muuttanut."),
            Letter.open("ACCESS", 1, "COUNTER", "Mitä tietoja minusta on ja mistä ne on saatu?"),
            Letter.closed("ACCESS", 60, "WITHDRAWN", "Pyydän nähtäväksi tietoni. (Perui puhelimessa.)"),
            Letter.closed("BAN", 35, "MISTAKEN", "Älkää lähettäkö minulle mainoksia. (Tarkoitti toista kauppaa.)"),
            Letter.closed("PORTABILITY", 12, "WITHDRAWN", "Haluan tietoni, mutta ehkä en sittenkään."));

    /** @param outcome null where it is still open */
    private record Letter(
            String kind, int days, String channel, @Nullable String outcome, String words) {
        static Letter open(String kind, int days, String channel, String words) {
            return new Letter(kind, days, channel, null, words);
        }

        static Letter closed(String kind, int days, String outcome, String words) {
            return new Letter(kind, days, "EMAIL", outcome, words);
        }
    }

    /** Where a customer comes from. */
    interface Customers {
        String next() throws InterruptedException;
    }

    void fill(Customers customers) throws InterruptedException {
        for (var letter : LETTERS) {
            take(letter, customers.next());
        }
        counter.command("open-case", breach(List.of(customers.next(), customers.next())));
        counter.command("open-case", order());
    }

    private void take(Letter letter, String customer) throws InterruptedException {
        var body = body(letter.kind(), Duration.ofDays(letter.days()), letter.channel(), letter.words());
        body.put("customers", List.of(customer));
        body.put("requester", Map.of("name", "Asiakas itse"));
        if (letter.kind().equals("RECTIFICATION")) {
            body.put("contested", "CONTACT");
        }
        var opened = counter.command("open-case", body);
        var outcome = letter.outcome();
        if (outcome != null) {
            counter.command("close-case", Map.of("case", opened.get("case").asString(), "outcome", outcome));
        }
    }

    private Map<String, Object> breach(List<String> customers) {
        var body = body(
                "BREACH", Duration.ofHours(20), "EMAIL", "Lähetysluettelo meni väärälle vastaanottajalle liitteenä.");
        body.put("customers", customers);
        body.put("requester", Map.of("name", "Myymälän vuoropäällikkö"));
        body.put("awareAt", counter.now().minus(Duration.ofHours(20)).toString());
        return body;
    }

    private Map<String, Object> order() {
        var body = body(
                "AUTHORITY_ORDER",
                Duration.ofDays(6),
                "POST",
                "Selvittäkää, miten kieltopyynnöt käsitellään. (Keksitty kirje.)");
        body.put("customers", List.of());
        body.put("requester", Map.of("name", "Keksitty viranomainen"));
        body.put("dueOn", counter.today().plusDays(10).toString());
        return body;
    }

    private Map<String, Object> body(String kind, Duration age, String channel, String words) {
        var body = new HashMap<String, Object>();
        body.put("kind", kind);
        body.put("channel", channel);
        body.put("receivedAt", counter.now().minus(age).toString());
        body.put("language", "fi");
        body.put("words", words);
        return body;
    }
}

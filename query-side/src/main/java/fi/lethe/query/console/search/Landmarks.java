// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.search;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseNumber;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.roles.Call;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What people paste into a search because they have it from elsewhere: the id of a customer, the number of a case. Neither is personal data. */
@Component
public final class Landmarks {
    private static final Pattern CASE = Pattern.compile("(\\d{4})-([A-Z]{2,6})-(\\d{1,9})");

    private final CaseReads cases;
    private final Chronicle chronicle;
    private final Permissions permissions;

    Landmarks(CaseReads cases, Chronicle chronicle, Permissions permissions) {
        this.cases = cases;
        this.chronicle = chronicle;
        this.permissions = permissions;
    }

    /** The page of what is meant, where there is one that this reader may open. */
    public Optional<String> page(String text, Actor reader) {
        return customer(text.strip(), reader).or(() -> theCase(text, reader));
    }

    private Optional<String> customer(String text, Actor reader) {
        return Ids.read(text)
                .filter(_ -> permissions.mayCall(reader, Call.READ_REGISTRY))
                .filter(chronicle::knows)
                .map(id -> "/console/customers/" + id);
    }

    /** By the number of a case. */
    public Optional<String> theCase(String text, Actor reader) {
        return number(text)
                .filter(_ -> permissions.mayCall(reader, Call.READ_CASES))
                .flatMap(cases::numbered)
                .map(found -> "/console/cases/" + found.caseId());
    }

    private static Optional<CaseNumber> number(String text) {
        var parts = CASE.matcher(text.strip().toUpperCase(Locale.ROOT));
        return parts.matches()
                ? Arrays.stream(CaseKind.values())
                        .filter(kind -> kind.inNumber().equals(parts.group(2)))
                        .map(kind -> new CaseNumber(
                                Integer.parseInt(parts.group(1)), kind, Integer.parseInt(parts.group(3))))
                        .findFirst()
                : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.Wordings;
import fi.lethe.rules.roles.Call;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one entry as it stands in the ledger, and that it stands there. */
@Controller
class EntryPages {
    private final LedgerStore ledger;
    private final Chronicle chronicle;
    private final Permissions permissions;
    private final Wordings wordings;

    EntryPages(LedgerStore ledger, Chronicle chronicle, Permissions permissions, Wordings wordings) {
        this.ledger = ledger;
        this.chronicle = chronicle;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    /** From the field on top of those who may not search for customers. */
    @GetMapping("/console/entry")
    String find(@AuthenticationPrincipal Actor actor, @RequestParam String number) {
        permissions.require(actor, Call.READ_LEDGER);
        var digits = number.replaceAll("\\s", "");
        if (!digits.matches("\\d{1,18}")) {
            throw TypedRefusal.of(HttpProblems.NOT_FOUND);
        }
        return "redirect:/console/entries/" + digits;
    }

    @GetMapping("/console/entries/{position:\\d{1,18}}")
    String entry(@AuthenticationPrincipal Actor actor, @PathVariable long position, Locale locale, Model model) {
        permissions.require(actor, Call.READ_LEDGER);
        var head = ledger.head();
        if (position >= head.size()) {
            throw TypedRefusal.of(HttpProblems.NOT_FOUND);
        }
        var stored = ledger.entry(position).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_FOUND));
        model.addAttribute("position", Long.toString(position));
        model.addAttribute("before", position > 0 ? Long.toString(position - 1) : null);
        model.addAttribute("after", position + 1 < head.size() ? Long.toString(position + 1) : null);
        model.addAttribute("mayList", permissions.mayCall(actor, Call.READ_AUDIT));
        model.addAttribute("proof", ShownProof.of(stored, ledger.inclusionProof(position, head.size()), head));
        var bytes = stored.entry();
        if (bytes != null) {
            var entry = EntryParser.parse(bytes);
            model.addAttribute("entry", new String(bytes, StandardCharsets.UTF_8));
            model.addAttribute("type", entry.type());
            chronicle
                    .placed(entry.stream(), entry.seq(), actor, wordings.in(locale))
                    .ifPresent(placed -> model.addAttribute("placed", placed));
        }
        return "console/entry";
    }
}

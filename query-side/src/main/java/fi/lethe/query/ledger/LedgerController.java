// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.ledger;

import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.ledger.Head;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.request.Parameters;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers with what stands in the ledger and the proof of it, so that nobody has to believe the other answers. */
@RestController
@RequestMapping("/api/ledger")
@Tag(name = "ledger", description = "The ledger, with proofs")
class LedgerController {
    private final LedgerStore ledger;
    private final Permissions permissions;

    LedgerController(LedgerStore ledger, Permissions permissions) {
        this.ledger = ledger;
        this.permissions = permissions;
    }

    @GetMapping("/head")
    @Operation(operationId = "read-head", summary = "Size and root of the ledger's tree")
    HeadAnswer head(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        permissions.require(actor, Call.READ_LEDGER);
        var head = ledger.head();
        return HeadAnswer.of(head.size(), head.root());
    }

    @GetMapping("/entries/{position}")
    @Refused("entry-unknown")
    @Operation(operationId = "read-entry", summary = "An entry, and the proof that it stands in the tree")
    EntryAnswer entry(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String position,
            @Parameter(description = "of the tree to prove against; the current one where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    String size) {
        permissions.require(actor, Call.READ_LEDGER);
        var head = ledger.head();
        long wanted = position(position);
        var stored = ledger.entry(wanted).orElseThrow(EntryUnknown::new);
        long treeSize = treeSize(size, stored.position(), head);
        var root =
                treeSize == head.size() ? HeadAnswer.of(treeSize, head.root()).root() : null;
        return EntryAnswer.of(stored, ledger.inclusionProof(wanted, treeSize), root);
    }

    private static long position(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new EntryUnknown();
        }
        return Long.parseLong(text);
    }

    /** An entry that came after the head was read is proved against the tree that ends with it. */
    private static long treeSize(@Nullable String text, long position, Head head) {
        var parameters = new Parameters();
        long current = Math.max(head.size(), position + 1);
        var size = parameters.read("size", text, "a size above the position and up to the ledger's", given -> {
            long read = Long.parseLong(given);
            if (read <= position || read > current) {
                throw new IllegalArgumentException();
            }
            return read;
        });
        parameters.refuseFaults();
        return size == null ? current : size;
    }
}

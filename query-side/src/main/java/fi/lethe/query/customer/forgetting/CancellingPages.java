// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.forgetting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.console.commands.CommandApi;
import fi.lethe.query.console.signin.SessionCookie;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.request.CustomerUnknown;
import fi.lethe.query.request.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cancels an erasure while its pause runs. */
@Controller
class CancellingPages {
    private final CommandApi commands;
    private final Projections projections;

    CancellingPages(CommandApi commands, Projections projections) {
        this.commands = commands;
        this.projections = projections;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Done(long position) {}

    /** Goes back to the customer when the register knows. */
    @PostMapping("/console/customers/{id}/cancellation")
    String cancel(@PathVariable String id, @RequestParam UUID key, HttpServletRequest request) {
        var customer = Ids.read(id).orElseThrow(CustomerUnknown::new);
        var token = SessionCookie.in(request).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
        var done = commands.send("cancel-erasure", token, key, Map.of("customer", customer), Done.class);
        projections.await(DerivedDataHolder.REGISTRY, done.position());
        return "redirect:/console/customers/" + customer;
    }
}

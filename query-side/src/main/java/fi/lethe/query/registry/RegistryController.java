// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Coded;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.request.CustomerUnknown;
import fi.lethe.query.request.Ids;
import fi.lethe.query.request.Parameters;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.definition.BuiltInDefinition;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the register holds of a customer, or held. */
@RestController
@RequestMapping("/api/registry")
@Tag(name = "registry", description = "The register as it is now, and as it was")
class RegistryController {
    private final Register register;
    private final Projections projections;
    private final Permissions permissions;
    private final Moments moments;
    private final Objections objections;

    RegistryController(
            Register register,
            Moments moments,
            Objections objections,
            Projections projections,
            Permissions permissions) {
        this.register = register;
        this.moments = moments;
        this.objections = objections;
        this.projections = projections;
        this.permissions = permissions;
    }

    @GetMapping("/customers/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "as it is now, or was",
            headers =
                    @Header(
                            name = "ETag",
                            description = "the version, in quotes; not of a read as of before",
                            schema = @Schema(type = "string")),
            useReturnTypeSchema = true)
    @Refused({
        "objected",
        "case-required",
        "customer-unknown",
        "customer-set-aside",
        "key-lost",
        "sealed-value-tampered",
        "sealed-value-missing",
        "projection-behind"
    })
    @Operation(
            operationId = "read-customer",
            summary = "One customer; personal data are opened for readers who may read them")
    ResponseEntity<CustomerAnswer> customer(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @Parameter(
                            description =
                                    "as it stood after this ledger position, or at this instant in UTC; what was erased or"
                                            + " is withheld now is not readable as of then either")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "waits until this ledger position is in the register")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "why the data are read; the role's usual purpose where it is not given")
                    @RequestParam(required = false)
                    @Nullable
                    String purpose,
            @Parameter(description = "the open case of this customer, by which a rights-request opens what is withheld")
                    @RequestParam(name = "case", required = false)
                    @Nullable
                    String forCase,
            @Parameter(description = "on what ground restricted data are opened (GDPR Art. 18(2))")
                    @RequestParam(required = false)
                    @Nullable
                    String exception) {
        permissions.require(actor, Call.READ_REGISTRY);
        var parameters = new Parameters();
        var wanted = parameters.position("after", after);
        var declared = parameters.read(
                "purpose", purpose, BuiltInDefinition.PURPOSES.expected(), BuiltInDefinition.PURPOSES::read);
        var ground = parameters.read(
                "exception",
                exception,
                "CONSENT, LEGAL_CLAIM, RIGHTS_OF_ANOTHER or PUBLIC_INTEREST",
                RegistryController::exception);
        var caseId = parameters.id("case", forCase);
        if (forCase != null && !PurposeId.RIGHTS_REQUEST.equals(declared)) {
            parameters.wrong("case", "goes with the purpose " + PurposeId.RIGHTS_REQUEST.value() + " only");
        }
        var last = asOf == null ? null : parameters.read("asOf", asOf, moments.expected(), moments::last);
        parameters.refuseFaults();
        var viewer = Viewer.of(permissions, actor, new Viewer.Declared(declared, caseId, ground));
        var customer = Ids.read(id).orElseThrow(CustomerUnknown::new);
        objections.await(viewer);
        if (last != null) {
            return ResponseEntity.ok(register.customerAt(customer, last, viewer).orElseThrow(CustomerUnknown::new));
        }
        if (wanted != null) {
            projections.await(DerivedDataHolder.REGISTRY, wanted);
        }
        var answer = register.customer(customer, viewer).orElseThrow(CustomerUnknown::new);
        return ResponseEntity.ok()
                .eTag('"' + Long.toString(answer.version()) + '"')
                .body(answer);
    }

    private static ProcessingException exception(String text) {
        return Coded.of(ProcessingException.class, text).orElseThrow(IllegalArgumentException::new);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.MappingBody;
import fi.lethe.command.importing.mapping.RowKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;

/**
 * An import that somebody wants to make.
 *
 * @param as what the rows are
 * @param dryRun say what would happen, and store nothing
 */
record NewImportBody(
        @Schema(allowableValues = {"customers", "invoices"}) RowKind as,
        boolean dryRun,
        @Valid MappingBody mapping) {}

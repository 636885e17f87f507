// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of an exact search, for the API's description; {@link ExactRequest} reads it. */
@Schema(
        name = "ExactSearchBody",
        description =
                "customer, customerNumber or invoice alone, or name with one of email, phone and street; each whole")
record ExactBody(
        @Schema(description = "the customer's id") @Nullable String customer,

        @Schema(description = "by which an older register, or the shop, knows the customer") @Nullable
        String customerNumber,

        @Schema(description = "an invoice's number", example = "INV-7") @Nullable
        String invoice,

        @Schema(description = "the full name, its words in any order", example = "Maija Meikäläinen") @Nullable
        String name,

        @Schema(example = "maija@example.fi") @Nullable String email,

        @Schema(description = "with or without the country's code") @Nullable
        String phone,

        @Schema(description = "street and house number") @Nullable
        String street,

        @Schema(description = "waits until this ledger position can be found") @Nullable
        Long after,

        @Schema(description = "rights-request; there is no other purpose to search so") @Nullable
        String purpose) {}

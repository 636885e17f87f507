// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/** The one form of every refusal (RFC 9457), as {@code fi.lethe.access.problems.ProblemWriter} writes it. */
final class ProblemSchema {
    static final String NAME = "Problem";
    static final String FAULT = "Fault";

    private ProblemSchema() {}

    static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem.description("Problem details (RFC 9457). Further members may follow.")
                .addProperty(
                        "type",
                        new StringSchema()
                                .format("uri-reference")
                                .description("which problem it is: a stable address, which tells what it means")
                                .example("/problems/customer-unknown"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty(
                        "detail",
                        new StringSchema()
                                .description(
                                        "what is wrong, and how to mend it, in the language of Accept-Language: Finnish or English"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new Schema<>().$ref(FAULT))
                                .description("where in the request; never what stands there"))
                .addProperty(
                        "instance",
                        new StringSchema()
                                .format("uri")
                                .description("of a failure of the server: by this it is found in the log"));
    }

    static Schema<?> fault() {
        Schema<?> fault = new ObjectSchema();
        fault.setRequired(List.of("pointer", "detail"));
        return fault.addProperty(
                        "pointer",
                        new StringSchema()
                                .description("a JSON pointer (RFC 6901)")
                                .example("/contact/email"))
                .addProperty("detail", new StringSchema().description("in that language, too"));
    }
}

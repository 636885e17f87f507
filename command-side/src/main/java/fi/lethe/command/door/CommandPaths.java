// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Gives each command a path of its own in the OpenAPI document, with the schema of its body. {@code x-subject} is the kind of stream that it
 * goes to, and the member that names one; {@code x-begins} says whether it begins one.
 */
final class CommandPaths implements OpenApiCustomizer {
    private final Catalogue catalogue;

    CommandPaths(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI document) {
        var schemas = new BodySchemas();
        for (var route : catalogue.all()) {
            var path = "/api/commands/" + route.code();
            var body = schemas.of(route.type().body());
            document.path(path, new PathItem().post(operation(route, body)));
            document.path(path + "/rehearsal", new PathItem().post(rehearsal(route, body)));
        }
        schemas.all().forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
        document.getPaths().remove("/error");
        document.info(new Info()
                .title("Lethe")
                .version("v1")
                .description("Commands to the register and reads of it. Errors are problem details (RFC 9457)."));
    }

    private static Operation operation(CommandRoute<?, ?, ?, ?> route, Schema<?> body) {
        var operation = new Operation().operationId(route.code()).summary(sentence(route.code()));
        operation.addExtension("x-subject", route.kind().name());
        operation.addExtension("x-begins", route.type().begins());
        return operation
                .addTagsItem("commands")
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description("UUID version 4 or 7; sent again with the same body, the first answer comes again")
                        .schema(new StringSchema().format("uuid")))
                .addParametersItem(new HeaderParameter()
                        .name("If-Match")
                        .description("the stream version that the caller knows, in quotes")
                        .schema(new StringSchema()))
                .requestBody(new RequestBody().required(true).content(json(body)))
                .responses(responses(route));
    }

    private static Operation rehearsal(CommandRoute<?, ?, ?, ?> route, Schema<?> body) {
        var answer = new ObjectSchema()
                .addProperty(route.kind().name(), new StringSchema().format("uuid"))
                .addProperty("events", new ArraySchema().items(new StringSchema()));
        return new Operation()
                .operationId(route.code() + "-rehearsal")
                .summary("What would come of it; refused as the command would be, and nothing is stored")
                .description(
                        "Where the body has an invoice number: recorded as a view of the customer before the answer, 60 times a"
                                + " minute for an account (429), and refused (423 not-rehearsed) while the customer's data are withheld.")
                .addTagsItem("commands")
                .requestBody(new RequestBody().required(true).content(json(body)))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                new ApiResponse().description("rehearsed").content(json(answer)))
                        .addApiResponse("default", new ApiResponse().description("problem details (RFC 9457)")));
    }

    private static ApiResponses responses(CommandRoute<?, ?, ?, ?> route) {
        var answer = new ObjectSchema()
                .addProperty(route.kind().name(), new StringSchema().format("uuid"))
                .addProperty("version", new IntegerSchema().format("int64"))
                .addProperty("position", new IntegerSchema().format("int64"));
        var done = new ApiResponse().description("stands in the ledger").content(json(answer));
        if (route.type().begins()) {
            done.addHeaderObject("Location", new Header().schema(new StringSchema()));
        }
        return new ApiResponses()
                .addApiResponse(route.type().begins() ? "201" : "200", done)
                .addApiResponse("default", new ApiResponse().description("problem details (RFC 9457)"));
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static String sentence(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

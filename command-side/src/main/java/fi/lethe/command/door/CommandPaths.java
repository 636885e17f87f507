// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.description.ListedProblems;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Gives each command a path of its own in the OpenAPI document, with the schema of its body. {@code x-subject} is the kind of stream that it
 * goes to, and the member that names one; {@code x-begins} says whether it begins one.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // before what is said of every call
final class CommandPaths implements OpenApiCustomizer {
    private static final String TAG = "commands";

    private final Catalogue catalogue;
    private final CommandAnswers answers;

    CommandPaths(Catalogue catalogue, CommandAnswers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @Override
    public void customise(OpenAPI document) {
        var bodies = new BodySchemas();
        document.addTagsItem(new Tag().name(TAG).description("What is done to customers and cases"));
        for (var route : catalogue.all()) {
            var path = "/api/commands/" + route.code();
            var body = bodies.of(route.type().body());
            document.path(path, new PathItem().post(operation(route, body)));
            document.path(path + "/rehearsal", new PathItem().post(rehearsal(route, body)));
        }
        bodies.all().forEach((name, schema) -> add(document, name, schema));
        answers.all().forEach((name, schema) -> add(document, name, schema));
    }

    private static void add(OpenAPI document, String name, Schema<?> schema) {
        if (document.getComponents().getSchemas().putIfAbsent(name, schema) != null) {
            throw new IllegalStateException("two schemas of the API's description are named " + name);
        }
    }

    private Operation operation(CommandRoute<?, ?, ?, ?> route, Schema<?> body) {
        var operation = new Operation().operationId(route.code()).summary(sentence(route.code()));
        operation.addExtension("x-subject", route.kind().name());
        operation.addExtension("x-begins", route.type().begins());
        operation
                .addTagsItem(TAG)
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description("UUID version 4 or 7; sent again with the same body, the first answer comes again")
                        .schema(new StringSchema().format("uuid")))
                .addParametersItem(new HeaderParameter()
                        .name("If-Match")
                        .description("the stream version that the caller knows, in quotes")
                        .schema(new StringSchema()))
                .requestBody(new RequestBody().required(true).content(json(body)))
                .responses(new ApiResponses().addApiResponse(route.type().begins() ? "201" : "200", done(route)));
        ListedProblems.add(operation, DoorProblems.of(route));
        return operation;
    }

    private Operation rehearsal(CommandRoute<?, ?, ?, ?> route, Schema<?> body) {
        var rehearsed = new ApiResponse().description("rehearsed").content(json(answers.ofRehearsal(route)));
        var operation = new Operation()
                .operationId(route.code() + "-rehearsal")
                .summary("What would come of it; refused as the command would be, and nothing is stored")
                .description(
                        "Where the body has an invoice number: recorded as a view of the customer before the answer, 60 times a"
                                + " minute for an account (429), and refused (423 not-rehearsed) while the customer's data are withheld.")
                .addTagsItem(TAG)
                .requestBody(new RequestBody().required(true).content(json(body)))
                .responses(new ApiResponses().addApiResponse("200", rehearsed));
        ListedProblems.add(operation, DoorProblems.ofRehearsal(route));
        return operation;
    }

    private ApiResponse done(CommandRoute<?, ?, ?, ?> route) {
        var done = new ApiResponse().description("stands in the ledger").content(json(answers.of(route)));
        done.addHeaderObject(
                "ETag",
                new Header().description("the version, in quotes, for If-Match").schema(new StringSchema()));
        if (route.type().begins()) {
            done.addHeaderObject(
                    "Location", new Header().description("where it is read").schema(new StringSchema()));
        }
        return done;
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static String sentence(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

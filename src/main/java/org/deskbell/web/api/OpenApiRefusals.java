package org.deskbell.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Describes with every operation how it refuses. */
final class OpenApiRefusals {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String PROBLEM = "#/components/schemas/Problem";

    private OpenApiRefusals() {}

    /**
     * Adds those that follow from what the operation takes.
     *
     * @param open whether everybody may use it
     */
    static void describe(Operation operation, boolean open) {
        var responses = operation.getResponses();
        of(operation, open)
                .forEach((status, words) ->
                        responses.computeIfAbsent(status, absent -> new ApiResponse().description(words)));
        responses.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) response.setContent(problem());
        });
    }

    private static Map<String, String> of(Operation operation, boolean open) {
        var refusals = new LinkedHashMap<String, String>();
        if (takesBody(operation) || Stream.of("path", "query", "header").anyMatch(where -> takes(operation, where)))
            refusals.put("400", "The request cannot be read.");
        if (!open) refusals.put("401", "The token is missing or not known.");
        if (!open) refusals.put("403", "The staff user of the token may not do this.");
        if (takes(operation, "path")) refusals.put("404", "There is no such thing in this practice.");
        if (takesBody(operation)) refusals.put("413", "The body is above 64 KB.");
        if (takesBody(operation) || takes(operation, "query") || takes(operation, "header"))
            refusals.put("422", "Fields are not right.");
        refusals.put("503", "The database cannot be reached; Retry-After says in how many seconds to send it again.");
        return refusals;
    }

    private static boolean takesBody(Operation operation) {
        return operation.getRequestBody() != null;
    }

    private static boolean takes(Operation operation, String where) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> where.equals(parameter.getIn()));
    }

    private static Content problem() {
        return new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref(PROBLEM)));
    }
}

package org.deskbell.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API at /v3/api-docs: who may use what, and what a refusal looks like. */
@Configuration(proxyBeanMethods = false)
class OpenApiBeans {
    private static final String TOKEN = "token";
    private static final String ABOUT = """
            The verbs of Deskbell for programs. What stands below /practices is open to everybody; the rest asks for a \
            bearer token that belongs to a staff user, and does what that user may do in his practice. \
            Errors are problem+json (RFC 9457): type names the kind, errors[] the fields. Whatever books, moves or restores \
            asks for an Idempotency-Key. Ids of holds, appointments and entries of the waitlist are secrets: who knows one \
            may use it. Patient ID -1 means: not linked yet.""";

    @Bean
    OpenAPI described() {
        return new OpenAPI()
                .info(new Info()
                        .title("Deskbell")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This installation")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A staff user's token, as maple-street.s3cr3t.")));
    }

    @Bean
    OpenApiCustomizer withRefusals() {
        return api -> {
            ModelConverters.getInstance(true).readAll(ProblemAnswer.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().forEach(OpenApiBeans::complete);
        };
    }

    private static void complete(String path, PathItem item) {
        var open = path.startsWith("/api/v1/practices/");
        item.readOperations().forEach(operation -> complete(operation, open));
    }

    private static void complete(Operation operation, boolean open) {
        if (operation.getParameters() != null)
            operation.getParameters().stream()
                    .filter(parameter -> IdempotencyKey.HEADER.equals(parameter.getName()))
                    .forEach(OpenApiBeans::describe);
        if (!open) operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        OpenApiRefusals.describe(operation, open);
    }

    private static void describe(Parameter key) {
        key.description(
                        "Names this request; 8 to 100 visible characters, new for every request. Sent again with it, the"
                                + " same request is answered the same and done once; another request is refused. What was sent"
                                + " with the token of a patient's session is answered again to that patient alone.")
                .example("7f3b1c52-0d5e-4a7e-9a55-3f0a3e1f6d11");
    }
}

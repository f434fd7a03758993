package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API that is checked in is the one that is served. */
class OpenApiTest {
    private static final Path CHECKED_IN = Path.of("docs/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Program.Answer served = Program.ANYBODY.get("/v3/api-docs");

    /** To renew it: mvn test -Dtest=OpenApiTest -Dopenapi.write=true. */
    @Test
    void the_description_checked_in_is_the_one_served() throws IOException {
        var text = JSON.writeValueAsString(JSON.readValue(served.body(), Map.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) Files.writeString(CHECKED_IN, text);

        assertThat(CHECKED_IN).hasContent(text);
    }

    @Test
    void it_describes_the_api_and_nothing_else() {
        assertThat(served.<Map<String, Object>>read("$.paths"))
                .isNotEmpty()
                .allSatisfy((path, item) -> assertThat(path).startsWith("/api/v1/"));
    }

    @Test
    void every_operation_says_who_may_use_it_and_how_it_refuses() {
        served.<Map<String, Map<String, Map<String, Object>>>>read("$.paths")
                .forEach((path, item) -> item.forEach((verb, operation) -> {
                    assertThat(operation).as(verb + " " + path).containsKeys("operationId", "summary", "tags");
                    assertThat(operation.containsKey("security")).isEqualTo(!path.startsWith("/api/v1/practices/"));
                    assertThat((Map<?, ?>) operation.get("responses"))
                            .as(verb + " " + path)
                            .anySatisfy((status, answer) ->
                                    assertThat(String.valueOf(status)).startsWith("2"))
                            .anySatisfy((status, answer) ->
                                    assertThat(String.valueOf(answer)).contains("problem+json"));
                }));
    }

    @Test
    void every_schema_is_described() {
        served.<Map<String, Map<String, Object>>>read("$.components.schemas")
                .forEach((name, schema) -> assertThat(schema).as(name).containsKey("description"));
    }

    @Test
    void what_books_moves_or_restores_names_its_key() {
        assertThat(served.<List<Object>>read("$.paths..parameters[?(@.name == 'Idempotency-Key')]"))
                .hasSize(8)
                .allSatisfy(parameter -> assertThat(String.valueOf(parameter)).contains("description", "required"));
    }

    @Test
    void a_booking_can_be_sent_as_its_example() {
        assertThat(served.<List<String>>read("$.components.schemas.Registration.required"))
                .containsExactlyInAnyOrder("firstName", "lastName", "birthDate", "sex", "mobile", "email");
        assertThat(served.<String>read("$.components.securitySchemes.token.scheme"))
                .isEqualTo("bearer");
    }
}

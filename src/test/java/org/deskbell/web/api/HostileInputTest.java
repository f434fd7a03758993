package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends by chance is refused like any other mistake. */
class HostileInputTest {
    private static final ApiPractice PRACTICE = ApiPractice.open();

    private final Program manager = PRACTICE.manager();
    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "/online-patients/x,id",
        "/refreshes/x,id",
        "/pms-patients?q=a&limit=x,limit",
        "/online-patients?registered=x,registered",
        "/online-patients?cursor=x,cursor",
        "/online-appointments?archived=x,archived",
        "/online-appointments?cursor=x,cursor",
        "/online-appointments?q=%25_,q",
        "/online-patients?q=%5C%5C,q",
        "/pms-patients?q=%25,q",
        "/availability/reasons?at=x,at",
        "/availability/reasons?audience=x,audience",
        "/hours-exceptions/x/hits,id",
        "/closed-days/2026-02-30/hits,day"
    })
    void a_malformed_parameter_is_named(String path, String field) {
        var answer = manager.get("/api/v1" + path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/appointments/x,,id",
        "GET,/holds/x,,id",
        "GET,/waitlist/x,,id",
        "GET,/availability?audience=x,,audience",
        "POST,/holds,{\"startsAt\": \"noon\"},startsAt",
        "POST,/holds,{\"audience\": \"KING\"},audience",
        "POST,/waitlist,{\"within\": \"long\"},within",
        "POST,/waitlist,{\"around\": \"noon\"},around",
        "POST,/sessions,{\"birthDate\": \"1983-02-30\"},birthDate",
        "POST,/codes,{\"contacts\": \"x\"},contacts"
    })
    void what_a_visitors_program_cannot_mean_is_named(String verb, String path, @Nullable String body, String field) {
        var json = body == null ? "" : body;
        var answer = Program.ANYBODY.send(verb, PRACTICE.at(path), json, "Idempotency-Key", "for-who-asks");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it"})
    void a_key_that_is_none_is_refused_before_anything_else(String wrong) {
        var booking = PRACTICE.booking("Jefferson", "09:00");

        var answer = PRACTICE.book(booking, wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "q=a%00b", "%00=a"})
    void what_is_no_text_is_refused(String query) {
        var answer = manager.get("/api/v1/pms-patients?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/p/%s", "/sign-in"})
    void a_page_refuses_what_is_no_text(String page) {
        var path = page.formatted(PRACTICE.slug());

        assertThat(new Visitor().get(path + "?lang=%00").statusCode()).isEqualTo(400);
        assertThat(new Visitor().get(path + "?lang=%ff").statusCode()).isEqualTo(400);
    }

    @Test
    void signing_in_with_nul_characters_is_refused() {
        var visitor = new Visitor();
        visitor.get("/sign-in");

        assertThat(visitor.post("/sign-in", "email", "a\0b@example.org", "password", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "\"Jefferson\",\"Jeff\\u0000erson\",patient.lastName",
        "\"Jefferson\",17,patient.lastName",
        "\"1983-04-13\",\"1983-13-13x\",patient.birthDate",
        "\"1983-04-13\",\"\",patient.birthDate",
        "2026-11-25T09:00:00-07:00,+999999999-12-31T23:59:59+18:00,startsAt",
        "2026-11-25T09:00:00-07:00,-999999999-01-01T00:00:00Z,startsAt"
    })
    void a_field_out_of_this_world_is_named_once(String right, String wrong, String field) {
        var answer = PRACTICE.book(PRACTICE.booking("Jefferson", "09:00").replace(right, wrong), key);

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "{\"type\":1,\"type\":2}", "{\"message\":\"a\",\"message\":\"b\"}"})
    void a_body_of_another_kind_is_refused_without_naming_a_field(String body) {
        var answer = PRACTICE.book(body, key);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("\"field\":\"\"");
    }

    @Test
    void a_fraction_is_no_whole_number() {
        var body = manager.get("/api/v1/settings").body().replace("\"horizonDays\":90", "\"horizonDays\":90.5");

        assertThat(manager.send("PUT", "/api/v1/settings", body).<List<String>>read("$.errors[*].field"))
                .containsExactly("horizonDays");
    }

    @Test
    void a_body_of_parts_is_not_taken() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(House.address() + PRACTICE.at("/appointments")))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("--x\r\nbroken"))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(415);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"
            })
    void a_moment_that_no_calendar_shows_counts_as_not_chosen(String at) {
        var visitor = atTheForm();

        var answer = visitor.post(
                "/p/" + PRACTICE.slug() + "/visits", "at", at, "day", "+999999999-12-31", "month", "+999999999-12");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "address[0]", "address.street[0]", "insurance", "class.classLoader"})
    void a_field_that_is_not_asked_for_is_passed_over(String name) {
        var visitor = atTheForm();

        assertThat(visitor.post("/p/" + PRACTICE.slug() + "/visits", name, "x").statusCode())
                .isEqualTo(422);
    }

    private static Visitor atTheForm() {
        var visitor = new Visitor();
        visitor.get("/p/" + PRACTICE.slug() + "?provider=anyone&day=2026-11-25&at=2026-11-25T16:00:00Z&type="
                + PRACTICE.street().cleaning().id());
        return visitor;
    }
}

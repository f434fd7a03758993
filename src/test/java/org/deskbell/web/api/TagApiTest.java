package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags by programs of the staff. */
class TagApiTest {
    private static final String LIST = "/api/v1/online-patients";

    private final ApiPractice practice = ApiPractice.open();
    private final Program desk = practice.frontDesk();
    private String patient = "";

    @BeforeEach
    void somebodyBooks() {
        patient = LIST + "/" + practice.booked("Jefferson", "09:00").<String>read("$.onlinePatient");
        practice.booked("Adams", "10:00");
    }

    private Program.Answer add(String words) {
        return desk.send("POST", patient + "/tags", "{\"words\": \"" + words + "\"}");
    }

    @Test
    void a_tag_stands_in_the_details_and_in_the_list_until_it_is_removed() {
        assertThat(add(" wheelchair ").<List<String>>read("$.tags")).containsExactly("wheelchair");
        assertThat(add("Wheelchair").<List<String>>read("$.tags")).containsExactly("wheelchair");

        assertThat(desk.get(patient).<List<String>>read("$.tags")).containsExactly("wheelchair");
        assertThat(desk.get(LIST).<List<List<String>>>read("$.items[*].tags"))
                .containsExactlyInAnyOrder(List.of("wheelchair"), List.of());
        var removed = desk.send("POST", patient + "/tags/removal", "{\"words\": \"WHEELCHAIR\"}");
        assertThat(removed.<List<String>>read("$.tags")).isEmpty();
    }

    @Test
    void the_list_is_of_who_has_the_tag_that_is_asked_for() {
        add("wheelchair");

        assertThat(desk.get(LIST + "?tag=WHEELchair").<List<String>>read("$.items[*].lastName"))
                .containsExactly("Jefferson");
        assertThat(desk.get(LIST + "?tag=deposit").<Integer>read("$.total")).isZero();
        assertThat(desk.get(LIST + "?tag=" + "x".repeat(31)).<List<String>>read("$.errors[*].field"))
                .containsExactly("tag");
    }

    @Test
    void what_is_no_tag_is_a_wrong_field() {
        for (var wrong : List.of("", "x".repeat(31), "a\\u0007b", "a\\ud83eb")) {
            var answer = add(wrong);

            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly("words");
        }
    }

    @Test
    void an_eleventh_is_a_conflict() {
        IntStream.range(0, 10).forEach(number -> add("tag " + number));

        assertThat(add("one more").status()).isEqualTo(409);
    }
}

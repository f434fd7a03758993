package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskbell.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that programs read page by page, while what is in them changes. */
class PagedListsApiTest {
    /** A moment that no calendar has, as a cursor. */
    private static final String FAR =
            "KzUwMDAwMC0wMS0wMVQwMDowMDowMFpfMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAx";

    private final ApiPractice practice = ApiPractice.open();
    private final Program desk = practice.frontDesk();

    @BeforeEach
    void somebody_books() {
        practice.booked("Jefferson", "09:00");
        practice.inPms("JEFTH000", People.jeffersonInPms());
        practice.inPms("HALRO000", People.robert());
    }

    @Test
    void lists_go_on_from_page_to_page() {
        practice.booked("Adams", "10:00");

        var first = desk.get("/api/v1/online-appointments?limit=1");
        var second = desk.get("/api/v1/online-appointments?limit=1&cursor=" + first.<String>read("$.next"));
        var people = desk.get("/api/v1/online-patients?limit=1");
        var more = desk.get("/api/v1/online-patients?limit=1&cursor=" + people.<String>read("$.next"));

        assertThat(second.<String>read("$.items[0].id")).isNotEqualTo(first.<String>read("$.items[0].id"));
        assertThat(more.<String>read("$.items[0].id")).isNotEqualTo(people.<String>read("$.items[0].id"));
        assertThat(more.<Object>read("$.next")).isNull();
    }

    @Test
    void who_is_linked_between_two_pages_takes_nobody_out_of_the_next() {
        practice.booked("Adams", "10:00");
        practice.booked("Webb", "11:00");
        var list = "/api/v1/online-patients?linked=NOT&limit=2";
        var all = desk.get(list.replace("limit=2", "limit=50")).<List<String>>read("$.items[*].id");
        var first = desk.get(list);

        for (var one : first.<List<String>>read("$.items[*].id"))
            desk.send(
                    "PUT",
                    "/api/v1/online-patients/" + one + "/link",
                    "{\"pmsPatientId\": \"%s\", \"reason\": \"They called.\"}"
                            .formatted(one.equals(all.getFirst()) ? "JEFTH000" : "HALRO000"));
        var second = desk.get(list + "&cursor=" + first.<String>read("$.next"));

        assertThat(desk.get(list).<Integer>read("$.total")).isEqualTo(1);
        assertThat(second.<List<String>>read("$.items[*].id")).containsExactly(all.getLast());
        assertThat(second.<Object>read("$.next")).isNull();
    }

    @Test
    void a_cursor_that_no_page_gave_is_named() {
        for (var cursor : List.of("1", "%2E%2E", "MjAyNi0xMS0yM18x", "8j-4", FAR))
            assertThat(desk.get("/api/v1/online-patients?cursor=" + cursor).<List<String>>read("$.errors[*].field"))
                    .as(cursor)
                    .containsExactly("cursor");
    }
}

package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Online appointment types. */
class TypesPageTest {
    private static final String PATH = "/settings/online-scheduler";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @Test
    void a_type_is_added_and_changed() {
        nadia.get(PATH + "/types/new");
        var id = UUID.randomUUID();

        nadia.post(PATH + "/types/" + id, type("Cleaning", "45"));
        nadia.post(PATH + "/types/" + id, type("Cleaning and exam", "60"));

        assertThat(types()).singleElement().satisfies(type -> {
            assertThat(type.name()).isEqualTo("Cleaning and exam");
            assertThat(type.minutes()).isEqualTo(60);
            assertThat(type.forNew()).isTrue();
            assertThat(type.forKnown()).isFalse();
            assertThat(type.offered()).isFalse();
        });
        assertThat(nadia.get(PATH + "/types").body())
                .contains("Cleaning and exam")
                .contains("Not mapped");
        assertThat(nadia.get(PATH + "/types/" + id).body()).contains("value=\"Cleaning and exam\"");
    }

    @Test
    void a_type_may_be_called_otherwise_in_spanish() {
        nadia.get(PATH + "/types/new");
        var id = UUID.randomUUID();
        var form = new ArrayList<>(List.of(type("Cleaning", "45")));
        form.addAll(List.of("nameSpanish", "Limpieza", "instructionsSpanish", "Traiga su tarjeta."));

        nadia.post(PATH + "/types/" + id, form.toArray(String[]::new));

        assertThat(types()).singleElement().satisfies(type -> {
            assertThat(type.named().in("es")).isEqualTo("Limpieza");
            assertThat(type.instructed().in("es")).isEqualTo("Traiga su tarjeta.");
        });
        assertThat(nadia.get(PATH + "/types/" + id).body()).contains("value=\"Limpieza\"", "Traiga su tarjeta.");
        form.set(form.indexOf("Limpieza"), "x".repeat(81));
        assertThat(nadia.post(PATH + "/types/" + id, form.toArray(String[]::new))
                        .body())
                .contains("Must be 80 characters or fewer.");
    }

    @Test
    void a_type_says_how_far_apart_it_starts_and_what_is_kept_free_around_it() {
        nadia.get(PATH + "/types/new");
        var id = UUID.randomUUID();

        nadia.post(PATH + "/types/" + id, around("15", "5", "10"));

        assertThat(types()).singleElement().satisfies(type -> {
            assertThat(type.startEvery()).isEqualTo(15);
            assertThat(type.minutesBefore()).isEqualTo(5);
            assertThat(type.minutesAfter()).isEqualTo(10);
        });
        assertThat(nadia.get(PATH + "/types").body()).contains("5 before, 10 after", "starts every 15 min");
        nadia.post(PATH + "/types/" + id, around("", "", ""));
        assertThat(types()).singleElement().satisfies(type -> {
            assertThat(type.startEvery()).isNull();
            assertThat(type.minutesBefore()).isZero();
            assertThat(type.minutesAfter()).isZero();
        });
    }

    @Test
    void minutes_that_cannot_be_are_said_at_their_field() {
        nadia.get(PATH + "/types/new");

        assertThat(nadia.post(PATH + "/types/" + UUID.randomUUID(), around("7", "121", "-1"))
                        .body())
                .contains("Must be 5 to 240 minutes")
                .contains("Must be 0 to 120 minutes.");
        assertThat(nadia.post(PATH + "/types/" + UUID.randomUUID(), around("ten", "0", "0"))
                        .body())
                .contains("Write a whole number");
        assertThat(types()).isEmpty();
    }

    private String[] around(String every, String before, String after) {
        return Stream.concat(
                        Stream.of(type("Cleaning", "45")),
                        Stream.of("startEvery", every, "minutesBefore", before, "minutesAfter", after))
                .toArray(String[]::new);
    }

    @Test
    void a_type_that_nobody_could_book_is_refused_field_by_field() {
        nadia.get(PATH + "/types/new");

        var answer = nadia.post(PATH + "/types/" + UUID.randomUUID(), "name", "", "minutes", "7", "mode", "BOOK");

        assertThat(answer.body())
                .contains("A type needs a name")
                .contains("in steps of 5")
                .contains("Choose one of the two")
                .contains("Choose one provider at least");
        assertThat(types()).isEmpty();
    }

    @Test
    void a_name_is_given_to_one_type_only() {
        nadia.get(PATH + "/types/new");
        nadia.post(PATH + "/types/" + UUID.randomUUID(), type("Cleaning", "45"));

        var answer = nadia.post(PATH + "/types/" + UUID.randomUUID(), type("Cleaning", "30"));

        assertThat(answer.body()).contains("Another type has this name");
        assertThat(types()).hasSize(1);
    }

    @Test
    void what_a_colleague_changed_meanwhile_is_not_undone() {
        nadia.get(PATH + "/types/new");
        var path = PATH + "/types/" + UUID.randomUUID();
        nadia.post(path, with(type("Cleaning", "45"), "offered", "true"));
        var shown = Office.shown(nadia.get(path));
        var martha = office.another();
        martha.post(path, with(type("Cleaning", "45"), "shown", Office.shown(martha.get(path))));

        var mine = with(type("Cleaning", "50"), "offered", "true");
        var answer = nadia.post(path, with(mine, "shown", shown));

        assertThat(answer.body())
                .contains("Somebody changed this meanwhile", "Offered on the patient site</", "<strong>no<")
                .contains("Length in minutes: <strong>45<", "value=\"50\"");
        assertThat(types()).singleElement().satisfies(type -> {
            assertThat(type.offered()).isFalse();
            assertThat(type.minutes()).isEqualTo(45);
        });

        var again = with(mine, "shown", Office.shown(answer));
        assertThat(nadia.post(path, again).statusCode()).isEqualTo(302);
        assertThat(nadia.post(path, again).statusCode()).as("pressed twice").isEqualTo(302);
        assertThat(types()).singleElement().matches(type -> type.offered() && type.minutes() == 50);
    }

    private static String[] with(String[] form, String name, String value) {
        return Stream.concat(Stream.of(form), Stream.of(name, value)).toArray(String[]::new);
    }

    private String[] type(String name, String minutes) {
        return new String[] {
            "name",
            name,
            "minutes",
            minutes,
            "forNew",
            "true",
            "mode",
            "BOOK",
            "instructions",
            "Bring your card.",
            "providers",
            office.varna().id().toString()
        };
    }

    private List<OnlineAppointmentType> types() {
        return office.in(() -> House.room(AppointmentTypes.class).all());
    }
}

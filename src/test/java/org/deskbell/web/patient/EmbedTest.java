package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.practice.OnlineAppointmentType.Mode.BOOK;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.deskbell.practice.OnlineAppointmentType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the widget's script says. */
class EmbedTest {
    private static final Pattern SAID = Pattern.compile("(?s)const said = (\\{.*});\n  const script");

    private final Booker thomas = Booker.open();

    @Test
    void offers_what_a_newcomer_may_book_in_both_languages() {
        thomas.offer(type("Filling", /* forNew= */ false));

        assertThat(reasons("en")).containsExactly("Cleaning, 60 minutes, " + link("en"));
        assertThat(reasons("es")).containsExactly("Cleaning, 60 minutos, " + link("es"));
    }

    @Test
    void whatever_the_practice_calls_a_reason_stays_a_name() {
        var name = "\"Crown\" </script> \\ ' \u2028 \"SAID\" $1 <b>";
        thomas.offer(type(name, /* forNew= */ true));

        assertThat(said().at("/words/en/reasons"))
                .extracting(reason -> reason.at("/name").asString())
                .contains(name);
    }

    @Test
    void asks_to_call_while_nothing_is_booked_online() {
        thomas.change(now -> now.with(to -> to.online = false));

        assertThat(reasons("en")).isEmpty();
        assertThat(said().at("/words/en/call").asString()).isEqualTo("Call us, and we find a time with you:");
        assertThat(said().at("/phone").asString()).isEqualTo("(303) 555-0142");
    }

    private List<String> reasons(String language) {
        return said().at("/words/" + language + "/reasons")
                .valueStream()
                .map(reason -> String.join(
                        ", ",
                        reason.at("/name").asString(),
                        reason.at("/minutes").asString(),
                        reason.at("/link").asString()))
                .toList();
    }

    private String link(String language) {
        return thomas.site() + "?type=" + thomas.practice().cleaning().id() + "&lang=" + language;
    }

    private JsonNode said() {
        var found =
                SAID.matcher(thomas.visitor().get(thomas.site() + "/embed.js").body());
        assertThat(found.find()).isTrue();
        return JsonMapper.shared().readTree(found.group(1));
    }

    private OnlineAppointmentType type(String name, boolean forNew) {
        return new OnlineAppointmentType(
                new OnlineAppointmentType.Id(UUID.randomUUID()),
                name,
                60,
                forNew,
                true,
                BOOK,
                "",
                null,
                true,
                List.of(thomas.practice().washington().id()));
    }
}

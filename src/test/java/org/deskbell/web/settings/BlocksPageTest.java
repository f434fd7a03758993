package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.deskbell.House;
import org.deskbell.practice.Block;
import org.deskbell.practice.Blocks;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Blocks: of everybody, of a provider, of an operatory. */
class BlocksPageTest {
    private static final String PATH = "/settings/online-scheduler/blocks";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @Test
    void everybody_is_blocked_and_free_again() {
        nadia.get(PATH);

        nadia.post(PATH, block("", "2026-12-02", "12:00", "", "13:00"));

        assertThat(nadia.get(PATH).body())
                .contains("Wed, Dec 2, 2026, 12:00–13:00", "Everybody", "Staff meeting · entered by Nadia Flores")
                .contains("Wed, Dec 2, 12:00 is blocked");
        nadia.post(PATH + "/" + kept().getFirst().id() + "/removal");
        assertThat(kept()).isEmpty();
        assertThat(nadia.get(PATH).body()).contains("Wed, Dec 2, 12:00 is free again");
    }

    @Test
    void a_block_is_of_a_provider_or_of_an_operatory_and_over_several_days() {
        nadia.get(PATH);

        nadia.post(PATH, block(office.varna().id().toString(), "2026-12-02", "08:00", "2026-12-04", "17:00"));
        nadia.post(PATH, block(office.two().id().toString(), "2026-12-02", "09:00", "", "10:00"));

        assertThat(kept())
                .extracting(Block::provider)
                .containsExactly(office.varna().id(), null);
        assertThat(kept())
                .extracting(Block::operatory)
                .containsExactly(null, office.two().id());
        assertThat(nadia.get(PATH).body()).contains("Wed, Dec 2, 2026, 08:00 – Fri, Dec 4, 2026, 17:00");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_kept() {
        nadia.get(PATH);

        assertThat(nadia.post(PATH, block("", "2026-12-02", "13:00", "", "12:00"))
                        .body())
                .contains("The block must end after it starts");
        assertThat(nadia.post(PATH, block("", "2026-12-02", "13:00", "2028-12-02", "12:00"))
                        .body())
                .contains("A block lasts a year at most");
        assertThat(nadia.post(PATH, block("", "2020-12-02", "12:00", "", "13:00"))
                        .body())
                .contains("This day has passed");
        assertThat(nadia.post(PATH, block("", "+999999999-12-31", "12:00", "", "13:00"))
                        .body())
                .contains("within the next ten years");
        assertThat(nadia.post(PATH, block("nobody", "2026-12-02", "12:00", "", "13:00"))
                        .body())
                .contains("Choose one from the list");
        assertThat(nadia.post(PATH).body()).contains("This is needed", "Say why");
        assertThat(kept()).isEmpty();
    }

    private static String[] block(String whose, String day, String from, String until, String to) {
        return new String[] {
            "whose", whose, "day", day, "from", from, "until", until, "to", to, "reason", "Staff meeting"
        };
    }

    private List<Block> kept() {
        return office.in(() -> House.room(Blocks.class).from(LocalDate.of(2020, 1, 1)));
    }
}

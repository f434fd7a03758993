package org.deskbell;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.Test;

/** A practice's PMS is held against what every connector promises, while Deskbell runs. */
class ConnectorCommandTest {
    private final MapleStreet maple = MapleStreet.open();
    private final String slug = "maple-" + maple.id();

    private void connect() {
        House.in(maple.id(), () -> {
            House.room(DemoOffice.class).open("Maple Street", MapleStreet.DENVER, "secret");
            House.room(DemoResources.class)
                    .add(List.of(
                            new DemoResource(Kind.PROVIDER, "DR1", "Washington", null, "OP1"),
                            new DemoResource(Kind.OPERATORY, "OP1", "Operatory 1", null, null)));
            House.room(PmsConnections.class)
                    .connect(
                            new PmsConnectionDraft("demo", "Demo PMS", Map.of("practice", slug, "key", "secret")),
                            MapleStreet.MARTHA);
            return slug;
        });
    }

    private static void run(String... words) {
        ConnectorCommand.of(List.of(words)).run(House.environment(House.database()));
    }

    @Test
    void a_pms_that_keeps_its_promises_is_not_refused() {
        connect();

        run("connector", "check", slug);
        run("connector", "check", slug, "--provider", "DR1", "--operatory", "OP1");
    }

    @Test
    void one_that_does_not_ends_the_command_with_how_many_are_broken() {
        connect();
        House.in(maple.id(), () -> {
            House.room(DemoOffice.class).set(new DemoFaults(null, false, false, true, false, false, false, "Closed."));
            return slug;
        });

        assertThatThrownBy(() -> run("connector", "check", slug))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not hold");
    }

    @Test
    void without_a_practice_or_a_pms_there_is_nothing_to_check() {
        assertThatThrownBy(() -> run("connector", "check", "nowhere")).hasMessageContaining("no practice nowhere");
        assertThatThrownBy(() -> run("connector", "check", slug)).hasMessageContaining("not connected to a PMS");
    }

    @Test
    void other_words_are_answered_with_the_usage() {
        for (var words : Set.of(List.of("connector"), List.of("connector", "look", slug)))
            assertThatThrownBy(() -> ConnectorCommand.of(words)).hasMessageStartingWith("usage:");
    }
}

package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One computer of the office is asked to call, and no more than one. */
class SubscriptionsTest {
    private static final URI ADDRESS = URI.create("https://deskbell.example/calls/one");
    private final DentalOffice office = new DentalOffice();

    @AfterEach
    void close() {
        office.close();
    }

    private Pms called(String workstation) {
        return office.pms(Map.of("workstation", workstation));
    }

    private List<String> subscribed() {
        return office.books.rows("subscriptions").values().stream()
                .map(row -> row.path("Workstation").asString() + " "
                        + row.path("WatchTable").asString() + " "
                        + row.path("EndPointUrl").asString())
                .toList();
    }

    @Test
    void it_can_call_where_the_practice_names_a_computer() throws PmsSilent {
        assertThat(called("FRONT1").capabilities()).contains(Capability.CALL);
        assertThat(office.pms().capabilities()).doesNotContain(Capability.CALL);
    }

    @Test
    void it_is_asked_once_for_each_table() throws PmsSilent {
        called("FRONT1").callAt(ADDRESS);
        called("Front1").callAt(ADDRESS);

        assertThat(subscribed())
                .containsExactlyInAnyOrder("FRONT1 Patient " + ADDRESS, "FRONT1 Appointment " + ADDRESS);
    }

    @Test
    void another_computer_takes_the_place_of_the_first() throws PmsSilent {
        called("FRONT1").callAt(ADDRESS);
        called("FRONT1").callAt(URI.create("https://elsewhere.example"));

        called("SERVER").callAt(ADDRESS);

        assertThat(subscribed())
                .containsExactlyInAnyOrder(
                        "SERVER Patient " + ADDRESS,
                        "SERVER Appointment " + ADDRESS,
                        "FRONT1 Patient https://elsewhere.example",
                        "FRONT1 Appointment https://elsewhere.example");
    }

    @Test
    void it_is_asked_to_call_no_more() throws PmsSilent {
        called("FRONT1").callAt(ADDRESS);

        office.pms().callNoMore(ADDRESS);

        assertThat(subscribed()).isEmpty();
    }

    @Test
    void keys_that_do_not_allow_it_are_told() {
        office.server.writable = false;

        assertThatThrownBy(() -> called("FRONT1").callAt(ADDRESS))
                .isInstanceOf(PmsSilent.class)
                .hasMessageContaining("do not allow");
    }
}

package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsSilent;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way to an office is what was typed, serves one practice, and is paced by the customer key. */
class OpenDentalConnectorTest {
    private final DentalOffice office = new DentalOffice();
    private final OpenDentalConnector connector =
            new OpenDentalConnector(new PmsAddresses("127.0.0.0/8"), Clock.systemUTC());
    private final PracticeId maple = PracticeId.fresh();
    private final PracticeId elm = PracticeId.fresh();

    @AfterEach
    void close() {
        office.close();
    }

    private Pms connect(PracticeId practice, String... more) {
        return House.in(practice, () -> connector.connect(typed(more)));
    }

    private Map<String, String> typed(String... more) {
        var typed = new HashMap<>(Map.of(
                "server",
                office.server.address(),
                "developerKey",
                "dev",
                "customerKey",
                "cust",
                "zone",
                "America/Denver"));
        for (var at = 0; at < more.length; at += 2) typed.put(more[at], more[at + 1]);
        return typed;
    }

    @Test
    void the_same_settings_are_the_same_way_until_they_are_replaced() {
        var first = connect(maple);

        assertThat(connect(maple)).isSameAs(first).isNotSameAs(connect(elm));
        assertThat(connect(maple, "clinic", "3")).isNotSameAs(first);
        assertThat(connect(maple)).isNotSameAs(first);
    }

    @Test
    void what_is_only_tried_takes_the_place_of_nothing() {
        var first = connect(maple);

        var tried = House.in(maple, () -> connector.tryOut(typed("clinic", "3")));

        assertThat(connect(maple)).isSameAs(first).isNotSameAs(tried);
    }

    @Test
    void practices_that_show_one_key_leave_the_server_alone_together() throws PmsSilent {
        var first = connect(maple);
        var second = connect(elm, "clinic", "3");
        var other = connect(PracticeId.fresh(), "customerKey", "another");
        office.server.breaks(FakeOpenDental.Fault.TOO_MANY, 1, question -> true);

        assertThatThrownBy(() -> first.patients(null)).isInstanceOf(PmsSilent.class);

        assertThatThrownBy(() -> second.patients(null)).hasMessageContaining("left alone");
        assertThatThrownBy(() -> other.patients(null)).hasMessageContaining("does not accept the keys");
    }

    @Test
    void without_an_address_it_is_the_vendors_service_which_takes_one_request_a_second() {
        var typed = typed();
        typed.remove("server");
        var settings = OpenDentalSettings.of(typed);

        assertThat(settings.base()).hasToString("https://api.opendental.com/api/v1");
        assertThat(settings.between()).isEqualTo(Duration.ofSeconds(1));
        assertThat(OpenDentalSettings.of(typed("server", "http://10.1.2.3:30223/api/v1/")))
                .satisfies(own -> assertThat(own.between()).isZero())
                .satisfies(own -> assertThat(own.base()).hasToString("http://10.1.2.3:30223/api/v1"));
        assertThat(settings.toString()).doesNotContain("cust");
    }

    @Test
    void settings_that_are_no_way_are_refused_in_words() {
        assertThatThrownBy(() -> connect(maple, "zone", "Mars")).hasMessageContaining("time zone");
        assertThatThrownBy(() -> connect(maple, "clinic", "Downtown")).hasMessageContaining("number");
        assertThatThrownBy(() -> connect(maple, "customerKey", " ")).hasMessageContaining("customerKey");
        for (var address : List.of("ftp://example.com", "http://10.0.0.1:30223/api/v1", "https://192.168.1.1/api/v1"))
            assertThatThrownBy(() -> connect(maple, "server", address))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The address");
        assertThat(connector.wrongIn(Map.of("clinic", "Downtown"))).hasSize(1);
    }

    @Test
    void keys_with_signs_that_no_header_holds_are_told_in_words() {
        assertThatThrownBy(() -> connect(maple, "developerKey", "d\né").capabilities())
                .hasMessageContaining("signs that cannot be sent");
    }
}

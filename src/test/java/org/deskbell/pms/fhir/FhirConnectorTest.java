package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.Test;

/** What is known of a server serves one practice, until its settings change. */
class FhirConnectorTest {
    private final FhirConnector connector = new FhirConnector(new PmsAddresses("127.0.0.0/8"), Clock.systemUTC());
    private final PracticeId maple = PracticeId.fresh();
    private final PracticeId elm = PracticeId.fresh();

    private Pms connect(PracticeId practice, String token) {
        return House.in(practice, () -> connector.connect(settings(token)));
    }

    private static Map<String, String> settings(String token) {
        return Map.of("url", "http://127.0.0.1:1/fhir", "zone", "America/Denver", "signIn", "token", "token", token);
    }

    @Test
    void the_same_settings_are_the_same_way() {
        assertThat(connect(maple, "one")).isSameAs(connect(maple, "one")).isNotSameAs(connect(elm, "one"));
    }

    @Test
    void what_is_only_tried_takes_the_place_of_nothing() {
        var first = connect(maple, "one");

        var tried = House.in(maple, () -> connector.tryOut(settings("two")));

        assertThat(connect(maple, "one")).isSameAs(first).isNotSameAs(tried);
    }

    @Test
    void settings_that_were_replaced_are_remembered_no_more() {
        var first = connect(maple, "one");
        var other = connect(elm, "one");

        assertThat(connect(maple, "two")).isNotSameAs(first);

        assertThat(connect(maple, "one")).isNotSameAs(first);
        assertThat(connect(elm, "one")).isSameAs(other);
    }
}

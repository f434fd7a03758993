package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.check.CheckPlace;
import org.deskbell.pms.check.CheckResult;
import org.deskbell.pms.check.ConnectorCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real Open Dental keeps what every connector promises: with keys from the environment alone, for a database of tests. */
@Tag("peers")
class OpenDentalLiveTest {
    private static final String ZONE = "America/Denver";

    private final Map<String, String> environment = System.getenv();

    private Map<String, String> settings() {
        assumeTrue(
                environment.containsKey("OPENDENTAL_DEVELOPER_KEY")
                        && environment.containsKey("OPENDENTAL_CUSTOMER_KEY"),
                "Skipped: no real Open Dental was asked, for OPENDENTAL_DEVELOPER_KEY and OPENDENTAL_CUSTOMER_KEY are not set.");
        var settings = new HashMap<>(Map.of(
                "developerKey",
                environment.getOrDefault("OPENDENTAL_DEVELOPER_KEY", ""),
                "customerKey",
                environment.getOrDefault("OPENDENTAL_CUSTOMER_KEY", ""),
                "zone",
                environment.getOrDefault("OPENDENTAL_ZONE", ZONE)));
        Optional.ofNullable(environment.get("OPENDENTAL_SERVER")).ifPresent(url -> settings.put("server", url));
        return settings;
    }

    @Test
    void every_promise_is_kept() throws PmsSilent {
        var settings = settings();
        var pms = new OpenDentalConnector(new PmsAddresses("127.0.0.0/8"), Clock.systemUTC()).connect(settings);
        var zone = ZoneId.of(settings.getOrDefault("zone", ZONE));
        var place = new CheckPlace(
                first(pms, Catalogue.Kind.PROVIDER),
                first(pms, Catalogue.Kind.OPERATORY),
                null,
                zone,
                Clock.systemUTC());

        var results = new ConnectorCheck(pms, place, Optional.empty(), Optional.empty())
                .run(result -> System.out.println(result.line()));

        assertThat(results).filteredOn(CheckResult::isBroken).isEmpty();
    }

    private static String first(Pms pms, Catalogue.Kind kind) throws PmsSilent {
        return pms.catalogue().entries().stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }
}

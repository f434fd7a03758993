package org.deskbell.pms.fhir;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.Setting;
import org.deskbell.pms.Wire;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Speaks to a server of FHIR R4; what it learnt of a practice's server, and the token it got there, serve until the settings
 * change, and are forgotten then. */
@Component
class FhirConnector implements Connector {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final long MOST_BYTES = 16L << 20;

    private final Map<Optional<PracticeId>, Known> known = new ConcurrentHashMap<>();
    private final PmsAddresses addresses;
    private final Wire wire;
    private final Clock clock;

    /** The newest way of a practice. */
    private record Known(FhirSettings settings, FhirPms pms) {}

    @Autowired
    FhirConnector(PmsAddresses addresses, Clock clock) {
        this(addresses, clock, ANSWER, MOST_BYTES);
    }

    FhirConnector(PmsAddresses addresses, Clock clock, Duration answer, long mostBytes) {
        this.addresses = addresses;
        // Redirections are not followed: where the practice's data goes is in the settings alone.
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        this.wire = new Wire(http, answer, mostBytes);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "fhir";
    }

    @Override
    public List<Setting> asks() {
        return FhirSettings.ASKED;
    }

    @Override
    public Pms connect(Map<String, String> settings) {
        var typed = FhirSettings.of(settings);
        typed.addresses().forEach(addresses::check);
        return known.compute(CurrentPractice.find(), (practice, before) -> newest(typed, before))
                .pms();
    }

    private Known newest(FhirSettings settings, @Nullable Known before) {
        if (before != null && before.settings().equals(settings)) return before;
        var line = new FhirLine(wire, settings.base(), settings.signIn(wire, clock));
        return new Known(settings, new FhirPms(line, settings, clock));
    }
}

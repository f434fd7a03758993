package org.deskbell.pms.fhir;

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
    /** Some hundred resources; to read as much nonsense takes a second of one processor, not the whole machine. */
    private static final long MOST_BYTES = 4L << 20;

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
        this.wire = Wire.of(CONNECT, answer, mostBytes, addresses::check);
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
    public Pms tryOut(Map<String, String> settings) {
        return fresh(checked(settings)).pms();
    }

    private FhirSettings checked(Map<String, String> settings) {
        var typed = FhirSettings.of(settings);
        typed.addresses().forEach(addresses::check);
        return typed;
    }

    @Override
    public Pms connect(Map<String, String> settings) {
        var typed = checked(settings);
        return known.compute(CurrentPractice.find(), (practice, before) -> newest(typed, before))
                .pms();
    }

    private Known newest(FhirSettings settings, @Nullable Known before) {
        return before != null && before.settings().equals(settings) ? before : fresh(settings);
    }

    private Known fresh(FhirSettings settings) {
        var line = new FhirLine(wire, settings.base(), settings.signIn(wire, clock));
        return new Known(settings, new FhirPms(line, settings, clock));
    }
}

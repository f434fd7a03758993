package org.deskbell.pms.opendental;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsSettingWrong;
import org.deskbell.pms.Setting;
import org.deskbell.pms.Wire;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Speaks to Open Dental's REST API (opendental.com/site/apispecification.html); what it learnt of a practice's appointments
 * serves until the settings change, and is forgotten then. */
@Component
class OpenDentalConnector implements Connector {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** The service gives an office sixty seconds (opendental.com/site/apiimplementation.html, Returned Status Codes). */
    private static final Duration ANSWER = Duration.ofSeconds(65);
    /** A hundred records are some hundred kilobytes. */
    private static final long MOST_BYTES = 4L << 20;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Map<Optional<PracticeId>, Known> known = new ConcurrentHashMap<>();
    private final PmsAddresses addresses;
    private final Wire wire;
    private final Clock clock;

    /** The newest way of a practice. */
    private record Known(OpenDentalSettings settings, Pace pace, OpenDentalPms pms) {}

    @Autowired
    OpenDentalConnector(PmsAddresses addresses, Clock clock) {
        this(addresses, clock, ANSWER, MOST_BYTES);
    }

    OpenDentalConnector(PmsAddresses addresses, Clock clock, Duration answer, long mostBytes) {
        this.addresses = addresses;
        this.wire = Wire.of(CONNECT, answer, mostBytes, addresses::check);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "opendental";
    }

    @Override
    public List<Setting> asks() {
        return OpenDentalSettings.ASKED;
    }

    @Override
    public List<PmsSettingWrong> wrongIn(Map<String, String> answers) {
        return OpenDentalSettings.wrongIn(answers);
    }

    @Override
    public Pms connect(Map<String, String> settings) {
        var typed = checked(settings);
        var pace = pace(typed);
        return known.compute(CurrentPractice.find(), (practice, before) -> newest(typed, pace, before))
                .pms();
    }

    @Override
    public Pms tryOut(Map<String, String> settings) {
        var typed = checked(settings);
        return fresh(typed, pace(typed)).pms();
    }

    private OpenDentalSettings checked(Map<String, String> settings) {
        var typed = OpenDentalSettings.of(settings);
        addresses.check(typed.base().toString());
        return typed;
    }

    /** That of whoever shows the same key: practices may share an office. */
    private Pace pace(OpenDentalSettings settings) {
        return known.values().stream()
                .filter(one -> one.settings().sharesPaceWith(settings))
                .map(Known::pace)
                .findFirst()
                .orElseGet(() -> new Pace(settings.between(), LONGEST_WAIT));
    }

    private Known newest(OpenDentalSettings settings, Pace pace, @Nullable Known before) {
        return before != null && before.settings().equals(settings) ? before : fresh(settings, pace);
    }

    private Known fresh(OpenDentalSettings settings, Pace pace) {
        var line = new OpenDentalLine(wire, settings.base(), settings.shown(), pace);
        return new Known(settings, pace, new OpenDentalPms(line, settings, clock));
    }
}

package org.deskbell.pms.hl7;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsSettingWrong;
import org.deskbell.pms.Setting;
import org.deskbell.pms.WallClock;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Speaks HL7 v2 over MLLP with a PMS that tells by itself what happens, at the port that the operator named. */
@Component
class Hl7Connector implements Connector {
    static final String KIND = "hl7";
    private static final int LONGEST_NAME = 100;

    private final String port;
    private final Directory directory;
    private final PmsAddresses addresses;
    private final WhatWasTold told;
    private final SentTable sent;
    private final Clock clock;
    private final WallClock wall;
    private final Patience patience;

    /** How long a PMS is waited for: to answer, and then to tell of it. */
    record Patience(Duration answer, Duration echo) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(3));
    }

    @Autowired
    Hl7Connector(
            @Value("${deskbell.hl7-port:}") String port,
            Directory directory,
            PmsAddresses addresses,
            WhatWasTold told,
            SentTable sent,
            Clock clock,
            WallClock wall) {
        this(port, directory, addresses, told, sent, clock, wall, Patience.USUAL);
    }

    Hl7Connector(
            String port,
            Directory directory,
            PmsAddresses addresses,
            WhatWasTold told,
            SentTable sent,
            Clock clock,
            WallClock wall,
            Patience patience) {
        this.port = port;
        this.directory = directory;
        this.addresses = addresses;
        this.told = told;
        this.sent = sent;
        this.clock = clock;
        this.wall = wall;
        this.patience = patience;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Setting> asks() {
        return Hl7Settings.ASKED;
    }

    @Override
    public List<PmsSettingWrong> wrongIn(Map<String, String> answers) {
        return Stream.of(
                        wrong("application", () -> mustBeShort(answers.getOrDefault("application", ""))),
                        wrong("here", () -> mustBeThisPractice(answers.getOrDefault("here", ""))),
                        wrong("senders", () -> Senders.of(answers.getOrDefault("senders", ""))),
                        wrong("version", new Hl7Settings(answers)::mustKnowQuestions))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PmsSettingWrong> wrong(String setting, Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new PmsSettingWrong(setting, String.valueOf(e.getMessage())));
        }
    }

    private static void mustBeShort(String application) {
        if (application.length() > LONGEST_NAME)
            throw new IllegalArgumentException("This is longer than " + LONGEST_NAME + " characters.");
    }

    /** So no practice can have told itself what is meant for another. */
    private void mustBeThisPractice(String here) {
        if (port.isBlank())
            throw new IllegalArgumentException(
                    "No port for HL7 is open here. Ask whoever runs this Deskbell (DESKBELL_HL7_PORT).");
        if (!directory.find(Directory.Kind.SLUG, here).equals(CurrentPractice.find()))
            throw new IllegalArgumentException("This must be what your practice is called in its address.");
    }

    @Override
    public Pms connect(Map<String, String> typed) {
        var settings = Hl7Settings.of(typed);
        mustBeThisPractice(settings.here());
        var receiver =
                new Receiver(() -> addresses.checkServer(settings.receiver().orElse("")), patience.answer());
        return new Hl7Pms(
                CurrentPractice.get(),
                settings,
                told,
                new Sending(settings, receiver, told, sent, clock, wall),
                new Echo(patience.echo()));
    }
}

package org.deskbell.pms.hl7;

import static org.deskbell.House.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.audit.Actor;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;

/** A test's practice whose PMS tells by HL7, and the listener that it tells to. */
final class Hl7Office implements AutoCloseable {
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration BRIEF = Duration.ofMillis(800);
    static final Actor NADIA = new Actor.Staff(UUID.randomUUID(), "Nadia Flores");

    static final LocalDateTime EIGHT = LocalDateTime.of(2026, 11, 24, 8, 0);

    private final Hl7Listener listener = new Hl7Listener(room(Hl7Door.class), "0", "127.0.0.1");
    private final PracticeId practice;
    private final String slug;
    private Map<String, String> settings = Map.of();
    private Duration untilAnswered = PATIENT;
    private Duration untilTold = PATIENT;

    Hl7Office() {
        this(PracticeId.fresh());
    }

    Hl7Office(PracticeId practice) {
        House.clock().set(MovableClock.START);
        this.practice = practice;
        this.slug = "hl7-" + practice;
        House.in(practice, () -> room(Directory.class).enter(Directory.Kind.SLUG, slug));
        listener.start();
        connect(Map.of());
    }

    /** A visit of the patient J, of half an hour. */
    static Visit visit(String key, LocalDateTime at) {
        return new Visit(key, new PmsPatientId("J"), "DR1", "OP1", "CLEAN", at, 30, "Online 7K");
    }

    /** Connects it, with what is said here beside the usual. */
    void connect(Map<String, String> more) {
        var all = new HashMap<>(
                Map.of("application", "OFFICE", "here", slug, "senders", "127.0.0.1", "zone", "America/Denver"));
        all.putAll(more);
        settings = Map.copyOf(all);
        House.in(practice, () -> {
            room(PmsConnections.class).connect(new PmsConnectionDraft("hl7", "Office PMS", settings), NADIA);
            return settings;
        });
    }

    PracticeId practice() {
        return practice;
    }

    String slug() {
        return slug;
    }

    ZoneId zone() {
        return ZoneId.of("America/Denver");
    }

    int port() {
        return listener.port();
    }

    Hl7Listener listener() {
        return listener;
    }

    /** Where nothing is to come, nobody waits long for it. */
    void expects(boolean answer, boolean news) {
        untilAnswered = answer ? PATIENT : BRIEF;
        untilTold = news ? PATIENT : BRIEF;
    }

    /** The way to its PMS. */
    Pms pms() {
        return pms(settings);
    }

    Pms pms(Map<String, String> like) {
        var connector = new Hl7Connector(
                "0",
                room(Directory.class),
                room(PmsAddresses.class),
                room(WhatWasTold.class),
                room(SentTable.class),
                House.clock(),
                this::zone,
                new Hl7Connector.Patience(untilAnswered, untilTold));
        return House.in(practice, () -> connector.connect(like));
    }

    Map<String, String> settings() {
        return settings;
    }

    /** What is answered to a message of segments, whose header may have HERE for the practice. */
    String tells(String... segments) {
        return tells(StandardCharsets.UTF_8, segments);
    }

    String tells(Charset charset, String... segments) {
        try (var line = new Caller(port())) {
            return line.tells(text(segments).getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String... segments) {
        return String.join("\r", segments).replace("HERE", slug) + "\r";
    }

    /** The code of the answer. */
    String answer(String... segments) {
        return code(tells(segments));
    }

    static String code(String answer) {
        return answer.replaceFirst("(?s).*\rMSA\\|(..).*", "$1");
    }

    Optional<PmsPatient> patient(String chart) throws PmsSilent {
        return pms().patient(new PmsPatientId(chart));
    }

    List<PmsPatient> patients() throws PmsSilent {
        return page().patients();
    }

    /** The first page of what it told, once it has paused. */
    Pms.PatientPage page() throws PmsSilent {
        House.clock().advance(Duration.ofMinutes(1));
        return pms().patients(null);
    }

    @Override
    public void close() {
        listener.stop();
    }
}

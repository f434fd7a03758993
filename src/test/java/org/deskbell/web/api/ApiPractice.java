package org.deskbell.web.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.audit.Actor;
import org.deskbell.desk.SentMail;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.practice.MapleStreet;

/** A practice of a test's own, on Monday, November 23, 2026, 9:00 AM in Denver, with the programs of its office manager and of its front desk. */
public record ApiPractice(MapleStreet street, String slug, Program manager, Program frontDesk) {
    static final String PASSWORD = "calm bell desk";
    static final String DAY = "2026-11-25";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    public static ApiPractice open() {
        House.clock().set(MovableClock.START);
        var street = MapleStreet.open();
        var slug = "maple-" + street.id();
        var manager = slug + "." + UUID.randomUUID();
        var frontDesk = slug + "." + UUID.randomUUID();
        House.in(street.id(), () -> {
            admit("Nadia Flores", "nadia@" + slug + ".example", StaffUser.Role.OFFICE_MANAGER, manager);
            admit("Tom Webb", "tom@" + slug + ".example", StaffUser.Role.FRONT_DESK, frontDesk);
            return slug;
        });
        return new ApiPractice(street, slug, new Program(manager), new Program(frontDesk));
    }

    private static void admit(String name, String email, StaffUser.Role role, String token) {
        var user = House.room(StaffUsers.class).add(name, email, PASSWORD, role);
        House.room(ProgramTokens.class).admit(user.id(), token, "test");
    }

    /** An address below this practice's public part. */
    String at(String rest) {
        return "/api/v1/practices/" + slug + rest;
    }

    /** A booking of somebody with this last name at this time of {@link #DAY}. */
    String booking(String lastName, String time) {
        return """
                {"type": "%s", "startsAt": "%sT%s:00-07:00", "message": "I am a little nervous.",
                 "patient": {"firstName": "Thomas", "lastName": "%s", "birthDate": "1983-04-13", "sex": "MALE",
                             "mobile": "(434) 555-0143", "email": "t.jefferson@example.com",
                             "address": {"street": "931 Monticello Loop", "postcode": "22902"},
                             "insurance": {"carrier": "Blue Ridge", "member": "BR-1"}}}
                """.formatted(street.cleaning().id(), DAY, time, lastName);
    }

    /** A wish of somebody with this last name for a time on {@link #DAY}. */
    String wish(String lastName) {
        return booking(lastName, "09:00")
                .replaceFirst(
                        "\"startsAt\": \"[^\"]+\", \"message\": \"[^\"]+\"",
                        "\"from\": \"" + DAY + "\", \"to\": \"" + DAY + "\"");
    }

    Program.Answer waits(String json, String key) {
        return Program.ANYBODY.send("POST", at("/waitlist"), json, "Idempotency-Key", key);
    }

    Program.Answer book(String json, String key) {
        return Program.ANYBODY.send("POST", at("/appointments"), json, "Idempotency-Key", key);
    }

    /** Books and gives the answer, which must be 201. */
    Program.Answer booked(String lastName, String time) {
        var answer = book(booking(lastName, time), UUID.randomUUID().toString());
        if (answer.status() != 201) throw new AssertionError(answer.body());
        return answer;
    }

    /** Holds this time of {@link #DAY} with Washington. */
    Program.Answer hold(String time) {
        var json = """
                {"type": "%s", "provider": "%s", "startsAt": "%sT%s:00-07:00"}
                """.formatted(street.cleaning().id(), street.washington().id(), DAY, time);
        return Program.ANYBODY.send("POST", at("/holds"), json);
    }

    /** Moves a visit to this time of {@link #DAY}, with Washington. */
    Program.Answer move(String visit, String time, String key) {
        var json = """
                {"provider": "%s", "startsAt": "%sT%s:00-07:00"}
                """.formatted(street.washington().id(), DAY, time);
        return Program.ANYBODY.send("PUT", visit + "/time", json, "Idempotency-Key", key);
    }

    /** What is sent back once a code has come there. */
    String code(String contact) {
        House.clock().advance(Duration.ofSeconds(1)); // so that it is the last
        var handle = Program.ANYBODY
                .send("POST", at("/codes"), "{\"contact\": \"" + contact + "\"}")
                .<String>read("$.handle");
        return "{\"handle\": \"%s\", \"code\": \"%s\"}".formatted(handle, lastCode());
    }

    /** The code that was sent last. */
    String lastCode() {
        var mails = House.in(street.id(), () -> House.room(SentMail.class).newest(50, new Actor.Rule("test")));
        return mails.stream()
                .map(mail -> CODE.matcher(mail.body()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    /** The program of a patient who has just signed in. */
    Program signedIn(String contact, String born) {
        var shown = code(contact).replace("}", ", \"birthDate\": \"" + born + "\"}");
        return new Program(Program.ANYBODY.send("POST", at("/sessions"), shown).read("$.token"));
    }

    /** From now on free times are shown only to who has signed in. */
    void showsTimesOnlyToSignedIn() {
        var settings = manager.get("/api/v1/settings").body();
        var shown = settings.replace("\"lookWithoutSignIn\":true", "\"lookWithoutSignIn\":false");
        var saved = manager.send("PUT", "/api/v1/settings", shown);
        if (saved.status() >= 300) throw new AssertionError(saved.body());
    }

    /** Enters a record into the mirror of the PMS. */
    void inPms(String id, Demographics who) {
        House.in(street.id(), () -> {
            House.room(PmsPatients.class)
                    .take(new PmsPatient(new PmsPatientId(id), who, true, null, LocalDate.of(2026, 3, 2)));
            return id;
        });
    }
}

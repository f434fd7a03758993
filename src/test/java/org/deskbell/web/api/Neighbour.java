package org.deskbell.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Waitlist;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.patients.Links;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Blocks;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.HoursExceptions;
import org.deskbell.practice.Locations;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;

/** Another practice: with a patient, a PMS record, an appointment and a staff user whose names stand nowhere else. */
record Neighbour(ApiPractice practice, UUID appointment, UUID patient, UUID refresh, Kept kept) {
    /** What else stands there. */
    record Kept(UUID hold, UUID waiting, UUID block, UUID exception, UUID alert) {}

    private static final List<String> WITH_BODY = List.of(
            "/settings",
            "appointments",
            "/cancellation",
            "/holds",
            "/codes",
            "/sessions",
            "/waitlist",
            "/blocks",
            "/hours-exceptions",
            "/hits",
            "/closed-days/{day}");
    private static final List<String> CANARIES = List.of("Canaryhold", "Canaryfield", "Canarydesk", "Canarywords");

    static Neighbour open() {
        var practice = ApiPractice.open();
        var booked = practice.book(
                practice.booking("Canaryhold", "09:00").replace("I am a little nervous.", "Canarywords"),
                UUID.randomUUID().toString());
        var jefferson = People.jeffersonInPms();
        practice.inPms(
                "CANFI000",
                new Demographics(
                        PersonName.of("Thomas", "Canaryfield"),
                        jefferson.born(),
                        jefferson.sex(),
                        jefferson.contact(),
                        jefferson.address()));
        var refresh = House.in(practice.street().id(), () -> {
            House.room(StaffUsers.class)
                    .add(
                            "Ann Canarydesk",
                            "ann@" + practice.slug() + ".example",
                            "calm bell desk",
                            StaffUser.Role.FRONT_DESK);
            return House.room(Refreshes.class).ask(MapleStreet.MARTHA);
        });
        return new Neighbour(
                practice,
                UUID.fromString(booked.read("$.id")),
                UUID.fromString(booked.read("$.onlinePatient")),
                refresh.id().value(),
                keep(practice, UUID.fromString(booked.read("$.onlinePatient"))));
    }

    private static Kept keep(ApiPractice practice, UUID patient) {
        var provider = practice.street().washington().id();
        var block = """
                {"provider": "%s", "from": "2026-12-01T09:00", "to": "2026-12-01T10:00", "reason": "Canarywords"}
                """.formatted(provider);
        var away = """
                {"provider": "%s", "day": "2026-12-02", "reason": "Canarywords"}
                """.formatted(provider);
        return new Kept(
                made(practice.hold("11:00")),
                made(practice.waits(practice.wish("Canaryhold"), "canary-waits")),
                made(practice.manager().send("POST", "/api/v1/blocks", block)),
                made(practice.manager().send("POST", "/api/v1/hours-exceptions", away)),
                alert(practice, patient));
    }

    private static UUID alert(ApiPractice practice, UUID patient) {
        var alert = new Alert(
                new Alert.Id(UUID.randomUUID()),
                Alert.Kind.MERGE_UNCLEAR,
                new OnlinePatient.Id(patient),
                new PmsPatientId("CANFI000"),
                null,
                null,
                null,
                House.clock().instant());
        return House.in(practice.street().id(), () -> {
            House.room(Alerts.class).raise(alert, MapleStreet.MARTHA);
            return alert.id().value();
        });
    }

    private static UUID made(Program.Answer answer) {
        if (answer.status() != 201) throw new AssertionError(answer.body());
        return UUID.fromString(answer.read("$.id"));
    }

    String slug() {
        return practice.slug();
    }

    boolean isIn(String body) {
        return CANARIES.stream().anyMatch(body::contains);
    }

    /** What stands for the names in a path. */
    Map<String, String> ids(String path) {
        var ids = new HashMap<String, String>();
        ids.put("id", idFor(path).toString());
        ids.put("visit", appointment.toString());
        ids.put("provider", practice.street().washington().id().toString());
        ids.put("stretch", stretch());
        return ids;
    }

    private UUID idFor(String path) {
        if (path.contains("refresh")) return refresh;
        if (path.contains("/holds")) return kept.hold();
        if (path.contains("/waitlist")) return kept.waiting();
        if (path.contains("/alerts")) return kept.alert();
        if (path.contains("/blocks")) return kept.block();
        if (path.contains("/hours-exceptions")) return kept.exception();
        if (path.contains("/online-scheduler/providers"))
            return practice.street().washington().id().value();
        if (path.contains("/operatories")) return practice.street().one().id().value();
        if (path.contains("/locations")) return location();
        if (path.contains("/types")) return practice.street().cleaning().id().value();
        return path.contains("online-patients") ? patient : appointment;
    }

    private UUID location() {
        return inside(() -> House.room(Locations.class).all().getFirst().id().value());
    }

    private String stretch() {
        return inside(() -> House.room(Providers.class).hours().getFirst().id().toString());
    }

    /** A form that names the ids wherever a page may look for one. */
    static String[] form(Map<String, String> ids) {
        var id = ids.getOrDefault("id", "");
        return new String[] {
            "id",
            id,
            "appointment",
            id,
            "patient",
            id,
            "into",
            id,
            "other",
            id,
            "pmsPatient",
            "CANFI000",
            "choice",
            "CANFI000",
            "reason",
            "I swapped the ids.",
            "accept",
            "false",
            "words",
            "No.",
            "name",
            "Cana",
            "seen",
            "x",
            "day",
            "2026-12-24"
        };
    }

    /** A body that would do something, were the id one's own. */
    static String json(String path) {
        if (path.endsWith("/decision")) return "{\"accept\": false, \"words\": \"No.\"}";
        if (path.endsWith("/not-this-person")) return "{\"pmsPatientId\": \"CANFI000\"}";
        if (path.endsWith("/joins"))
            return "{\"into\": \"" + new UUID(0, 1) + "\", \"reason\": \"I swapped the ids.\"}";
        if (path.endsWith("/two-people")) return "{\"other\": \"" + new UUID(0, 1) + "\"}";
        if (path.endsWith("/link")) return "{\"pmsPatientId\": \"CANFI000\", \"reason\": \"I swapped the ids.\"}";
        if (path.endsWith("/time")) return "{\"startsAt\": \"2026-11-25T15:00:00-07:00\"}";
        return WITH_BODY.stream().anyMatch(path::endsWith) ? "{}" : "";
    }

    /** All that somebody else could have changed. */
    List<Object> state() {
        return inside(() -> {
            var state = new ArrayList<Object>();
            var visit = House.room(OnlineAppointments.class).get(new OnlineAppointment.Id(appointment));
            state.add(List.of(visit.status(), String.valueOf(visit.archivedAt())));
            state.add(House.room(Links.class).history(new OnlinePatient.Id(patient)));
            state.add(House.room(NotThisPerson.class).history(new OnlinePatient.Id(patient)));
            state.add(House.room(Refreshes.class).get(new Refresh.Id(refresh)));
            state.add(House.room(Practices.class).settings());
            state.add(House.room(AppointmentTypes.class).all());
            state.add(House.room(Providers.class).hours());
            state.add(House.room(Providers.class).everybody());
            state.add(House.room(Providers.class).everyOperatory());
            state.add(House.room(Locations.class).all());
            state.add(House.room(ClosedDays.class).from(LocalDate.of(2026, 1, 1)));
            state.add(House.room(Blocks.class).from(LocalDate.of(2026, 1, 1)));
            state.add(House.room(HoursExceptions.class).from(LocalDate.of(2026, 1, 1)));
            state.add(House.room(Holds.class).find(new OnlineAppointment.Id(kept.hold())));
            state.add(House.room(Waitlist.class).waiting());
            state.add(House.room(AlertList.class).open(10, MapleStreet.MARTHA));
            return state;
        });
    }

    private <T> T inside(Supplier<T> work) {
        return House.in(practice.street().id(), work::get);
    }
}

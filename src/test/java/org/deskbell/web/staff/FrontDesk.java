package org.deskbell.web.staff;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.Charts;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;

/** A practice of a test's own with Tom, who signed in at its front desk; it is Monday, November 23, 9:00 AM. */
record FrontDesk(MapleStreet maple, Visitor tom) {
    /** Tuesday, December 8, 9:00 AM. */
    static final Instant NINE = Instant.parse("2026-12-08T16:00:00Z");

    static FrontDesk open() {
        House.clock().set(MovableClock.START);
        var maple = MapleStreet.open();
        var email = "tom@" + maple.id() + ".example";
        House.in(maple.id(), () -> {
            House.room(StaffUsers.class).add("Tom Webb", email, TestPractice.PASSWORD, StaffUser.Role.FRONT_DESK);
            return true;
        });
        var desk = new FrontDesk(maple, Visitor.signedIn(email, TestPractice.PASSWORD));
        desk.sees("/"); // for the token of a form
        return desk;
    }

    /** Nadia, the office manager, signed in. */
    Visitor manager() {
        var email = "nadia@" + maple.id() + ".example";
        House.in(maple.id(), () -> {
            House.room(StaffUsers.class)
                    .add("Nadia Flores", email, TestPractice.PASSWORD, StaffUser.Role.OFFICE_MANAGER);
            return true;
        });
        var nadia = Visitor.signedIn(email, TestPractice.PASSWORD);
        nadia.get("/");
        return nadia;
    }

    OnlineAppointment books(Demographics who, Instant at) {
        return maple.books(People.registration(who), at);
    }

    /** Many more came in later and were declined. */
    void copies(OnlineAppointment of, int many) {
        House.in(
                maple.id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("""
                        insert into online_appointment (practice_id, id, code, online_patient_id, type_id, provider_id,
                          operatory_id, starts_at, ends_at, occupied_from, occupied_to, status, booked_at, language)
                        select practice_id, gen_random_uuid(), 'X' || n, online_patient_id, type_id, provider_id,
                          operatory_id, starts_at, ends_at, occupied_from, occupied_to, 'DECLINED',
                          booked_at + n * interval '1 second', language
                        from online_appointment, generate_series(1, :many) n
                        where practice_id = :practice and id = :id
                        """)
                        .param("many", many)
                        .param("id", of.id().value())
                        .update());
    }

    void archivesAll() {
        House.in(maple.id(), () -> House.room(PracticeDatabase.class).sql("""
                        update online_appointment set archived_at = booked_at, archived_by_name = 'Tom Webb'
                        where practice_id = :practice
                        """).update());
    }

    /** The practice is connected to a demo PMS, which was read. */
    void connected() {
        House.in(maple.id(), () -> {
            House.room(DemoOffice.class).open("Maple Street", MapleStreet.DENVER, "secret");
            House.room(DemoPatients.class)
                    .add(List.of(Charts.bare("ADAAB000", "Adams", "Abigail", null, "F", MovableClock.START)));
            var where = Map.of("practice", "maple-" + maple.id(), "key", "secret");
            House.room(PmsConnections.class)
                    .connect(new PmsConnectionDraft("demo", "Demo PMS", where), MapleStreet.MARTHA);
            House.room(Refreshes.class).ask(MapleStreet.MARTHA);
            House.work("refresh").drain();
            return true;
        });
    }

    void inPms(String id, Demographics who) {
        var record = new PmsPatient(new PmsPatientId(id), who, true, MovableClock.START, null);
        House.in(maple.id(), () -> {
            House.room(PmsPatients.class).take(record);
            return record;
        });
    }

    void answersFirst() {
        maple.answersFirst();
    }

    OnlineAppointment now(OnlineAppointment.Id id) {
        return House.in(maple.id(), () -> House.room(OnlineAppointments.class).get(id));
    }

    /** The words of the page, without its marks. */
    String sees(String path) {
        return words(tom.get(path));
    }

    /** Presses, follows the redirect, and reads the next page. */
    String presses(String path, String... form) {
        var answer = tom.post(path, form);
        var next = answer.headers().firstValue("Location");
        return next.map(at -> sees(at.replace(House.address(), ""))).orElseGet(() -> words(answer));
    }

    static String words(HttpResponse<String> answer) {
        var text = Pattern.compile("<[^>]+>").matcher(answer.body()).replaceAll(" ");
        return text.replace("&#39;", "'").replace("&quot;", "\"").replaceAll("\\s+", " ");
    }

    static String page(OnlineAppointment appointment) {
        return "/online-appointments/" + appointment.id();
    }
}

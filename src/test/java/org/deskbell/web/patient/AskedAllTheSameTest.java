package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.Blacklist;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Whoever pressed “Book this appointment” and has asked for it all the same reads why in one sentence, whatever the reason. */
class AskedAllTheSameTest {
    private static final String WHY = "This visit could not be booked at once, so the practice confirms it itself.";

    private final Booker thomas = Booker.open();

    @Test
    void who_is_on_the_blacklist_reads_what_everybody_does_whose_booking_became_a_request() {
        blacklist(thomas.booked(at("16:00")));
        connectedAndRead();

        var suspected = pressed(thomas.other(), "18:00");
        var martha = at("20:00");
        House.clock().advance(Duration.ofMinutes(31));
        var honest = thomas.other()
                .follow(thomas.booked(martha, "firstName", "Martha", "lastName", "Custis", "email", "m@example.com"));

        assertThat(suspected.words()).contains("We have your request", WHY);
        assertThat(honest.words()).contains("We have your request", WHY);
    }

    private Sight pressed(Booker who, String time) {
        var page = who.see(thomas.withWashington(Booker.DAY + "T" + time + ":00Z"));
        assertThat(page.words()).contains("Book this appointment").doesNotContain("Send request");
        var visit = who.booked(page);
        assertThat(thomas.appointment(visit).status()).isEqualTo(Status.REQUESTED);
        return who.follow(visit);
    }

    private Sight at(String time) {
        return thomas.see(thomas.withWashington(Booker.DAY + "T" + time + ":00Z"));
    }

    private void blacklist(String visit) {
        var patient = thomas.appointment(visit).patient();
        House.in(
                thomas.practice().id(),
                () -> House.room(Blacklist.class).add(patient, "Owes us.", null, (Actor.Staff) MapleStreet.MARTHA));
    }

    /** From now on it is known for half an hour what is taken in the PMS. */
    private void connectedAndRead() {
        House.in(thomas.practice().id(), () -> {
            House.room(PmsConnections.class)
                    .connect(
                            new PmsConnectionDraft("demo", "Demo", Map.of("practice", "maple", "key", "k")),
                            MapleStreet.MARTHA);
            return House.room(PracticeDatabase.class)
                    .sql("""
                    insert into pms_refresh (practice_id, id, state, asked_by, asked_at, started_at, finished_at, cancel_asked,
                        read_count, new_count, changed_count, gone_count)
                    values (:practice, :id, 'DONE', 'a test', :at, :at, :at, false, 0, 0, 0, 0)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("at", House.clock().instant())
                    .update();
        });
    }
}

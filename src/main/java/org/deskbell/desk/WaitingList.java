package org.deskbell.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who waits for a time to come free, as the front desk sees it. */
@Component
public class WaitingList {
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;

    WaitingList(PracticeDatabase database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /**
     * Somebody who waits.
     *
     * @param provider whom he wants to see; null for anyone
     * @param around the time of day that would suit; null for any time
     * @param withinMinutes how long before or after it
     * @param offers how many were made so far
     * @param offered the time that is offered to him now; null while nothing is
     */
    public record Waiting(
            WaitlistEntry.Id id,
            OnlinePatient.Id patient,
            String name,
            Instant joinedAt,
            String type,
            @Nullable String provider,
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime around,
            @Nullable Integer withinMinutes,
            int offers,
            @Nullable Instant offered,
            @Nullable Instant offeredUntil) {
        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    /** Everybody who waits or has an offer, longest first. */
    public List<Waiting> all(Actor by) {
        var waiting = database.sql("""
                        select e.id, e.online_patient_id, p.first_name, p.last_name, e.joined_at, t.name as type_name,
                               v.name as provider_name, e.from_day, e.to_day, e.around, e.within_minutes, e.offers,
                               a.starts_at as offered, e.offered_until
                        from waitlist_entry e
                        join online_patient p on p.practice_id = e.practice_id and p.id = e.online_patient_id
                        join online_appointment_type t on t.practice_id = e.practice_id and t.id = e.type_id
                        left join provider v on v.practice_id = e.practice_id and v.id = e.provider_id
                        left join online_appointment a on a.practice_id = e.practice_id and a.id = e.offered_hold_id
                        where e.practice_id = :practice and e.state in ('WAITING', 'OFFERED')
                        order by e.joined_at, e.id
                        """).list(WaitingList::read);
        if (!waiting.isEmpty()) events.publishEvent(new Looked(by, "looked at the waitlist", subject(waiting)));
        return waiting;
    }

    private static Subject subject(List<Waiting> waiting) {
        return Subject.onlinePatients(waiting.stream().map(Waiting::patient).toList());
    }

    private static Waiting read(Row row) {
        return new Waiting(
                new WaitlistEntry.Id(row.uuid("id")),
                new OnlinePatient.Id(row.uuid("online_patient_id")),
                row.text("first_name") + " " + row.text("last_name"),
                row.moment("joined_at"),
                row.text("type_name"),
                row.maybeText("provider_name"),
                row.date("from_day"),
                row.date("to_day"),
                row.maybeTime("around"),
                row.maybeNumber("within_minutes"),
                row.number("offers"),
                row.maybeMoment("offered"),
                row.maybeMoment("offered_until"));
    }
}

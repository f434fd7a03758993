package org.deskbell.booking;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deskbell.booking.WaitlistEntry.State;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The waitlist, a row for each wish on it. */
@Component
class WaitlistTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    WaitlistTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** False if the same wish is on the list already. */
    boolean insert(WaitlistEntry entry) {
        var wish = entry.wish();
        return database.sql("""
                insert into waitlist_entry (practice_id, id, online_patient_id, type_id, provider_id, from_day, to_day,
                    around, within_minutes, language, state, joined_at, look_at, offers)
                values (:practice, :id, :patient, :type, :provider, :from, :to, :around, :within, :language, :state,
                    :joined, :joined, 0)
                on conflict do nothing
                """)
                        .param("id", entry.id().value())
                        .param("patient", entry.patient().value())
                        .param("type", wish.type().value())
                        .param(
                                "provider",
                                wish.provider() == null ? null : wish.provider().value(),
                                Types.OTHER)
                        .param("from", wish.from())
                        .param("to", wish.to())
                        .param("around", wish.around(), Types.TIME)
                        .param(
                                "within",
                                wish.within() == null
                                        ? null
                                        : (int) wish.within().toMinutes(),
                                Types.INTEGER)
                        .param("language", entry.language().toLanguageTag())
                        .param("state", entry.state())
                        .param("joined", entry.joinedAt())
                        .update()
                == 1;
    }

    Optional<WaitlistEntry> find(WaitlistEntry.Id id) {
        return database.sql("select * from waitlist_entry where practice_id = :practice and id = :id")
                .param("id", id.value())
                .optional(WaitlistTable::entry);
    }

    /** The entry, kept from everybody else until the transaction at hand ends. */
    Optional<WaitlistEntry> lock(WaitlistEntry.Id id) {
        return database.sql("select * from waitlist_entry where practice_id = :practice and id = :id for update")
                .param("id", id.value())
                .optional(WaitlistTable::entry);
    }

    /** Who waits or has an offer, longest first. */
    List<WaitlistEntry> standing() {
        return database.sql("""
                select * from waitlist_entry where practice_id = :practice and state in ('WAITING', 'OFFERED')
                order by joined_at, id
                """).list(WaitlistTable::entry);
    }

    /** Of this person, the newest first. */
    List<WaitlistEntry> of(OnlinePatient.Id patient) {
        return database.sql("""
                select * from waitlist_entry where practice_id = :practice and online_patient_id = :patient
                order by joined_at desc, id
                """).param("patient", patient.value()).list(WaitlistTable::entry);
    }

    List<PracticeId> due(Instant now) {
        return workers.practices("""
                select distinct practice_id from deskbell.waitlist_entry
                where state in ('WAITING', 'OFFERED') and look_at <= :now
                """, now);
    }

    /** All who wait are to be looked at. Passes over rows in use: who is on them looks anyway, and a booking never waits. */
    void wake(Instant now) {
        database.sql("""
                update waitlist_entry set look_at = :now
                where practice_id = :practice and id in (
                    select id from waitlist_entry
                    where practice_id = :practice and state = 'WAITING' and look_at > :now
                    for update skip locked)
                """).param("now", now).update();
    }

    /** Says when those are looked at again that are looked at now; a later wish to look is then later than this. */
    void looked(Instant now, Instant again) {
        database.sql("""
                update waitlist_entry set look_at = :again
                where practice_id = :practice and id in (
                    select id from waitlist_entry
                    where practice_id = :practice and state = 'WAITING' and look_at <= :now
                    for update skip locked)
                """).param("now", now).param("again", again).update();
    }

    /** Offers that nobody took in time: the person waits again, unless the hold became a visit. Gives how many. */
    int lapse(Instant now) {
        return database.sql("""
                update waitlist_entry e
                set state = case when v.id is null then 'WAITING' else 'BOOKED' end,
                    ended_at = case when v.id is not null then cast(:now as timestamptz) end,
                    offered_hold_id = v.id, offered_until = null, look_at = :now
                from waitlist_entry o
                left join online_appointment v on v.practice_id = o.practice_id and v.id = o.offered_hold_id
                  and v.status <> 'HELD'
                where e.practice_id = :practice and e.state = 'OFFERED' and e.offered_until <= :now
                  and o.practice_id = e.practice_id and o.id = e.id
                """).param("now", now).update();
    }

    /** Those whose last day has passed wait no longer. */
    void end(LocalDate today, Instant now) {
        database.sql("""
                update waitlist_entry set state = 'OVER', ended_at = :now
                where practice_id = :practice and state = 'WAITING' and to_day < :today
                """).param("today", today).param("now", now).update();
    }

    /** False if the person has an offer already, or waits no more. */
    boolean offered(WaitlistEntry.Id id, OnlineAppointment.Id hold, Instant until) {
        return database.sql("""
                update waitlist_entry set state = 'OFFERED', offered_hold_id = :hold, offered_until = :until,
                    look_at = :until, offers = offers + 1
                where practice_id = :practice and id = :id and state = 'WAITING'
                """)
                        .param("id", id.value())
                        .param("hold", hold.value())
                        .param("until", until)
                        .update()
                == 1;
    }

    /** The offer is given back, and the person waits on. */
    void waitOn(WaitlistEntry.Id id, Instant now) {
        database.sql("""
                update waitlist_entry set state = 'WAITING', offered_hold_id = null, offered_until = null, look_at = :now
                where practice_id = :practice and id = :id
                """).param("id", id.value()).param("now", now).update();
    }

    void leave(WaitlistEntry.Id id, Instant now) {
        database.sql("""
                update waitlist_entry set state = 'LEFT', offered_hold_id = null, offered_until = null, ended_at = :now
                where practice_id = :practice and id = :id
                """).param("id", id.value()).param("now", now).update();
    }

    /** The person waits for anyone from now on. False if he does already, on the same days, or waits no more. */
    boolean forAnyone(WaitlistEntry.Id id) {
        return database.sql("""
                update waitlist_entry e set provider_id = null
                where e.practice_id = :practice and e.id = :id and e.state in ('WAITING', 'OFFERED')
                  and not exists (
                    select from waitlist_entry o
                    where o.practice_id = e.practice_id and o.state in ('WAITING', 'OFFERED')
                      and o.online_patient_id = e.online_patient_id and o.type_id = e.type_id and o.provider_id is null
                      and o.from_day = e.from_day and o.to_day = e.to_day
                      and o.around is not distinct from e.around
                      and o.within_minutes is not distinct from e.within_minutes)
                """).param("id", id.value()).update() == 1;
    }

    /** Ends an entry that another says, too. False if it has ended. */
    boolean end(WaitlistEntry.Id id, Instant now) {
        return database.sql("""
                update waitlist_entry
                set state = 'OVER', offered_hold_id = null, offered_until = null, ended_at = :now
                where practice_id = :practice and id = :id and state in ('WAITING', 'OFFERED')
                """).param("id", id.value()).param("now", now).update() == 1;
    }

    /** The offer was taken, though it may have lapsed meanwhile. */
    void booked(WaitlistEntry.Id id, Instant now) {
        database.sql("""
                update waitlist_entry set state = 'BOOKED', offered_until = null, ended_at = :now
                where practice_id = :practice and id = :id and state in ('WAITING', 'OFFERED')
                """).param("id", id.value()).param("now", now).update();
    }

    private static WaitlistEntry entry(Row row) {
        var patient = new OnlinePatient.Id(row.uuid("online_patient_id"));
        var hold = row.maybeUuid("offered_hold_id");
        return new WaitlistEntry(
                new WaitlistEntry.Id(row.uuid("id")),
                patient,
                wish(patient, row),
                row.constant("state", State.class),
                row.moment("joined_at"),
                hold == null ? null : new OnlineAppointment.Id(hold),
                row.maybeMoment("offered_until"),
                row.number("offers"),
                Locale.forLanguageTag(row.text("language")));
    }

    private static WaitlistWish wish(OnlinePatient.Id patient, Row row) {
        var provider = row.maybeUuid("provider_id");
        var within = row.maybeNumber("within_minutes");
        return new WaitlistWish(
                new Visit.Who.Registered(patient),
                new OnlineAppointmentType.Id(row.uuid("type_id")),
                provider == null ? null : new Provider.Id(provider),
                row.date("from_day"),
                row.date("to_day"),
                row.maybeTime("around"),
                within == null ? null : Duration.ofMinutes(within));
    }
}

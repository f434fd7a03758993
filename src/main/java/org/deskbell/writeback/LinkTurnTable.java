package org.deskbell.writeback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The tables link_turn and link_round: whom the rule is to look at. */
@Component
class LinkTurnTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    LinkTurnTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** A turn that a worker has; nobody else has it until the lease is over. */
    record Turn(OnlinePatient.Id patient, UUID lease) {}

    List<PracticeId> due(Instant now) {
        return workers.practices("""
                select practice_id from deskbell.link_round
                union
                select practice_id from deskbell.link_turn where due_at <= :now
                """, now);
    }

    /** Whoever is just being looked at is looked at once more. */
    void ask(OnlinePatient.Id patient, Instant at) {
        database.sql("""
                        insert into link_turn (practice_id, online_patient_id, due_at) values (:practice, :patient, :at)
                        on conflict on constraint link_turn_once_a_person do update set due_at = :at, lease = null
                        """).param("patient", patient.value()).param("at", at).withNext();
    }

    /** The row stays locked until what asks for it is done, so that nobody begins before. */
    void askAll(Instant at) {
        database.sql("""
                        insert into link_round (practice_id, asked_at) values (:practice, :at)
                        on conflict on constraint link_round_once_a_practice do update set asked_at = :at
                        """).param("at", at).withNext();
    }

    /** False if nobody has asked for a round, or whoever asks is not done. */
    boolean takeRound() {
        return database.sql("""
                                delete from link_round where practice_id = :practice and practice_id = (
                                    select r.practice_id from link_round r where r.practice_id = :practice
                                    for update skip locked)
                                """).update() == 1;
    }

    /** In order of their ids, as all who ask for several do: no two then wait for one another. */
    void ask(List<OnlinePatient.Id> patients, Instant at) {
        database.sql("""
                        insert into link_turn (practice_id, online_patient_id, due_at)
                        select :practice, p, :at from unnest(cast(cast(:patients as text[]) as uuid[])) p order by p
                        on conflict on constraint link_turn_once_a_person do update set due_at = excluded.due_at, lease = null
                        """)
                .param(
                        "patients",
                        patients.stream().map(OnlinePatient.Id::toString).toArray(String[]::new))
                .param("at", at)
                .update();
    }

    /** The one that is due longest, but for those that others are just taking. */
    Optional<Turn> claim(Instant now, Duration lease) {
        return database.sql("""
                        update link_turn set due_at = :until, lease = :lease
                        where practice_id = :practice and online_patient_id = (
                            select t.online_patient_id from link_turn t
                            where t.practice_id = :practice and t.due_at <= :now
                            order by t.due_at, t.online_patient_id limit 1 for update skip locked)
                        returning online_patient_id, lease
                        """)
                .param("now", now)
                .param("until", now.plus(lease))
                .param("lease", UUID.randomUUID())
                .optional(row -> new Turn(new OnlinePatient.Id(row.uuid("online_patient_id")), row.uuid("lease")));
    }

    /** Not if it was asked for anew in the meantime. */
    void end(Turn turn) {
        database.sql("""
                        delete from link_turn
                        where practice_id = :practice and online_patient_id = :patient and lease = :lease
                        """)
                .param("patient", turn.patient().value())
                .param("lease", turn.lease())
                .update();
    }

    void forget() {
        database.sql("delete from link_turn where practice_id = :practice").update();
    }
}

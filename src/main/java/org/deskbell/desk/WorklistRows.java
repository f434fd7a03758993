package org.deskbell.desk;

import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PmsLink;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.tenancy.Row;
import org.deskbell.writeback.WriteBack;
import org.jspecify.annotations.Nullable;

/** How the rows of the window are selected, ordered and read. */
final class WorklistRows {
    /** The same answer as {@link WorklistRow#needsSomebody}, for counting and sorting. */
    static final String NEEDS_SOMEBODY = """
            case when a.status in ('CANCELLED', 'DECLINED') then coalesce(w.state, '') = 'REFUSED'
                 else a.status = 'REQUESTED' or coalesce(w.state, '')
                   in ('WAITING_FOR_LINK', 'WAITING_FOR_PENCIL', 'CONFLICT', 'REFUSED', 'EXPIRED') end""";

    /** What somebody has to do, most urgent first: what begins within a day, what asks for an answer, then by start; behind
     * it what stands, the newest first, and what is over. */
    static final String URGENT = """
            %1$s desc,
            case when %1$s then a.starts_at < :soon end desc nulls last,
            case when %1$s then a.status = 'REQUESTED' end desc nulls last,
            case when %1$s then a.starts_at end nulls last,
            a.status in ('CANCELLED', 'DECLINED'), a.booked_at desc, a.id""".formatted(NEEDS_SOMEBODY);

    /** Which rows are shown where there is no room for all. */
    static final String FIRST = """
            a.id in (
                select a.id from online_appointment a
                left join write_back w on w.practice_id = a.practice_id and w.appointment_id = a.id
                where a.practice_id = :practice and a.archived_at is null and a.status <> 'HELD'
                order by %s limit :limit offset :from)""".formatted(URGENT);

    private WorklistRows() {}

    /** The select, with {@code :claimed} for since when a claim holds; both parts are written in this room, never taken from
     * outside. */
    static String select(String where, String order) {
        return """
                select a.id, p.id as online_patient_id, a.starts_at, a.ends_at, a.booked_at, a.status, a.message, a.archived_at,
                       p.first_name, p.last_name, own.email, own.mobile,
                       case when p.claimed_at > :claimed then p.claimed_by end as claimed_by,
                       case when p.claimed_at > :claimed then p.claimed_by_name end as claimed_by_name,
                       l.pms_patient_id, l.how, v.name as provider_name, t.name as type_name,
                       w.state, w.words, w.words_at, w.written_at, w.seen_at,
                       t.mode, a.look_closer, a.entered_by_name, a.moved_at,
                       coalesce(a.move_asked_for = a.starts_at, false) and a.status in ('BOOKED', 'REQUESTED') as move_asked,
                       a.cancelled_at, a.cancelled_by_name, a.cancel_words, a.decided_at, a.decided_by_name, a.decision_words,
                       (select string_agg(distinct q.first_name, ', ')
                        from online_appointment o
                        join online_patient q on q.practice_id = o.practice_id and q.id = o.online_patient_id
                        where o.practice_id = a.practice_id and o.party_id = a.party_id and o.id <> a.id
                          and o.status not in ('CANCELLED', 'DECLINED')) as together,
                       %s as needs_somebody
                from online_appointment a
                join online_patient own on own.practice_id = a.practice_id and own.id = a.online_patient_id
                left join registration_join j on j.practice_id = a.practice_id
                  and j.joined_id = a.online_patient_id and j.undone_at is null
                join online_patient p on p.practice_id = a.practice_id and p.id = coalesce(j.survivor_id, a.online_patient_id)
                join provider v on v.practice_id = a.practice_id and v.id = a.provider_id
                join online_appointment_type t on t.practice_id = a.practice_id and t.id = a.type_id
                left join pms_link l on l.practice_id = a.practice_id
                  and l.online_patient_id = coalesce(j.survivor_id, a.online_patient_id) and l.unlinked_at is null
                left join write_back w on w.practice_id = a.practice_id and w.appointment_id = a.id
                where a.practice_id = :practice and a.status <> 'HELD' and %s
                order by %s
                """.formatted(NEEDS_SOMEBODY, where, order);
    }

    static String order(Worklist.Sort sort) {
        var direction = sort.descending() ? " desc" : "";
        return switch (sort.column()) {
            case URGENT -> URGENT;
            case IN_PMS -> "w.state" + direction + " nulls last, a.starts_at, a.id";
            case PATIENT -> "lower(p.last_name)" + direction + ", lower(p.first_name)" + direction + ", a.id";
            case PROVIDER -> "v.name" + direction + ", a.starts_at, a.id";
            case TYPE -> "t.name" + direction + ", a.starts_at, a.id";
            case START -> "a.starts_at" + direction + ", a.id";
            case EMAIL -> "lower(own.email)" + direction + ", a.id";
            case MOBILE -> "own.mobile" + direction + ", a.id";
            case BOOKED -> "a.booked_at" + direction + ", a.id";
        };
    }

    static WorklistRow read(Row row) {
        var pmsPatient = row.maybeText("pms_patient_id");
        var stateName = row.maybeText("state");
        var state = stateName == null ? null : WriteBack.State.valueOf(stateName);
        return new WorklistRow(
                new OnlineAppointment.Id(row.uuid("id")),
                new OnlinePatient.Id(row.uuid("online_patient_id")),
                row.text("first_name"),
                row.text("last_name"),
                pmsPatient == null ? new PmsLink.Unlinked() : new PmsLink.Linked(new PmsPatientId(pmsPatient)),
                pmsPatient == null ? null : row.constant("how", LinkRecord.How.class),
                pmsPatient == null && isOnItsWay(state) && row.maybeMoment("written_at") == null,
                row.text("provider_name"),
                row.text("type_name"),
                row.moment("starts_at"),
                row.moment("ends_at"),
                row.moment("booked_at"),
                row.constant("status", OnlineAppointment.Status.class),
                state,
                row.maybeText("words"),
                row.maybeMoment("words_at"),
                row.maybeMoment("written_at"),
                row.maybeMoment("seen_at"),
                row.maybeText("message"),
                row.maybeText("email"),
                row.maybeText("mobile"),
                row.maybeUuid("claimed_by"),
                row.maybeText("claimed_by_name"),
                row.maybeMoment("archived_at"),
                origin(row),
                ending(row));
    }

    private static boolean isOnItsWay(WriteBack.@Nullable State state) {
        return state == WriteBack.State.QUEUED || state == WriteBack.State.WRITING;
    }

    private static WorklistRow.Origin origin(Row row) {
        return new WorklistRow.Origin(
                row.constant("mode", OnlineAppointmentType.Mode.class) == OnlineAppointmentType.Mode.REQUEST,
                row.flag("look_closer"),
                row.maybeText("entered_by_name"),
                row.maybeMoment("moved_at"),
                row.flag("move_asked"),
                row.maybeText("together"));
    }

    private static WorklistRow.@Nullable Ending ending(Row row) {
        return switch (row.constant("status", OnlineAppointment.Status.class)) {
            case CANCELLED -> ending(row, "cancelled_at", "cancelled_by_name", "cancel_words");
            case DECLINED -> ending(row, "decided_at", "decided_by_name", "decision_words");
            case HELD, REQUESTED, BOOKED, COMPLETED -> null;
        };
    }

    private static WorklistRow.@Nullable Ending ending(Row row, String at, String by, String words) {
        var moment = row.maybeMoment(at);
        if (moment == null) return null;
        var said = row.maybeText(words);
        var name = row.maybeText(by);
        return new WorklistRow.Ending(moment, name == null ? "" : name, said == null ? "" : said);
    }
}

package org.deskbell.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outbox: a row for every message, sent or not. */
@Component
class MessageTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    MessageTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** All of them by one statement: a booking waits for it. By another, whom they are about. */
    void insert(List<Message> messages, Instant at) {
        var ids = messages.stream().map(one -> UUID.randomUUID()).toList();
        insert(ids, messages, at);
        insertAbout(ids, messages);
    }

    private void insert(List<UUID> ids, List<Message> messages, Instant at) {
        database.sql("""
                insert into message (practice_id, id, kind, channel, sender, recipient, subject, body, calendar,
                                     good_until, letter_id, created_at, due_at, attempts)
                select :practice, unnest(:ids), unnest(:kinds), unnest(:channels), unnest(:senders),
                       unnest(:recipients), unnest(:subjects), unnest(:bodies), unnest(:calendars),
                       cast(unnest(:untils) as timestamptz), cast(unnest(:letters) as uuid), :at, :at, 0
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("kinds", all(messages, Message::kind))
                .param("channels", all(messages, message -> message.channel().name()))
                .param("senders", all(messages, Message::sender))
                .param("recipients", all(messages, Message::recipient))
                .param("subjects", all(messages, Message::subject))
                .param("bodies", all(messages, Message::body))
                .param("calendars", all(messages, Message::calendar))
                .param("untils", all(messages, message -> text(message.goodUntil())))
                .param("letters", all(messages, message -> text(message.letter())))
                .param("at", at)
                .withNext();
    }

    private void insertAbout(List<UUID> ids, List<Message> messages) {
        var about = IntStream.range(0, ids.size())
                .boxed()
                .flatMap(i ->
                        messages.get(i).about().stream().distinct().map(patient -> new UUID[] {ids.get(i), patient}))
                .toList();
        if (about.isEmpty()) return;
        database.sql("""
                insert into message_about (practice_id, message_id, online_patient_id)
                select :practice, unnest(:messages), unnest(:patients)
                """)
                .param("messages", about.stream().map(one -> one[0]).toArray(UUID[]::new))
                .param("patients", about.stream().map(one -> one[1]).toArray(UUID[]::new))
                .withNext();
    }

    private static @Nullable String[] all(List<Message> messages, Function<Message, @Nullable String> what) {
        return messages.stream().map(what).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    List<PracticeId> due(Instant now) {
        return workers.practices("""
                select distinct practice_id from deskbell.message
                where sent_at is null and given_up_at is null and due_at <= :now
                  and (lease_until is null or lease_until <= :now)
                """, now);
    }

    /** Takes the message due longest for itself until the lease ends; counts the try. */
    Optional<Outgoing> claim(Instant now, Instant leaseUntil) {
        return database.sql("""
                update message set lease_until = :until, attempts = attempts + 1
                where practice_id = :practice and id = (
                    select id from message
                    where practice_id = :practice and sent_at is null and given_up_at is null and due_at <= :now
                      and (lease_until is null or lease_until <= :now)
                    order by due_at, id limit 1 for update skip locked)
                returning id, attempts, kind, channel, sender, recipient, subject, body, calendar, good_until, letter_id,
                          array(select cast(a.online_patient_id as text) from message_about a
                                where a.practice_id = :practice and a.message_id = message.id) as about
                """).param("now", now).param("until", leaseUntil).optional(MessageTable::outgoing);
    }

    private static Outgoing outgoing(Row row) {
        return new Outgoing(
                row.uuid("id"),
                row.number("attempts"),
                new Message(
                        row.text("kind"),
                        row.constant("channel", Message.Channel.class),
                        row.text("sender"),
                        row.text("recipient"),
                        row.text("subject"),
                        row.text("body"),
                        row.maybeText("calendar"),
                        row.maybeMoment("good_until"),
                        row.texts("about").stream().map(UUID::fromString).toList(),
                        row.maybeUuid("letter_id")));
    }

    void sent(UUID id, Instant at) {
        database.sql("""
                update message set sent_at = :at, lease_until = null, failure = null
                where practice_id = :practice and id = :id and sent_at is null
                """).param("id", id).param("at", at).update();
    }

    void tryAgain(UUID id, Instant dueAt, String failure) {
        database.sql("""
                update message set due_at = :dueAt, lease_until = null, failure = :failure
                where practice_id = :practice and id = :id and sent_at is null
                """)
                .param("id", id)
                .param("dueAt", dueAt)
                .param("failure", failure)
                .update();
    }

    void giveUp(UUID id, Instant at, String failure) {
        database.sql("""
                update message set given_up_at = :at, lease_until = null, failure = :failure
                where practice_id = :practice and id = :id and sent_at is null
                """)
                .param("id", id)
                .param("at", at)
                .param("failure", failure)
                .update();
    }

    /** Whether its letter went out by another way, or still may. Whoever gives up another message of the letter waits until this
     * transaction ends. */
    boolean goesOtherwise(Outgoing outgoing) {
        var letter = outgoing.message().letter();
        return letter != null
                && database.sql("""
                        select id, given_up_at from message
                        where practice_id = :practice and letter_id = :letter order by id for update
                        """)
                        .param("letter", letter)
                        .list(row -> !row.uuid("id").equals(outgoing.id()) && row.maybeMoment("given_up_at") == null)
                        .contains(true);
    }

    /** Where there are messages that ended before then, or codes that did. */
    List<PracticeId> old(Instant before, Instant codesBefore) {
        return workers.practices("""
                select practice_id from deskbell.message
                where (sent_at is not null or given_up_at is not null) and coalesce(sent_at, given_up_at) <= :before
                union
                select practice_id from deskbell.message
                where kind = 'code' and coalesce(sent_at, given_up_at) <= :codesBefore
                """, Map.of("before", before, "codesBefore", codesBefore));
    }

    /** Deletes some of them, with whom they were about; gives how many. */
    int deleteOld(Instant before, Instant codesBefore) {
        return database.sql("""
                with old as (
                    delete from message where practice_id = :practice and id in (
                        select id from message
                        where practice_id = :practice and coalesce(sent_at, given_up_at) <= :codesBefore
                          and (kind = 'code' or coalesce(sent_at, given_up_at) <= :before)
                        limit 1000)
                    returning id),
                  about as (
                    delete from message_about where practice_id = :practice and message_id in (select id from old))
                select count(*)::int as deleted from old
                """)
                .param("before", before)
                .param("codesBefore", codesBefore)
                .one(row -> row.number("deleted"));
    }
}

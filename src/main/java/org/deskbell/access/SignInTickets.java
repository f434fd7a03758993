package org.deskbell.access;

import java.time.Clock;
import java.time.Duration;
import org.deskbell.access.SignInTicketTable.Open;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The way from the right password to being signed in, for who has an authenticator. Tickets are rows, so that the two steps
 * may come to two nodes, and nobody is half signed in anywhere. Called outside every practice.
 */
@Component
public class SignInTickets {
    /** Long enough to look for the telephone. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final SignInTicketTable table;
    private final CodeProof proof;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInTickets(
            SignInTicketTable table,
            CodeProof proof,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.proof = proof;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a code. */
    public sealed interface Outcome {
        /** He is in. */
        record In(SignedIn who) implements Outcome {}

        /** It is none of his codes, or was used before. */
        record Wrong() implements Outcome {}

        /** Too many were wrong: from there, or today. */
        record TooMany() implements Outcome {}

        /** The ticket is not good any more: the password has to be shown once more. */
        record Lapsed() implements Outcome {}
    }

    /** Whether a code may be shown with it. */
    public boolean isOpen(SignInTicket ticket) {
        return CurrentPractice.call(
                ticket.practice(), () -> table.find(ticket, clock.instant()).isPresent());
    }

    /** Signs in with a code of the app, or a recovery code.
     *
     * @param from the network it is shown from */
    public Outcome answer(SignInTicket ticket, String code, String from) {
        return CurrentPractice.call(
                ticket.practice(),
                () -> table.find(ticket, clock.instant())
                        .filter(open -> table.count(ticket))
                        .map(open -> answer(ticket, open, code, from))
                        .orElseGet(Outcome.Lapsed::new));
    }

    private Outcome answer(SignInTicket ticket, Open open, String code, String from) {
        return switch (proof.show(open.user(), code, from)) {
            case RIGHT -> database.together(() -> letIn(ticket, open));
            case WRONG -> new Outcome.Wrong();
            case TOO_MANY -> new Outcome.TooMany();
        };
    }

    private Outcome letIn(SignInTicket ticket, Open open) {
        if (!table.use(ticket)) return new Outcome.Lapsed();
        events.publishEvent(new SignInTried.Succeeded(open.user()));
        return new Outcome.In(new SignedIn(ticket.practice(), open.user(), open.begunAt()));
    }
}

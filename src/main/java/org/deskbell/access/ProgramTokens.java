package org.deskbell.access;

import static org.deskbell.tenancy.Directory.Kind.SLUG;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.access.ProgramToken.Asked;
import org.deskbell.access.ProgramToken.Making;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens by which programs come in, each as a staff user. They name their practice's slug, as in maple-street.s3cr3t, and
 * are asked of the database each time: one that is ended, or whose user is kept out, opens nothing from that moment on, on
 * every node. Let in again, the user has his programs again.
 */
@Component
public class ProgramTokens {
    /** More than a practice has programs; who reaches it has forgotten to end some. */
    public static final int MOST_OPEN = 20;

    /** Older ones are in the audit trail. */
    public static final int MOST_ENDED = 20;

    static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final ProgramTokenTable table;
    private final RosterTable roster;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgramTokens(
            ProgramTokenTable table,
            RosterTable roster,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.roster = roster;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** The staff user as whom a program with the token comes in. Called outside every practice. */
    public Optional<SignedIn> find(String token) {
        var dot = token.indexOf('.');
        if (dot < 1) return Optional.empty();
        return directory.find(SLUG, token.substring(0, dot)).flatMap(practice -> inside(practice, Token.hash(token)));
    }

    private Optional<SignedIn> inside(PracticeId practice, String hash) {
        var now = clock.instant();
        var known = CurrentPractice.call(practice, () -> table.find(hash));
        var anHourAgo = now.minus(NOTED_EVERY);
        known.filter(one -> !one.isNotedAfter(anHourAgo))
                .ifPresent(one -> CurrentPractice.run(practice, () -> table.noteUse(hash, anHourAgo, now)));
        return known.map(one -> new SignedIn(practice, one.user(), now, one.label()));
    }

    /** Those that are open, in the order of their labels. */
    public List<ProgramToken> open() {
        return table.open();
    }

    /** The {@link #MOST_ENDED} that were ended last, the last one first. */
    public List<ProgramToken> ended() {
        return table.endedLast(MOST_ENDED);
    }

    /** Makes a token that lets a program act as the user from now on. */
    @Transactional
    public Making make(Asked asked, String slug, StaffUser by) {
        if (!mayChange(by)) return new Making.NotAllowed();
        if (table.find(asked.id()).isPresent()) return new Making.MadeBefore();
        if (table.open().size() >= MOST_OPEN) return new Making.TooMany();
        var user = roster.find(asked.user()).filter(StaffMember::active).map(StaffMember::user);
        return user.<Making>map(one -> made(asked, slug, one, by)).orElseGet(Making.NobodyThere::new);
    }

    private Making.Made made(Asked asked, String slug, StaffUser user, StaffUser by) {
        var token = slug + "." + Token.fresh();
        table.insert(asked, Token.hash(token), by.id(), clock.instant());
        events.publishEvent(new TokenDeed(user, asked.label(), by.actor(), "made a token for a program"));
        return new Making.Made(token);
    }

    /** Ends a token at once and for ever. Empty if it was ended before, there is none, or whoever asks is no office manager any
     * more. */
    @Transactional
    public Optional<ProgramToken> end(ProgramToken.Id id, StaffUser by) {
        if (!mayChange(by)) return Optional.empty();
        var open = table.find(id).filter(one -> one.endedAt() == null);
        open.ifPresent(one -> {
            table.end(id, clock.instant());
            events.publishEvent(new TokenDeed(one.user(), one.label(), by.actor(), "ended a program's token"));
        });
        return open;
    }

    /** From here on no other change of the staff or of a token runs beside this one. */
    private boolean mayChange(StaffUser by) {
        roster.oneAtATime();
        return roster.find(by.id()).filter(StaffMember::mayChangeStaff).isPresent();
    }

    /** Lets programs act as the user with a token that is known before, as those of the demo are.
     *
     * @throws IllegalArgumentException if the token does not begin with the slug of a practice and a dot */
    @Transactional
    public void admit(StaffUser.Id user, String token, String label) {
        if (token.indexOf('.') < 1)
            throw new IllegalArgumentException("A token begins with the practice's slug and a dot.");
        var asked = new Asked(new ProgramToken.Id(UUID.randomUUID()), label, user);
        table.insert(asked, Token.hash(token), null, clock.instant());
    }
}

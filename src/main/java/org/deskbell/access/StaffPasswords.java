package org.deskbell.access;

import static org.deskbell.tenancy.Directory.Kind.SLUG;
import static org.deskbell.tenancy.Directory.Kind.STAFF;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.deskbell.audit.Actor;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Outbox;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How staff users come to a password that nobody else has seen: they are sent a link, which shows a page where they choose it.
 * A link names its practice's slug, as in maple-street.s3cr3t; the last one sent is good, once. Whoever chooses a password
 * is signed out everywhere.
 */
@Component
public class StaffPasswords {
    /** An invitation may lie over a week's holiday. */
    static final Duration INVITED_FOR = Duration.ofDays(7);
    /** Whoever asked waits for it. */
    static final Duration LOST_FOR = Duration.ofHours(1);

    private final RosterTable roster;
    private final StaffTable staff;
    private final StaffLetters letters;
    private final Tries tries;
    private final Directory directory;
    private final Outbox outbox;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    StaffPasswords(
            RosterTable roster,
            StaffTable staff,
            StaffLetters letters,
            Tries tries,
            Directory directory,
            Outbox outbox,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roster = roster;
        this.staff = staff;
        this.letters = letters;
        this.tries = tries;
        this.directory = directory;
        this.outbox = outbox;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Who writes, asked inside the practice: its letterhead, and its slug. */
    public record Sender(String slug, Letterhead from) {}

    /** In the transaction at hand. */
    void invite(StaffUser user, Sender sender, StaffUser by) {
        send(user, sender, INVITED_FOR, link -> letters.invitation(user, sender.from(), by.name(), link));
        events.publishEvent(new StaffDeed(user, by.actor(), "sent a link to choose a password"));
    }

    /** To who has a password; in the transaction at hand. */
    void replace(StaffUser user, Sender sender, Actor by) {
        send(user, sender, LOST_FOR, link -> letters.lost(user, sender.from(), link));
        events.publishEvent(new StaffDeed(user, by, "sent a link to choose another password"));
    }

    private void send(StaffUser user, Sender sender, Duration goodFor, Function<String, Message> letter) {
        var link = sender.slug() + "." + Token.fresh();
        var end = clock.instant().plus(goodFor);
        roster.setLink(user.id(), Token.hash(link), end);
        outbox.post(letter.apply(link).until(end));
    }

    /** Sends a link to whoever has lost his password, a few times an hour at most; tells nobody whether the e-mail is a staff
     * user's. Called outside every practice. */
    public void lost(String email, Supplier<Sender> sender) {
        var plain = email.strip().toLowerCase(Locale.ROOT);
        passwords.match("", Optional.empty()); // slow, so that what it takes to send a letter shows less
        directory
                .find(STAFF, plain)
                .ifPresent(practice -> CurrentPractice.run(
                        practice, () -> staff.findByEmail(plain).ifPresent(known -> send(known.user(), sender.get()))));
    }

    private void send(StaffUser user, Sender sender) {
        if (!tries.allow(Limit.LINKS_TO_STAFF, user.email())) return;
        database.together(() -> {
            replace(user, sender, new Actor.Rule("sign-in"));
            return user;
        });
    }

    /** Who may choose a password with the link; empty if it lapsed, was used, or another was sent since. Called outside every
     * practice. */
    public Optional<StaffUser> invited(String link) {
        return practice(link)
                .flatMap(practice ->
                        CurrentPractice.call(practice, () -> roster.invited(Token.hash(link), clock.instant())));
    }

    private Optional<PracticeId> practice(String link) {
        var dot = link.indexOf('.');
        return dot < 1 ? Optional.empty() : directory.find(SLUG, link.substring(0, dot));
    }

    /** False if the link is not good any more. Called outside every practice.
     *
     * @throws IllegalArgumentException if the password is shorter than 8 characters or longer than 72 bytes */
    public boolean choose(String link, String password) {
        if (invited(link).isEmpty()) return false; // before the slow part, which anybody could ask for
        var hash = passwords.hash(password);
        return practice(link)
                .filter(practice -> CurrentPractice.call(practice, () -> database.together(() -> chosen(link, hash))))
                .isPresent();
    }

    private boolean chosen(String link, String passwordHash) {
        var user = roster.invited(Token.hash(link), clock.instant());
        if (user.isEmpty() || !roster.useLink(Token.hash(link))) return false;
        set(user.get(), passwordHash);
        return true;
    }

    private void set(StaffUser user, String passwordHash) {
        roster.setPassword(user.id(), passwordHash, clock.instant());
        events.publishEvent(new StaffDeed(user, user.actor(), "chose a password"));
    }

    /** Changes one's own password. False if the one before is wrong, or too many were tried.
     *
     * @throws IllegalArgumentException if the new one is shorter than 8 characters or longer than 72 bytes */
    public boolean change(StaffUser user, String before, String password) {
        if (!knows(user, before)) return false;
        var hash = passwords.hash(password);
        database.together(() -> {
            set(user, hash);
            return user;
        });
        return true;
    }

    /** Whether it is the password of him who is signed in. False, too, if too many were tried. */
    boolean knows(StaffUser user, String password) {
        if (!tries.allow(Limit.PASSWORDS_OF_STAFF, user.email())) return false;
        var known = staff.findByEmail(user.email()).flatMap(StaffTable.Kept::password);
        if (!passwords.match(password, known)) {
            events.publishEvent(new StaffDeed(user, new Actor.Rule("sign-in"), "refused a wrong password"));
            return false;
        }
        tries.forget(Limit.PASSWORDS_OF_STAFF, user.email());
        return true;
    }
}

package org.deskbell.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.access.StaffPasswords.Sender;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.Directory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staff of the practice, in the hands of its office managers. Nobody changes himself, and whoever changes others is an
 * office manager at that moment: so there is always one.
 */
@Component
public class StaffRoster {
    private final RosterTable table;
    private final StaffTable staff;
    private final AuthenticatorTable authenticators;
    private final ProgramTokenTable programs;
    private final StaffPasswords passwords;
    private final Tries tries;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffRoster(
            RosterTable table,
            StaffTable staff,
            AuthenticatorTable authenticators,
            ProgramTokenTable programs,
            StaffPasswords passwords,
            Tries tries,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.staff = staff;
        this.authenticators = authenticators;
        this.programs = programs;
        this.passwords = passwords;
        this.tries = tries;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a change. */
    public enum Outcome {
        MADE,
        /** It was so before, or there is no such user. */
        NOT_NEEDED,
        /** Nobody changes himself. */
        YOURSELF,
        /** Whoever asks is no office manager any more. */
        NOT_ALLOWED
    }

    /** Everybody, those who are kept out last. */
    public List<StaffMember> all() {
        return table.all();
    }

    /** Keeps everybody out, with all their programs, sessions and links; gives how many. For a practice that closes. */
    @Transactional
    public int closeAll() {
        return table.closeAll(clock.instant());
    }

    /** Adds a staff user and sends him a link to choose a password. Empty if the e-mail is a staff user's already, in this
     * practice or another, or if many were added today. */
    @Transactional
    public Optional<StaffUser> invite(String name, String email, StaffUser.Role role, Sender sender, StaffUser by) {
        var user = new StaffUser(
                new StaffUser.Id(UUID.randomUUID()), name.strip(), email.strip().toLowerCase(Locale.ROOT), role);
        if (!tries.allow(Limit.STAFF_ADDED, "practice")) return Optional.empty();
        if (!directory.enter(Directory.Kind.STAFF, user.email()) || !staff.insert(user, null, clock.instant()))
            return Optional.empty();
        events.publishEvent(new StaffDeed(user, by.actor(), "added a staff user, " + shown(role)));
        passwords.invite(user, sender, by);
        return Optional.of(user);
    }

    /** Takes back who was added and never chose a password: his link leads nowhere, and his e-mail address is free. Not once a
     * program acts as him. */
    @Transactional
    public Outcome withdraw(StaffUser.Id id, StaffUser by) {
        return change(id, by, member -> {
            if (member.hasPassword() || programs.isKnownFor(id) || !table.remove(id)) return false;
            directory.leave(Directory.Kind.STAFF, member.user().email());
            events.publishEvent(new StaffDeed(member.user(), by.actor(), "took an invitation back"));
            return true;
        });
    }

    /** Sends a new link; the one before is not good any more. */
    @Transactional
    public Outcome sendLink(StaffUser.Id id, Sender sender, StaffUser by) {
        return change(id, by, member -> {
            if (!member.active()) return false;
            if (member.hasPassword()) passwords.replace(member.user(), sender, by.actor());
            else passwords.invite(member.user(), sender, by);
            return true;
        });
    }

    /** Whoever gets another role signs in anew. */
    @Transactional
    public Outcome changeRole(StaffUser.Id id, StaffUser.Role role, StaffUser by) {
        return change(id, by, member -> {
            if (member.user().role() == role) return false;
            table.setRole(id, role);
            events.publishEvent(new StaffDeed(member.user(), by.actor(), "made " + shown(role)));
            return true;
        });
    }

    /** Keeps somebody out at once, with his programs, or lets him in again. */
    @Transactional
    public Outcome setActive(StaffUser.Id id, boolean active, StaffUser by) {
        return change(id, by, member -> {
            if (member.active() == active) return false;
            table.setActive(id, active, clock.instant());
            events.publishEvent(new StaffDeed(member.user(), by.actor(), active ? "let in again" : "kept out"));
            return true;
        });
    }

    /** Takes the authenticator away from who has lost his telephone: he signs in with the password alone, now, and everywhere
     * else he is signed out. */
    @Transactional
    public Outcome takeAuthenticator(StaffUser.Id id, StaffUser by) {
        return change(id, by, member -> isTaken(member.user(), by.actor()));
    }

    /** The same for the operator, when no office manager is left who could. False if nobody with the e-mail address has one. */
    @Transactional
    public boolean takeAuthenticator(String email) {
        return staff.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .filter(known -> isTaken(known.user(), new Actor.Rule("operator")))
                .isPresent();
    }

    private boolean isTaken(StaffUser user, Actor by) {
        if (!authenticators.remove(user.id())) return false;
        table.askToSignInAgain(user.id(), clock.instant());
        tries.forget(Limit.CODES_OF_STAFF_IN_A_DAY, user.id().toString());
        events.publishEvent(new StaffDeed(user, by, "took the authenticator away"));
        return true;
    }

    /** Tells whether anything was changed. */
    private interface Deed {
        boolean done(StaffMember member);
    }

    private Outcome change(StaffUser.Id id, StaffUser by, Deed deed) {
        if (id.equals(by.id())) return Outcome.YOURSELF;
        table.oneAtATime();
        if (table.find(by.id()).filter(StaffMember::mayChangeStaff).isEmpty()) return Outcome.NOT_ALLOWED;
        return table.find(id).filter(deed::done).isPresent() ? Outcome.MADE : Outcome.NOT_NEEDED;
    }

    private static String shown(StaffUser.Role role) {
        return switch (role) {
            case FRONT_DESK -> "front desk";
            case OFFICE_MANAGER -> "office manager";
        };
    }
}

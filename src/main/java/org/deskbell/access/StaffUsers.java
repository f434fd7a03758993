package org.deskbell.access;

import static org.deskbell.tenancy.Directory.Kind.STAFF;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff users, and how they sign in. */
@Component
public class StaffUsers {
    private final StaffTable table;
    private final SignInTicketTable tickets;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    StaffUsers(
            StaffTable table,
            SignInTicketTable tickets,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Checks e-mail and password, over all practices; takes the same time whether or not the e-mail is known. Who has an
     * authenticator is not in yet. Called outside every practice. */
    public FirstStep signIn(String email, String password) {
        var at = clock.instant(); // before the password is read: another one chosen meanwhile ends this session
        var practice = directory.find(STAFF, plain(email));
        var known = practice.flatMap(entered -> CurrentPractice.call(entered, () -> table.findByEmail(plain(email))));
        var right = passwords.match(password, known.flatMap(StaffTable.Kept::password));
        return known.map(one -> CurrentPractice.call(practice.orElseThrow(), () -> step(one, right, at)))
                .orElseGet(FirstStep.Refused::new);
    }

    private FirstStep step(StaffTable.Kept known, boolean right, Instant at) {
        if (right && known.hasAuthenticator()) return askForCode(known.user(), at);
        events.publishEvent(right ? new SignInTried.Succeeded(known.user()) : new SignInTried.Failed(known.user()));
        return right
                ? new FirstStep.In(new SignedIn(CurrentPractice.get(), known.user(), at))
                : new FirstStep.Refused();
    }

    private FirstStep askForCode(StaffUser user, Instant at) {
        var ticket = SignInTicket.fresh(CurrentPractice.get());
        tickets.forget(at);
        tickets.insert(ticket, user.id(), at, at.plus(SignInTickets.GOOD_FOR));
        events.publishEvent(new SignInTried.HalfWay(user));
        return new FirstStep.CodeAsked(ticket);
    }

    /** How somebody stands who signed in, by now. Called outside every practice. */
    public Standing standing(SignedIn who) {
        return CurrentPractice.call(
                who.practice(), () -> table.standing(who.user().id(), who.user().role(), who.at()));
    }

    /** The staff of the current practice. */
    public List<StaffUser> all() {
        return table.all();
    }

    /** Adds a staff user to the current practice.
     *
     * @throws IllegalArgumentException if the e-mail is taken, in this practice or another, or if the password is
     *     shorter than 8 characters or longer than 72 bytes */
    @Transactional
    public StaffUser add(String name, String email, String password, StaffUser.Role role) {
        var user = new StaffUser(new StaffUser.Id(UUID.randomUUID()), name.strip(), plain(email), role);
        var hash = passwords.hash(password);
        if (!directory.enter(STAFF, user.email()) || !table.insert(user, hash, clock.instant()))
            throw new IllegalArgumentException("A staff user has this e-mail address already.");
        return user;
    }

    /** Lets the user of the current practice with this e-mail address sign in, and his programs come in. */
    @Transactional
    public void activate(String email) {
        table.activate(plain(email));
    }

    private static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}

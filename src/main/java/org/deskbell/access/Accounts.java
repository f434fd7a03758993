package org.deskbell.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deskbell.access.AccountTable.Kept;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the practice's patients. A one-time code proves a contact and no more; who of the people behind it has
 * come is found out by the room that knows them. A password is a secret of one account.
 */
@Component
public class Accounts {
    /** So many passwords are compared whatever the contact, so that the time tells nothing of it; more accounts than these
     * sign in with a code. */
    private static final int COMPARED = 2;

    private final AccountTable table;
    private final OneTimeCodes codes;
    private final SessionTable sessions;
    private final Tries tries;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    Accounts(
            AccountTable table,
            OneTimeCodes codes,
            SessionTable sessions,
            Tries tries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.codes = codes;
        this.sessions = sessions;
        this.tries = tries;
        this.events = events;
        this.clock = clock;
    }

    /** Sends a code there, whether or not anybody is known with this contact: nothing looks.
     *
     * @param address the remote address that asks */
    @Transactional
    public CodeAsked askCode(AccountContact contact, Letterhead from, String address) {
        if (!codes.reach(contact.kind())) return new CodeAsked.OnlyByMail();
        var allowed = tries.allow(Limit.CODES_FROM_ADDRESS, address)
                && tries.allow(Limit.CODES_TO_CONTACT, contact.value())
                && tries.allow(Limit.CODES_TO_CONTACT_IN_A_DAY, contact.value());
        return allowed ? new CodeAsked.Sent(codes.send(contact, from)) : new CodeAsked.TooMany();
    }

    /** Whether a code can be sent to a contact of this kind. */
    public boolean codesReach(AccountContact.Kind kind) {
        return codes.reach(kind);
    }

    /** Compares what came back with what was sent; each code can be tried five times and used once, within ten minutes.
     *
     * @param address the remote address that answers */
    @Transactional
    public CodeAnswered answer(Handle handle, String code, String address) {
        if (!tries.allow(Limit.ANSWERS_FROM_ADDRESS, address)) return new CodeAnswered.TooMany();
        return codes.answer(handle, code)
                .<CodeAnswered>map(CodeAnswered.Right::new)
                .orElseGet(CodeAnswered.Wrong::new);
    }

    /** Compares the password with that of the account; takes as long for a contact that nobody has. Comparing is slow on
     * purpose, so it is done in no transaction.
     *
     * @param address the remote address that tries */
    public PasswordTried tryPassword(AccountContact contact, String password, String address) {
        if (!tries.allow(Limit.PASSWORDS_FROM_ADDRESS, address)
                || !tries.allow(Limit.PASSWORDS_FOR_CONTACT, contact.value())) return new PasswordTried.TooMany();
        var kept = table.with(contact);
        var right = opened(kept, password);
        if (right.isEmpty()) {
            events.publishEvent(
                    new AccountDeed.PasswordRefused(kept.stream().findFirst().map(Kept::account)));
            return new PasswordTried.Wrong();
        }
        tries.forget(Limit.PASSWORDS_FOR_CONTACT, contact.value());
        return new PasswordTried.Right(right.get());
    }

    private Optional<Account.Id> opened(List<Kept> kept, String password) {
        var closed = kept.stream().filter(one -> one.passwordHash() != null).toList();
        var right = IntStream.range(0, COMPARED)
                .filter(i -> passwords.match(
                        password,
                        i < closed.size() ? Optional.ofNullable(closed.get(i).passwordHash()) : Optional.empty()))
                .boxed()
                .toList();
        return right.stream().findFirst().map(i -> closed.get(i).account());
    }

    /** The accounts that this contact opens, oldest first. */
    public List<Account.Id> with(AccountContact contact) {
        return table.with(contact).stream().map(Kept::account).toList();
    }

    /** Opens a new account with the contact. */
    @Transactional
    public Account.Id open(Proven proven) {
        var account = new Account.Id(UUID.randomUUID());
        table.insert(account, proven.contact(), clock.instant());
        return account;
    }

    /** Keeps that one of the account's people is reached at a contact of his own. It does not open the account: others may read
     * what is sent there. */
    @Transactional
    public void prove(Account.Id account, Proven proven) {
        table.add(account, proven.contact(), clock.instant());
        events.publishEvent(new AccountDeed.ContactProven(account));
    }

    /** The proven contacts of an account, first the one that opens it. */
    public List<AccountContact> contacts(Account.Id account) {
        return table.contacts(account);
    }

    public boolean hasPassword(Account.Id account) {
        return table.find(account).map(Kept::passwordHash).isPresent();
    }

    /** Sets or changes the password of the account, and ends all of its sessions.
     *
     * @throws IllegalArgumentException if it is shorter than 8 characters or longer than 72 bytes */
    @Transactional
    public void setPassword(Account.Id account, String password) {
        table.setPassword(account, passwords.hash(password));
        sessions.delete(account);
        events.publishEvent(new AccountDeed.PasswordSet(account));
    }
}

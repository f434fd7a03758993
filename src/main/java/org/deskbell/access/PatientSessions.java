package org.deskbell.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the patients is signed in. Sessions are rows, so that every node knows them. */
@Component
public class PatientSessions {
    /** NIST SP 800-63B, 4.1.3: sign in anew after 30 days, whatever was done in between. */
    public static final Duration GOOD_FOR = Duration.ofDays(30);

    private final SessionTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PatientSessions(SessionTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** Signs in to the account; gives the token that the browser keeps, of which a hash is kept here. */
    @Transactional
    public String begin(Account.Id account) {
        var now = clock.instant();
        var token = Token.fresh();
        table.forget(now);
        table.insert(Token.hash(token), account, now, now.plus(GOOD_FOR));
        events.publishEvent(new AccountDeed.SignedIn(account));
        return token;
    }

    /** The account that the token is signed in to; empty once it has lapsed or was signed out. */
    public Optional<Account.Id> find(String token) {
        return table.find(Token.hash(token), clock.instant());
    }

    /** Signs out; a token that is nothing any more may be ended again. */
    @Transactional
    public void end(String token) {
        table.delete(Token.hash(token));
    }
}

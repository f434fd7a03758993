package org.deskbell.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The authenticators of staff users, each in his own hands. Whoever sets up the first one shows his password; once there is
 * one, nothing changes without a code of it, or a recovery code: a password that somebody else knows does not do.
 */
@Component
public class Authenticators {
    /** Who is signed in tries from here. */
    private static final String HERE = "at the desk";

    private final AuthenticatorTable table;
    private final AuthenticatorSecrets secrets;
    private final RosterTable roster;
    private final CodeProof proof;
    private final CodeRule rule;
    private final StaffPasswords passwords;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Authenticators(
            AuthenticatorTable table,
            AuthenticatorSecrets secrets,
            RosterTable roster,
            CodeProof proof,
            CodeRule rule,
            StaffPasswords passwords,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.roster = roster;
        this.proof = proof;
        this.rule = rule;
        this.passwords = passwords;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What came of setting one up. */
    public sealed interface SettingUp {
        /** The recovery codes are given this once. Whoever signed in before the moment signs in anew. */
        record Done(List<String> recoveryCodes, Instant at) implements SettingUp {
            @Override
            public String toString() {
                return "Done[" + at + "]";
            }
        }

        /** The app shows another code: it was not told this secret, or its clock is wrong. */
        record WrongCode() implements SettingUp {}

        /** The password, or the code of the authenticator until now, is another one, or too many were tried. */
        record NotProven() implements SettingUp {}
    }

    /** Empty if he has none. */
    public Optional<Authenticator> find(StaffUser user) {
        return table.find(user.id());
    }

    /** One to be shown to an app; nothing of it is kept before it is set up. */
    public NewAuthenticator fresh(StaffUser user) {
        var secret = AppCodes.freshSecret();
        return new NewAuthenticator(secret, secrets.sealToForm(user.id(), secret));
    }

    /** The same once more, as a form brings it back; empty if it was never this staff user's. */
    public Optional<NewAuthenticator> again(StaffUser user, String sealed) {
        return secrets.openFromForm(user.id(), sealed).map(secret -> new NewAuthenticator(secret, sealed));
    }

    /** Sets it up, in the place of the one before if there is one. Ends all sessions that were begun before.
     *
     * @param shown the password, or of who has an authenticator a code of that
     * @param code of the new one */
    public SettingUp setUp(StaffUser user, NewAuthenticator app, String shown, String code) {
        var now = clock.instant();
        var step = AppCodes.step(app.secret(), code.replaceAll("\\s", ""), now);
        if (step.isEmpty()) return new SettingUp.WrongCode();
        var hasOne = table.find(user.id()).isPresent();
        if (!(hasOne ? shows(user, shown) : passwords.knows(user, shown))) return new SettingUp.NotProven();
        var sealed = secrets.seal(user.id(), app.secret());
        return database.together(() -> {
            var isSet = hasOne
                    ? table.replace(user.id(), sealed, step.get(), now)
                    : table.insert(user.id(), sealed, step.get(), now);
            if (!isSet) return new SettingUp.NotProven();
            roster.askToSignInAgain(user.id(), now);
            tell(user, hasOne ? "set up another authenticator" : "set up an authenticator");
            return new SettingUp.Done(recoveryCodes(user), now);
        });
    }

    private boolean shows(StaffUser user, String code) {
        return proof.show(user, code, HERE) == CodeProof.Outcome.RIGHT;
    }

    private List<String> recoveryCodes(StaffUser user) {
        var codes = RecoveryCodes.fresh();
        table.setRecoveryCodes(
                user.id(),
                codes.stream().map(code -> RecoveryCodes.hash(user.id(), code)).toList());
        return codes;
    }

    private void tell(StaffUser user, String deed) {
        events.publishEvent(new StaffDeed(user, user.actor(), deed));
    }

    /** New recovery codes in the place of those before; empty if the code is wrong, or too many were tried. */
    public Optional<List<String>> renewRecoveryCodes(StaffUser user, String code) {
        if (!shows(user, code)) return Optional.empty();
        return database.together(() -> {
            if (!table.lock(user.id())) return Optional.empty();
            tell(user, "made new recovery codes");
            return Optional.of(recoveryCodes(user));
        });
    }

    /** Takes one's own away. False if the code is wrong, too many were tried, or everybody at the practice has to have one. */
    public boolean remove(StaffUser user, String code) {
        if (rule.isForEverybody() || !shows(user, code)) return false;
        return database.together(() -> {
            if (!table.remove(user.id())) return false;
            tell(user, "took his own authenticator away");
            return true;
        });
    }
}

package org.deskbell.access;

import java.time.Clock;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whether somebody shows a code that only a staff user has: of his app, or one of his recovery codes, each good once. Wrong
 * ones are counted for all nodes: few from one place, so that who comes from elsewhere is not kept out in passing. Of the
 * app's all are counted, from all places together, since a right one says nothing of who tried the others.
 */
@Component
class CodeProof {
    private static final Logger LOG = LoggerFactory.getLogger(CodeProof.class);

    private final AuthenticatorTable table;
    private final AuthenticatorSecrets secrets;
    private final Tries tries;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeProof(
            AuthenticatorTable table,
            AuthenticatorSecrets secrets,
            Tries tries,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.tries = tries;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What came of showing one. */
    enum Outcome {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /** @param from where it is shown: a network, or the desk of who is signed in */
    Outcome show(StaffUser user, String code, String from) {
        var shown = code.replaceAll("\\s", "");
        var there = user.id() + " " + from;
        if (!tries.allow(Limit.CODES_OF_STAFF, there) || isTooManyInADay(user, shown)) return Outcome.TOO_MANY;
        if (!isUsed(user, shown)) {
            events.publishEvent(new StaffDeed(user, new Actor.Rule("sign-in"), "refused a wrong code"));
            return Outcome.WRONG;
        }
        tries.forget(Limit.CODES_OF_STAFF, there);
        return Outcome.RIGHT;
    }

    /** Nobody guesses a recovery code: who has one is not kept out by whoever tries the app's. */
    private boolean isTooManyInADay(StaffUser user, String shown) {
        return AppCodes.isOne(shown)
                && !tries.allow(Limit.CODES_OF_STAFF_IN_A_DAY, user.id().toString());
    }

    private boolean isUsed(StaffUser user, String code) {
        var step = secret(user).flatMap(secret -> AppCodes.step(secret, code, clock.instant()));
        return step.isPresent()
                ? table.raise(user.id(), step.get())
                : database.together(() -> isUsedForRecovery(user, code));
    }

    private Optional<String> secret(StaffUser user) {
        var sealed = table.sealedSecret(user.id());
        var opened = sealed.flatMap(one -> secrets.open(user.id(), one));
        if (sealed.isPresent() && opened.isEmpty())
            LOG.error("The authenticator of staff user {} was sealed with another DESKBELL_SECRETS_KEY", user.id());
        return opened;
    }

    private boolean isUsedForRecovery(StaffUser user, String code) {
        if (!table.useRecoveryCode(user.id(), RecoveryCodes.hash(user.id(), code))) return false;
        events.publishEvent(new StaffDeed(user, user.actor(), "used a recovery code"));
        return true;
    }
}

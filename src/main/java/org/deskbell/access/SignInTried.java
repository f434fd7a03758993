package org.deskbell.access;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody tried to come in with a staff user's e-mail. */
public sealed interface SignInTried extends Audited {
    StaffUser user();

    @Override
    default Subject subject() {
        return new Subject("staff user", List.of(user().id().toString()));
    }

    /** With all that is asked for. */
    record Succeeded(StaffUser user) implements SignInTried {
        @Override
        public Actor by() {
            return user.actor();
        }

        @Override
        public String deed() {
            return "signed in";
        }
    }

    /** With the right password, which is not enough; nobody knows yet whether it was he. */
    record HalfWay(StaffUser user) implements SignInTried {
        @Override
        public Actor by() {
            return new Actor.Rule("sign-in");
        }

        @Override
        public String deed() {
            return "asked for a code behind the right password";
        }
    }

    /** With a wrong password; nobody knows who it was. */
    record Failed(StaffUser user) implements SignInTried {
        @Override
        public Actor by() {
            return new Actor.Rule("sign-in");
        }

        @Override
        public String deed() {
            return "refused a wrong password";
        }
    }
}

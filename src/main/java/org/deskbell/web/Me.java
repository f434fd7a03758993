package org.deskbell.web;

import java.util.Optional;
import org.deskbell.access.SignedIn;
import org.deskbell.access.StaffUser;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.CurrentPractice;

/**
 * The staff user who signed in, in person or by a program with his token. Name it as an argument of a page or endpoint
 * that only staff reach:
 *
 * <pre>
 * String close(ClosedDayForm form, Me me) {
 *     closedDays.close(form.day(), form.reason(), me.actor());
 * }</pre>
 *
 * Templates of staff pages find it as {@code me}.
 */
public record Me(SignedIn signedIn) {
    /** The staff user of the practice at hand who asks at a door that is open to everybody; empty for anybody else, staff of
     * another practice among them. */
    public static Optional<Me> here() {
        return SignedInStaff.find()
                .filter(me -> CurrentPractice.find()
                        .filter(me.signedIn().practice()::equals)
                        .isPresent());
    }

    /** Who asks at such a door: the staff user, or else this one. */
    public static Actor orElse(Actor other) {
        return here().<Actor>map(Me::actor).orElse(other);
    }

    public StaffUser user() {
        return signedIn.user();
    }

    public String name() {
        return user().name();
    }

    /** For the verbs that ask by whom. */
    public Actor.Staff actor() {
        return signedIn.actor();
    }

    /** Whether settings may be changed. */
    public boolean isOfficeManager() {
        return user().role() == StaffUser.Role.OFFICE_MANAGER;
    }
}

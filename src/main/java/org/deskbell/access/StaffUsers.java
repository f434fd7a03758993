package org.deskbell.access;

import java.util.List;
import java.util.Optional;

/** The staff users: how they sign in, and the tokens of their programs. */
public interface StaffUsers {
    /** Checks e-mail and password, over all practices; takes the same time whether or not the e-mail is known. Called outside every practice. */
    Optional<SignedIn> signIn(String email, String password);

    /** The user a token belongs to; called outside every practice. Tokens name their practice's slug, as in maple-street.s3cr3t. */
    Optional<SignedIn> byToken(String token);

    /** The staff of the current practice. */
    List<StaffUser> all();

    /** Adds a staff user to the current practice.
     *
     * @throws IllegalArgumentException if the e-mail is taken, in this practice or another */
    StaffUser add(String name, String email, String password, StaffUser.Role role);

    /** Lets programs act as the user with this token from now on. */
    void admit(StaffUser.Id user, String token, String label);
}

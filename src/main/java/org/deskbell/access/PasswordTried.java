package org.deskbell.access;

/** What became of signing in with a password. */
public sealed interface PasswordTried {
    /** It is the password of this account. */
    record Right(Account.Id account) implements PasswordTried {}

    /** It is not, or the contact is not known, or there is no password: nobody learns which. */
    record Wrong() implements PasswordTried {}

    /** Too many tries, from this address or with this contact. */
    record TooMany() implements PasswordTried {}
}

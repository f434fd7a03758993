package org.deskbell.access;

import java.util.Locale;
import java.util.Optional;
import org.deskbell.messaging.Message;
import org.deskbell.people.Contact;
import org.deskbell.people.EmailAddress;
import org.deskbell.people.PhoneNumber;

/**
 * Where a code can be sent to: an e-mail address or a mobile number.
 *
 * @param value an e-mail address in lower case, or a number in E.164
 */
public record AccountContact(Kind kind, String value) {
    /** What it is. */
    public enum Kind {
        EMAIL,
        MOBILE;

        Message.Channel channel() {
            return switch (this) {
                case EMAIL -> Message.Channel.EMAIL;
                case MOBILE -> Message.Channel.SMS;
            };
        }
    }

    /** Reads what a person types; empty if nothing could be sent there. */
    public static Optional<AccountContact> parse(String typed) {
        if (typed.indexOf('@') >= 0)
            return EmailAddress.parse(typed)
                    .map(email -> new AccountContact(Kind.EMAIL, email.value().toLowerCase(Locale.ROOT)));
        return PhoneNumber.parse(typed).map(number -> new AccountContact(Kind.MOBILE, number.value()));
    }

    /** Where letters to somebody go: the e-mail address, else the mobile number; empty if he gave neither. */
    public static Optional<AccountContact> of(Contact given) {
        return given.mailed().or(given::texted).flatMap(AccountContact::parse);
    }

    @Override
    public String toString() {
        return "AccountContact[" + kind + "]";
    }
}

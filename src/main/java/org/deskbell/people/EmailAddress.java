package org.deskbell.people;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * An e-mail address that mail can be sent to.
 *
 * @param value as typed, without blanks around it
 */
public record EmailAddress(String value) {
    // RFC 5321, 4.5.3.1, and for the whole, erratum 1690 of RFC 3696.
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;
    private static final String LOCAL_SIGNS = "!#$%&'*+/=?^_`{|}~-.";

    /** Reads what a person types; empty if no mail could go there. */
    public static Optional<EmailAddress> parse(String text) {
        var address = text.strip();
        var at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST) return Optional.empty();
        var fits = isLocal(address.substring(0, at)) && isDomain(address.substring(at + 1));
        return fits ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    private static boolean isLocal(String local) {
        return local.length() <= LONGEST_LOCAL
                && consistsOf(local, sign -> isPlain(sign) || LOCAL_SIGNS.indexOf(sign) >= 0)
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    private static boolean isDomain(String domain) {
        return domain.indexOf('.') > 0 && Stream.of(domain.split("\\.", -1)).allMatch(EmailAddress::isLabel);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && consistsOf(label, sign -> isPlain(sign) || sign == '-')
                && !label.startsWith("-")
                && !label.endsWith("-");
    }

    private static boolean consistsOf(String text, IntPredicate signs) {
        return text.chars().allMatch(signs);
    }

    private static boolean isPlain(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}

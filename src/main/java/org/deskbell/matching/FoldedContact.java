package org.deskbell.matching;

import java.util.HashSet;
import java.util.Set;
import org.deskbell.people.Contact;
import org.deskbell.people.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached, folded.
 *
 * @param mobile the digits as dialled inside its country; empty if missing
 * @param home likewise
 * @param email in lower case, without a tag behind a plus; empty if missing or made up
 */
record FoldedContact(String mobile, String home, String email) {
    /** What a front desk types where a field must be filled. */
    private static final Set<String> MADE_UP =
            Set.of("none", "noemail", "no", "na", "nomail", "noreply", "declined", "unknown", "refused", "test");

    static FoldedContact of(Contact contact) {
        return new FoldedContact(phone(contact.mobile()), phone(contact.homePhone()), email(contact.email()));
    }

    /** The national number: the country code and the prefix for calls at home are often left out. */
    private static String phone(@Nullable String typed) {
        if (typed == null) return "";
        var digits = digits(typed);
        if (digits.length() < 7 || digits.chars().distinct().count() == 1) return "";
        if (digits.length() == 11 && digits.startsWith("1")) return digits.substring(1);
        if (typed.strip().startsWith("+"))
            return PhoneNumber.national(typed.strip()).orElse(digits);
        if (digits.startsWith("00"))
            return PhoneNumber.national("+" + digits.substring(2)).orElse(digits);
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private static String digits(String typed) {
        var digits = new StringBuilder();
        for (var sign : typed.toCharArray()) if (sign >= '0' && sign <= '9') digits.append(sign);
        return digits.toString();
    }

    private static String email(@Nullable String typed) {
        if (typed == null) return "";
        var folded = org.deskbell.people.Folded.of(typed.strip());
        var at = folded.lastIndexOf('@');
        if (at < 1) return "";
        var plus = folded.indexOf('+');
        var local = folded.substring(0, plus > 0 && plus < at ? plus : at);
        return MADE_UP.contains(local) ? "" : local + folded.substring(at);
    }

    /** The part before the at sign. */
    String box() {
        return email.isEmpty() ? "" : email.substring(0, email.lastIndexOf('@'));
    }

    Set<String> phones() {
        var phones = new HashSet<String>();
        if (!mobile.isEmpty()) phones.add(mobile);
        if (!home.isEmpty()) phones.add(home);
        return phones;
    }

    @Override
    public String toString() {
        return "FoldedContact[hidden]";
    }
}

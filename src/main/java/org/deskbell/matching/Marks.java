package org.deskbell.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbell.people.Contact;
import org.deskbell.people.PhoneNumber;

/**
 * Facts of a person, folded, that stay the same when he registers again. To compare by, never to show.
 *
 * @param last the last name, as delacruz
 * @param first the first name, as maryann
 * @param firsts every first name the person may go by, and the formal ones of nicknames: Bob is robert, too
 * @param contacts telephone numbers in E.164 and the e-mail address, without a tag behind a plus
 */
public record Marks(String last, String first, Set<String> firsts, Set<String> contacts) {
    static Marks of(FoldedName name, Contact contact) {
        var firsts = name.firsts().stream()
                .flatMap(first -> Nicknames.formal(first).stream())
                .collect(Collectors.toUnmodifiableSet());
        var contacts = new HashSet<String>();
        for (var typed : Arrays.asList(contact.mobile(), contact.homePhone()))
            if (typed != null) PhoneNumber.parse(typed).map(PhoneNumber::value).ifPresent(contacts::add);
        var email = FoldedContact.of(contact).email();
        if (!email.isEmpty()) contacts.add(email);
        return new Marks(name.last(), name.first(), firsts, Set.copyOf(contacts));
    }

    @Override
    public String toString() {
        return "Marks[hidden]";
    }
}

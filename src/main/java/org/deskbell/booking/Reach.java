package org.deskbell.booking;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskbell.messaging.Message.Channel;
import org.deskbell.messaging.Outbox;
import org.deskbell.people.Contact;
import org.springframework.stereotype.Component;

/** Where letters to a patient go: by e-mail, or by text messages to who cannot be reached so, where those can be sent. */
@Component
public class Reach {
    private final Outbox outbox;

    Reach(Outbox outbox) {
        this.outbox = outbox;
    }

    /** How somebody is reached. */
    record To(Channel channel, String recipient) {
        @Override
        public String toString() {
            return "To[hidden]";
        }
    }

    /** The address or the number; empty for who can be told nothing. */
    public Optional<String> of(Contact contact) {
        return first(List.of(contact)).map(To::recipient);
    }

    /** Every way to him, for what does not last. */
    List<To> all(Contact contact) {
        return Stream.of(
                        first(Channel.EMAIL, List.of(contact), Contact::mailed),
                        first(Channel.SMS, List.of(contact), Contact::texted))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first of them who can be reached, by e-mail rather than otherwise. */
    Optional<To> first(List<Contact> contacts) {
        return first(Channel.EMAIL, contacts, Contact::mailed).or(() -> first(Channel.SMS, contacts, Contact::texted));
    }

    private Optional<To> first(Channel channel, List<Contact> contacts, Function<Contact, Optional<String>> where) {
        if (!outbox.carries(channel)) return Optional.empty();
        return contacts.stream()
                .flatMap(contact -> where.apply(contact).stream())
                .findFirst()
                .map(known -> new To(channel, known));
    }
}

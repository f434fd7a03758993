package org.deskbell.booking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.messaging.Message.Channel;
import org.deskbell.messaging.Outbox;
import org.deskbell.people.Contact;
import org.springframework.stereotype.Component;

/** Where letters to a patient go: by e-mail and by text message, where he gave both and text messages can be sent. */
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
        return first(contact).map(To::recipient);
    }

    /** By e-mail rather than otherwise. */
    Optional<To> first(Contact contact) {
        return all(contact).stream().findFirst();
    }

    /** Every way to him, the e-mail first. */
    List<To> all(Contact contact) {
        return Stream.of(Channel.values())
                .flatMap(channel -> by(channel, contact).stream())
                .toList();
    }

    /** Every way to the first of them who can be reached, by e-mail rather than otherwise; empty for nobody. */
    List<To> all(List<Contact> contacts) {
        return Stream.of(Channel.values())
                .flatMap(channel ->
                        contacts.stream().filter(contact -> by(channel, contact).isPresent()))
                .findFirst()
                .map(this::all)
                .orElse(List.of());
    }

    private Optional<To> by(Channel channel, Contact contact) {
        if (!outbox.carries(channel)) return Optional.empty();
        var where = switch (channel) {
            case EMAIL -> contact.mailed();
            case SMS -> contact.texted();
        };
        return where.map(known -> new To(channel, known));
    }
}

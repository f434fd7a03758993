package org.deskbell.booking;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Message.Channel;
import org.deskbell.practice.SettingsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The practice's own words in its letters: what time, where and how to change it stays as Deskbell writes it. */
@Component
public class Additions {
    private final AdditionTable table;
    private final ApplicationEventPublisher events;

    Additions(AdditionTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** What is added to the letters of each occasion. */
    public Map<Occasion, Addition> all() {
        return table.all();
    }

    /** What is added to the letters of an occasion; may be empty. */
    public Addition of(Occasion occasion) {
        return all().getOrDefault(occasion, Addition.NONE);
    }

    /** Changes it, if it stands as somebody saw it, or already as he wants it. Else false, and nothing changes. */
    @Transactional
    public boolean change(Occasion occasion, Predicate<Addition> asSeen, Addition to, Actor by) {
        table.oneAtATime();
        var before = of(occasion);
        if (to.equals(before)) return true;
        if (!asSeen.test(before)) return false;
        table.put(occasion, to);
        events.publishEvent(new SettingsChanged(
                by,
                "changed what letters to patients add",
                Subject.settings("letters"),
                Map.of("letter", occasion.name())));
        return true;
    }

    /** The letter with what is added to its kind; a text message is short, and stays so. */
    Message addedTo(Message letter, Locale language) {
        if (letter.channel() == Channel.SMS) return letter;
        var words = Occasion.of(letter.kind())
                .map(occasion -> of(occasion).in(language))
                .orElse("");
        return words.isBlank() ? letter : letter.adding(words);
    }
}

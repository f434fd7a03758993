package org.deskbell.booking;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.booking.Reach.To;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Message.Channel;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.springframework.stereotype.Component;

/** A letter as patients will read it, about a visit that there is not: tomorrow at nine. */
@Component
public class LetterPreview {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final int MINUTES = 60;

    private final LetterWords words;
    private final Additions additions;
    private final Practices practices;
    private final Clock clock;

    LetterPreview(LetterWords words, Additions additions, Practices practices, Clock clock) {
        this.words = words;
        this.additions = additions;
        this.practices = practices;
        this.clock = clock;
    }

    /** The usual letter of the occasion, with what is added to it. */
    public Message of(Occasion occasion, Locale language) {
        return by(Channel.EMAIL, occasion, language);
    }

    /** The same as a text message. */
    public Message text(Occasion occasion, Locale language) {
        return by(Channel.SMS, occasion, language);
    }

    private Message by(Channel channel, Occasion occasion, Locale language) {
        var practice = practices.current();
        var form = new LetterWords.Form(occasion.usual(), new To(channel, practice.email()), language);
        return additions.addedTo(words.about(form, visit(), practice, ""), language);
    }

    private OnlineAppointment visit() {
        var practice = practices.current();
        var now = clock.instant();
        var at = practice.dayOf(now)
                .plusDays(1)
                .atTime(NINE)
                .atZone(practice.zone())
                .toInstant();
        return new OnlineAppointment(
                new OnlineAppointment.Id(NOBODY),
                "K74M9P",
                new OnlinePatient.Id(NOBODY),
                new OnlineAppointmentType.Id(NOBODY),
                new Provider.Id(NOBODY),
                new Operatory.Id(NOBODY),
                at,
                at.plus(MINUTES, ChronoUnit.MINUTES),
                Status.BOOKED,
                null,
                now,
                null,
                null,
                null,
                null);
    }
}

package org.deskbell.booking;

import static java.util.Locale.ENGLISH;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskbell.booking.Reach.To;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Message.Channel;
import org.deskbell.practice.Locations;
import org.deskbell.practice.Practice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters in words, in the language of who reads them; subjects say nothing about the patient. */
@Component
class LetterWords {
    private final MessageSource sentences;
    private final DeskbellAddress deskbell;
    private final Locations locations;

    LetterWords(MessageSource sentences, DeskbellAddress deskbell, Locations locations) {
        this.sentences = sentences;
        this.deskbell = deskbell;
        this.locations = locations;
    }

    /**
     * Which letter it is, to whom it goes and in which language.
     *
     * @param isStrange whether somebody else may read it, who is to open no page of it: what leads there is in the e-mail
     */
    record Form(String kind, To to, Locale language, boolean isStrange) {
        Form(String kind, To to, Locale language) {
            this(kind, to, language, false);
        }

        private String subject() {
            return "mail." + kind + ".subject";
        }

        private String body() {
            return "mail." + kind + (to.channel() == Channel.SMS ? ".sms" : ".body");
        }
    }

    Message toPractice(String kind, Practice practice) {
        var form = new Form(kind, new To(Channel.EMAIL, practice.email()), ENGLISH);
        return of(form, practice, practice.name(), deskbell.home());
    }

    /** About one visit.
     *
     * @param said the practice's own words; may be empty */
    Message about(Form form, OnlineAppointment visit, Practice practice, String said) {
        return of(
                form,
                practice,
                when(visit, practice, form.language()),
                practice.name(),
                where(visit, practice),
                practice.phone(),
                visit.code(),
                said.isBlank() ? "" : "\n\n" + said.strip(),
                page(form, deskbell.of(visit, practice)),
                answer(visit.awaited(), practice, form.language()));
    }

    /** Where to read more, as it stands behind a colon. */
    String page(Form form, String address) {
        return form.isStrange() ? word("mail.by-mail", form.language()) : address;
    }

    /** When the practice answers, as the end of a sentence. */
    private String answer(Optional<Instant> by, Practice practice, Locale language) {
        return by.map(moment -> word("mail.answer.by", language, when(moment, practice, language)))
                .orElseGet(() -> word("mail.answer.usual", language));
    }

    /** About several visits, a line each, wherever they are, and by when the last of those that are no more than asked for is answered. */
    Message aboutAll(Form form, Practice practice, List<OnlineAppointment> visits, String lines) {
        var places =
                visits.stream().map(visit -> where(visit, practice)).distinct().collect(Collectors.joining("\n"));
        var answered =
                visits.stream().flatMap(visit -> visit.awaited().stream()).max(Instant::compareTo);
        return of(
                form,
                practice,
                lines,
                practice.name(),
                places,
                practice.phone(),
                answer(answered, practice, form.language()));
    }

    String line(Form form, int number, OnlineAppointment visit, Practice practice) {
        var location = locations.where(visit.operatory(), practice).location();
        return word(
                "mail.family.visit",
                form.language(),
                number,
                when(visit, practice, form.language()) + (location.isEmpty() ? "" : ", " + location),
                visit.code(),
                page(form, deskbell.of(visit, practice)));
    }

    /** The times that are free instead, a line each; empty if there are none. */
    String nearest(List<Instant> times, Practice practice, Locale language) {
        if (times.isEmpty()) return "";
        var lines = times.stream().map(time -> when(time, practice, language)).collect(Collectors.joining("\n"));
        return word("mail.time-taken.nearest", language) + "\n" + lines;
    }

    private String where(OnlineAppointment visit, Practice practice) {
        return locations.where(visit.operatory(), practice).oneLine();
    }

    String summary(Practice practice, Locale language) {
        return word("mail.calendar.summary", language, practice.name());
    }

    private String when(OnlineAppointment visit, Practice practice, Locale language) {
        return when(visit.startsAt(), practice, language);
    }

    /** In full and never ambiguous: Tuesday, December 8, 2026, at 9:00 AM. */
    String when(Instant time, Practice practice, Locale language) {
        var here = Locale.of(language.getLanguage(), "US"); // with the morning and afternoon as the pages write them
        return DateTimeFormatter.ofPattern(word("mail.when", language), here).format(time.atZone(practice.zone()));
    }

    /** A Spanish time of day ends with a stop, which is the sentence's, too.
     *
     * @param with what stands in its body, in the order of the sentence's numbers */
    Message of(Form form, Practice practice, Object... with) {
        var subject = word(form.subject(), form.language(), practice.name());
        var body = word(form.body(), form.language(), with)
                        .replaceAll("(?<=\\bm\\.)\\.", "")
                        .strip() + "\n";
        var to = form.to();
        return new Message(form.kind(), to.channel(), practice.email(), to.recipient(), subject, body, null);
    }

    private String word(String key, Locale language, Object... with) {
        return sentences.getMessage(key, with.length == 0 ? null : with, language);
    }
}

package org.deskbell.booking;

import static java.util.Locale.ENGLISH;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deskbell.messaging.Message.Channel;
import org.deskbell.practice.Practice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of letters, in the language of who reads them; subjects say nothing about the patient. */
@Component
class LetterWords {
    private final MessageSource sentences;
    private final DeskbellAddress deskbell;

    LetterWords(MessageSource sentences, DeskbellAddress deskbell) {
        this.sentences = sentences;
        this.deskbell = deskbell;
    }

    /** A letter's subject and body. */
    record Text(String subject, String body) {
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    /** Which letter it is, how it goes and in which language. */
    record Form(String kind, Channel channel, Locale language) {
        String subject() {
            return "mail." + kind + ".subject";
        }

        String body() {
            return "mail." + kind + (channel == Channel.SMS ? ".sms" : ".body");
        }
    }

    Text toPractice(String kind, Practice practice) {
        return text(new Form(kind, Channel.EMAIL, ENGLISH), practice, practice.name(), deskbell.home());
    }

    /** About one visit.
     *
     * @param said the practice's own words; may be empty */
    Text about(Form form, OnlineAppointment visit, Practice practice, String said) {
        return text(
                form,
                practice,
                when(visit, practice, form.language()),
                practice.name(),
                practice.address().oneLine(),
                practice.phone(),
                visit.code(),
                said.isBlank() ? "" : "\n\n" + said.strip(),
                deskbell.of(visit, practice));
    }

    /** About several visits, a line each. */
    Text aboutAll(Form form, Practice practice, String lines) {
        return text(form, practice, lines, practice.name(), practice.address().oneLine(), practice.phone());
    }

    String line(int number, OnlineAppointment visit, Practice practice, Locale language) {
        return word(
                "mail.family.visit",
                language,
                number,
                when(visit, practice, language),
                visit.code(),
                deskbell.of(visit, practice));
    }

    /** The times that are free instead, a line each; empty if there are none. */
    String nearest(List<Instant> times, Practice practice, Locale language) {
        if (times.isEmpty()) return "";
        var lines = times.stream().map(time -> when(time, practice, language)).collect(Collectors.joining("\n"));
        return word("mail.time-taken.nearest", language) + "\n" + lines;
    }

    String summary(Practice practice, Locale language) {
        return word("mail.calendar.summary", language, practice.name());
    }

    /** In full and never ambiguous: Tuesday, December 8, 2026, at 9:00 AM. */
    private String when(OnlineAppointment visit, Practice practice, Locale language) {
        return when(visit.startsAt(), practice, language);
    }

    private String when(Instant time, Practice practice, Locale language) {
        return DateTimeFormatter.ofPattern(word("mail.when", language), language)
                .format(time.atZone(practice.zone()));
    }

    private Text text(Form form, Practice practice, Object... with) {
        var subject = word(form.subject(), form.language(), practice.name());
        return new Text(subject, word(form.body(), form.language(), with).strip() + "\n");
    }

    private String word(String key, Locale language, Object... with) {
        return sentences.getMessage(key, with.length == 0 ? null : with, language);
    }
}

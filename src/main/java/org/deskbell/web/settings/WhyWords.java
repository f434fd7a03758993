package org.deskbell.web.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.deskbell.booking.Reason;
import org.deskbell.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules that decide about a time as sentences, with their facts. */
@Component
class WhyWords {
    private final MessageSource sentences;
    private final Words words;

    WhyWords(MessageSource sentences, Words words) {
        this.sentences = sentences;
        this.words = words;
    }

    /**
     * A rule as it is read.
     *
     * @param facts what it looked at; empty if there is nothing to add
     */
    public record Verdict(Reason.Rule rule, boolean passes, String title, String facts) {}

    Verdict verdict(Reason reason) {
        var key = "settings.why." + reason.rule();
        var facts = reason.facts().stream().map(this::shown).toArray();
        var more = sentence(key + (reason.passes() ? ".yes" : ".no"), facts);
        // A practice without a PMS has nothing to tell about its schedule.
        return new Verdict(reason.rule(), reason.passes(), sentence(key, facts), more.contains("{") ? "" : more);
    }

    private String sentence(String key, Object[] facts) {
        var found = sentences.getMessage(key, facts, "", Locale.ENGLISH);
        return found == null ? "" : found;
    }

    private Object shown(Object fact) {
        return switch (fact) {
            case LocalDate day -> words.fullDay(day);
            case LocalTime time -> words.time(time);
            case LocalDateTime at -> words.staffDay(at.toLocalDate()) + ", " + words.time(at.toLocalTime());
            case Instant moment -> words.staff(moment);
            case Duration length -> length.toMinutes();
            default -> fact;
        };
    }
}

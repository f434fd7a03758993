package org.deskbell.booking;

import static java.util.Locale.ENGLISH;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.deskbell.booking.LetterDue.About;
import org.deskbell.practice.Practice;
import org.springframework.stereotype.Component;

/**
 * What is to be written to the practice and to the patient about visits. In the transaction at hand only the facts are kept,
 * as they are at that moment; {@link LetterWork} puts them into words.
 */
@Component
class Letters {
    private static final Locale SPANISH = Locale.of("es");

    private final LetterTable table;
    private final Clock clock;

    Letters(LetterTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Of the languages that we write, the one nearest to what was asked for. */
    static Locale language(Locale asked) {
        return asked.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : ENGLISH;
    }

    /** The same at a practice that may not offer all of them. */
    static Locale language(Practice practice, Locale asked) {
        return practice.spanish().isOffered() ? language(asked) : ENGLISH;
    }

    /** Right after a registration that came without a visit, to the practice. */
    void registered() {
        table.insert(About.REGISTERED, List.of(), "", clock.instant());
    }

    /** Right after a request, to the practice and to the first of them who can be reached. */
    void booked(List<OnlineAppointment> visits, boolean anybodyIsNew) {
        table.insert(anybodyIsNew ? About.REGISTERED_AND_BOOKED : About.BOOKED, visits, "", clock.instant());
    }

    void accepted(OnlineAppointment appointment) {
        about(About.ACCEPTED, appointment, "");
    }

    void declined(OnlineAppointment appointment, String wordsOfThePractice) {
        about(About.DECLINED, appointment, wordsOfThePractice);
    }

    void moved(OnlineAppointment appointment) {
        about(About.MOVED, appointment, "");
    }

    void cancelled(OnlineAppointment appointment, boolean byHimself, String wordsOfThePractice) {
        about(byHimself ? About.CANCELLED : About.CANCELLED_BY_PRACTICE, appointment, wordsOfThePractice);
    }

    void restored(OnlineAppointment appointment) {
        about(About.RESTORED, appointment, "");
    }

    /** That the practice cannot keep the time, with the address of the visit, where another is chosen. */
    void askToMove(OnlineAppointment appointment, String wordsOfThePractice) {
        about(About.MOVE_ASKED, appointment, wordsOfThePractice);
    }

    /** That the time turned out to be taken, with the nearest that are free. */
    void timeIsTaken(OnlineAppointment appointment) {
        about(About.TIME_TAKEN, appointment, "");
    }

    private void about(About about, OnlineAppointment appointment, String said) {
        table.insert(about, List.of(appointment), said, clock.instant());
    }
}

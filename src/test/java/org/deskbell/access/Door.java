package org.deskbell.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.tenancy.PracticeId;

/** The patients' door of a test's own practice: a visitor asks for a code, answers with it and opens an account. */
record Door(PracticeId practice) {
    static final AccountContact MAIL = contact("t.jefferson@example.com");
    static final String ADDRESS = "192.0.2.7";
    private static final Letterhead ENGLISH = new Letterhead("Maple Street", "desk@maple.example", Locale.ENGLISH);

    static Door open() {
        return new Door(PracticeId.fresh());
    }

    static AccountContact contact(String typed) {
        return AccountContact.parse(typed).orElseThrow();
    }

    static Accounts accounts() {
        return House.room(Accounts.class);
    }

    <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    CodeAsked ask(AccountContact contact, String address) {
        return in(() -> accounts().askCode(contact, ENGLISH, address));
    }

    Handle asked() {
        House.clock().advance(Duration.ofSeconds(1));
        return ((CodeAsked.Sent) ask(MAIL, ADDRESS)).handle();
    }

    CodeAnswered answer(Handle handle, String code) {
        return in(() -> accounts().answer(handle, code, ADDRESS));
    }

    /** The code as it was sent last. */
    String sent() {
        var body = letters().getLast();
        return body.replaceAll("(?s)^\\D*(\\d{6}).*$", "$1");
    }

    List<String> letters() {
        return House.letters(practice);
    }

    Account.Id opened() {
        var proven = ((CodeAnswered.Right) answer(asked(), sent())).proven();
        return in(() -> accounts().open(proven));
    }
}

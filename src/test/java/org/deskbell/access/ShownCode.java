package org.deskbell.access;

import static org.deskbell.House.room;

import java.util.Locale;
import org.deskbell.tenancy.PracticeDatabase;

/** What somebody proves who shows the code that was sent to him; to be called inside the practice. */
public final class ShownCode {
    private ShownCode() {}

    /** Sends a code there, and shows it. */
    public static Proven of(String typed) {
        var accounts = room(Accounts.class);
        var contact = AccountContact.parse(typed).orElseThrow();
        var from = new Letterhead("Maple", "desk@maple.example", Locale.ENGLISH);
        var asked = (CodeAsked.Sent) accounts.askCode(contact, from, "192.0.2.1");
        var code = room(PracticeDatabase.class)
                .sql("select body from message where practice_id = :practice order by created_at desc, id")
                .list(row -> row.text("body"));
        return code.stream()
                .map(body ->
                        accounts.answer(asked.handle(), body.replaceAll("(?s)^\\D*(\\d{6}).*$", "$1"), "192.0.2.1"))
                .filter(CodeAnswered.Right.class::isInstance)
                .map(CodeAnswered.Right.class::cast)
                .findFirst()
                .orElseThrow()
                .proven();
    }
}

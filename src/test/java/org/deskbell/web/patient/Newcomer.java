package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.House;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.tenancy.PracticeDatabase;

/** Thomas, new at a practice that sends new patients a code before they book. */
record Newcomer(Booker thomas) {
    static final String NINE = "2026-12-08T16:00:00Z";

    static Newcomer open() {
        var thomas = Booker.open();
        thomas.change(now -> now.with(to -> to.proveContact = true));
        return new Newcomer(thomas);
    }

    /** The details, with nine o'clock kept. */
    Sight details() {
        return thomas.choose(thomas.see("?provider=anyone&day=" + Booker.DAY), NINE);
    }

    /** Presses the last button, and gives the address of the page that asks for the code. */
    String pressed(Sight page, String... answers) {
        var answer = thomas.press(page, answers);
        assertThat(answer.status()).as(answer.words()).isEqualTo(303);
        assertThat(answer.next()).contains("/proof/");
        return answer.next();
    }

    Sight show(String page, String code) {
        thomas.follow(page);
        return Sight.of(thomas.visitor().post(page, "code", code));
    }

    Sight another(String page) {
        thomas.follow(page);
        return Sight.of(thomas.visitor().post(page + "/codes"));
    }

    static String otherThan(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }

    long codesSentTo(String recipient) {
        return House.in(
                thomas.practice().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql(
                                "select count(*) as n from message where practice_id = :practice and kind = 'code' and recipient = :it")
                        .param("it", recipient)
                        .one(row -> row.count("n")));
    }

    boolean nobodyIsRegistered() {
        return House.in(
                        thomas.practice().id(),
                        () -> House.room(OnlinePatients.class).unlinked())
                .isEmpty();
    }
}

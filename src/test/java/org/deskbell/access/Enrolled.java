package org.deskbell.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbell.House;
import org.deskbell.access.Authenticators.SettingUp;

/** A test's own practice whose office manager has set up an authenticator a minute ago. */
record Enrolled(StaffDesk desk, Telephone telephone, List<String> recoveryCodes) {
    static Enrolled open() {
        var desk = StaffDesk.open();
        var app = desk.in(() -> authenticators().fresh(desk.nadia()));
        var telephone = new Telephone(app.secret());
        var done = desk.in(() -> authenticators().setUp(desk.nadia(), app, StaffDesk.PASSWORD, telephone.code()));
        House.clock().advance(Duration.ofMinutes(1));
        return new Enrolled(desk, telephone, ((SettingUp.Done) done).recoveryCodes());
    }

    static Authenticators authenticators() {
        return House.room(Authenticators.class);
    }

    StaffUser nadia() {
        return desk.nadia();
    }

    FirstStep showsPassword() {
        return House.room(StaffUsers.class).signIn(nadia().email(), StaffDesk.PASSWORD);
    }

    SignInTicket ticket() {
        return ((FirstStep.CodeAsked) showsPassword()).ticket();
    }

    SignInTickets.Outcome signsIn(String code) {
        return answers(ticket(), code, "192.0.2.1");
    }

    SignInTickets.Outcome answers(SignInTicket ticket, String code, String from) {
        return House.room(SignInTickets.class).answer(ticket, code, from);
    }

    /** Six digits that the telephone does not show now, a step before or behind. */
    String wrong() {
        var good = Set.of(-30L, 0L, 30L).stream()
                .map(seconds -> telephone.code(Duration.ofSeconds(seconds)))
                .collect(Collectors.toSet());
        return List.of("000000", "111111", "222222", "333333").stream()
                .filter(code -> !good.contains(code))
                .findFirst()
                .orElseThrow();
    }

    List<String> trail() {
        return desk.trail();
    }
}

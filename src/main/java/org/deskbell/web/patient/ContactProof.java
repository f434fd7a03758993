package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deskbell.access.Accounts;
import org.deskbell.access.CodeAsked;
import org.deskbell.access.Letterhead;
import org.deskbell.booking.Visit;
import org.deskbell.patients.Families;
import org.deskbell.patients.Registration;
import org.deskbell.people.Demographics;
import org.deskbell.practice.Practices;
import org.deskbell.web.RegistrationFault;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Sends somebody new the code that he shows before he books, where the practice asks for one: nothing looks who is known. Whoever
 * is signed in shows one for a contact that his account has not proven.
 */
@Component
class ContactProof {
    /** Whoever presses once more within that time pressed twice. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final Families families;
    private final Practices practices;
    private final Clock clock;

    ContactProof(Accounts accounts, Families families, Practices practices, Clock clock) {
        this.accounts = accounts;
        this.families = families;
        this.practices = practices;
        this.clock = clock;
    }

    /** What came of asking for it. */
    sealed interface Asked {}

    /** The press waits on the page at this address. */
    record Waits(String address) implements Asked {}

    /** No code can be sent to this contact. */
    record NoWay(RegistrationFault fault) implements Asked {}

    /** Too many were asked for. */
    record TooMany() implements Asked {}

    /** Who of these shows a code before anything is done; empty where nobody is asked for one, or all are reached at proven
     * contacts. */
    Optional<Demographics> newcomer(List<Visit.Who> people) {
        return people.stream()
                .flatMap(one ->
                        one instanceof Visit.Who.Fresh(var registration) ? Stream.of(registration) : Stream.empty())
                .flatMap(registration -> newcomer(registration).stream())
                .findFirst();
    }

    /** The same of one. */
    Optional<Demographics> newcomer(Registration registration) {
        return practices.settings().proveContact() && !families.hasProven(registration)
                ? Optional.of(registration.who())
                : Optional.empty();
    }

    /** Keeps the press and sends a code, unless it was pressed twice. */
    Asked ask(UnprovenPress press, HttpServletRequest request) {
        return oneByOne(request, () -> {
            var again =
                    UnprovenPress.find(request, press.key()).map(press::after).orElse(press);
            if (!isOnePress(again)) return send(again, request);
            again.keep(request);
            return new Waits(address(again));
        });
    }

    private boolean isOnePress(UnprovenPress press) {
        var sent = press.sentAt();
        return sent != null && press.handle() != null && clock.instant().isBefore(sent.plus(ONE_PRESS));
    }

    /** Sends a code for a press that waits, or another one. */
    Asked send(UnprovenPress press, HttpServletRequest request) {
        return switch (accounts.askCode(press.contact(), letterhead(), request.getRemoteAddr())) {
            case CodeAsked.Sent(var handle) -> {
                press.sent(handle, clock.instant()).keep(request);
                yield new Waits(address(press));
            }
            case CodeAsked.OnlyByMail() -> new NoWay(new RegistrationFault("email", "account.onlyByMail", List.of()));
            case CodeAsked.TooMany() -> new TooMany();
        };
    }

    /** The same for staff who try the site out, to whom nothing is sent. */
    Waits tryOut(UnprovenPress press, HttpServletRequest request) {
        press.keep(request);
        return new Waits(address(press));
    }

    private Letterhead letterhead() {
        var practice = practices.current();
        return new Letterhead(practice.name(), practice.email(), LocaleContextHolder.getLocale());
    }

    /** Of the page on which the press waits. */
    String address(UnprovenPress press) {
        return "/p/" + practices.current().slug() + "/proof/" + press.key();
    }

    /** Two presses of one visitor, one after the other. */
    static <T> T oneByOne(HttpServletRequest request, Supplier<T> work) {
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            return work.get();
        }
    }
}

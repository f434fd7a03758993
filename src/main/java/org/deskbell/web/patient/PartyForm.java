package org.deskbell.web.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.booking.Visit;
import org.deskbell.web.RegistrationAnswers;
import org.deskbell.web.RegistrationCheck;
import org.deskbell.web.RegistrationCheck.Outcome;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;

/**
 * The details of several people: names and birth dates of each who is new, as firstName2; telephone, mail and home of all.
 *
 * @param key names this sending, so that pressing twice books once
 * @param refusal why it could not be done; null unless it was tried
 */
record PartyForm(
        Map<String, String> typed,
        String key,
        List<RegistrationFault> faults,
        @Nullable Refusal refusal) implements Draft {
    private static final Set<String> OF_EACH = Set.of("firstName", "lastName", "birthDate", "sex");
    private static final String GUARDIAN = "guardian";

    /** What comes of reading it. */
    sealed interface Read {}

    /** Something is wrong. */
    record Faulty(List<RegistrationFault> faults) implements Read {}

    /** It says who comes, in the order of the seats. */
    record Good(List<Visit.Who> people) implements Read {}

    static PartyForm typed(Map<String, String> typed) {
        return new PartyForm(typed, DetailsForm.key(typed), List.of(), null);
    }

    PartyForm with(List<RegistrationFault> found) {
        return new PartyForm(typed, key, found, refusal);
    }

    PartyForm with(Refusal why) {
        return new PartyForm(typed, key, faults, why);
    }

    PartyForm anew() {
        return new PartyForm(typed, DetailsForm.freshKey(), faults, refusal);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public boolean hasWords() {
        return typed.entrySet().stream()
                .anyMatch(one -> one.getKey().matches("(first|last)Name\\d|mobile|email|message")
                        && !one.getValue().isBlank());
    }

    /** What is wrong with the answer of that name; null if nothing. */
    public @Nullable RegistrationFault fault(String field) {
        return faults.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The answer that a field asks for: firstName, of firstName2. */
    public String label(String field) {
        return field.replaceAll("\\d", "");
    }

    /** Which person a field asks about; empty for what they share. */
    public String number(String field) {
        return field.replaceAll("\\D", "");
    }

    @Nullable
    String words() {
        return value("message").isBlank() ? null : value("message").strip();
    }

    Read read(List<PartyChoices.Seat> seats, LocalDate today) {
        var people = new ArrayList<Visit.Who>();
        var found = new LinkedHashSet<RegistrationFault>();
        for (var seat : seats) {
            if (seat.person() != null) people.add(new Visit.Who.Registered(seat.person()));
            else
                switch (person(seat.number(), today)) {
                    case Outcome.Good(var registration) -> people.add(new Visit.Who.Fresh(registration));
                    case Outcome.Faulty(var faulty) -> faulty.forEach(fault -> found.add(of(seat.number(), fault)));
                }
        }
        found.addAll(RegistrationCheck.message(value("message")));
        return found.isEmpty() ? new Good(people) : new Faulty(List.copyOf(found));
    }

    /** A guardian is only for those who need one. */
    private Outcome person(int number, LocalDate today) {
        var answers = new HashMap<>(typed);
        OF_EACH.forEach(field -> answers.put(field, value(field + number)));
        answers.put(GUARDIAN, "");
        var alone = RegistrationCheck.read(RegistrationAnswers.typed(answers), today);
        if (!(alone instanceof Outcome.Faulty(var faults))) return alone;
        if (faults.stream().noneMatch(fault -> fault.field().equals(GUARDIAN))) return alone;
        answers.put(GUARDIAN, value(GUARDIAN));
        return RegistrationCheck.read(RegistrationAnswers.typed(answers), today);
    }

    private static RegistrationFault of(int number, RegistrationFault fault) {
        return OF_EACH.contains(fault.field())
                ? new RegistrationFault(fault.field() + number, fault.key(), fault.args())
                : fault;
    }

    @Override
    public String toString() {
        return "PartyForm[hidden]";
    }
}

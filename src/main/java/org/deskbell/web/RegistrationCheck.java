package org.deskbell.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.Registration;
import org.deskbell.people.BirthDate;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.EmailAddress;
import org.deskbell.people.HiddenSigns;
import org.deskbell.people.PersonName;
import org.deskbell.people.PhoneNumber;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.jspecify.annotations.Nullable;

/** Reads the answers of somebody who registers: gives the registration, or every answer that is wrong and why. */
public final class RegistrationCheck {
    /** The most characters of a message to the practice. */
    public static final int MESSAGE_LENGTH = 1_000;

    private static final int LINE_LENGTH = 120;
    private static final int POSTCODE_LENGTH = 20;
    private static final int OF_AGE = 18;

    private final LocalDate today;
    private final boolean byStaff;
    private final List<RegistrationFault> faults = new ArrayList<>();

    private RegistrationCheck(LocalDate today, boolean byStaff) {
        this.today = today;
        this.byStaff = byStaff;
    }

    /** What became of the answers. */
    public sealed interface Outcome {
        /** All of them are right. */
        record Good(Registration registration) implements Outcome {}

        /** Some are wrong; in the order of the form. */
        record Faulty(List<RegistrationFault> faults) implements Outcome {}
    }

    /**
     * Reads the answers.
     *
     * @param today the day it is at the practice
     */
    public static Outcome read(RegistrationAnswers answers, LocalDate today) {
        return new RegistrationCheck(today, false).outcome(answers);
    }

    /**
     * Reads what staff type for somebody on the telephone: a name, the birth date and one way to reach the person are enough.
     *
     * @param today the day it is at the practice
     */
    public static Outcome readByStaff(RegistrationAnswers answers, LocalDate today) {
        return new RegistrationCheck(today, true).outcome(answers);
    }

    private Outcome outcome(RegistrationAnswers answers) {
        var registration = registration(answers);
        return faults.isEmpty() ? new Outcome.Good(registration) : new Outcome.Faulty(List.copyOf(faults));
    }

    /** What is wrong with a message to the practice; empty if nothing. It may hold anything readable, also HTML. */
    public static List<RegistrationFault> message(@Nullable String typed) {
        var check = new RegistrationCheck(LocalDate.EPOCH, false);
        check.readable("message", clean(typed).replaceAll("[\\r\\n\\t]", " "), MESSAGE_LENGTH);
        return check.faults;
    }

    private Registration registration(RegistrationAnswers answers) {
        var name = name(answers);
        var born = born(answers.birthDate());
        var sex = sex(answers.sex());
        var contact = contact(answers);
        var address = address(answers.address() == null ? RegistrationAnswers.Address.NONE : answers.address());
        var insurance =
                insurance(answers.insurance() == null ? RegistrationAnswers.Insurance.NONE : answers.insurance());
        var guardian = guardian(answers.guardian(), born);
        return new Registration(new Demographics(name, born, sex, contact, address), insurance, guardian);
    }

    private PersonName name(RegistrationAnswers answers) {
        var first = needed("firstName", answers.firstName(), text -> isName("firstName", text));
        var last = needed("lastName", answers.lastName(), text -> isName("lastName", text));
        var middle = optional(answers.middleName(), text -> isName("middleName", text));
        var preferred = optional(answers.preferredName(), text -> isName("preferredName", text));
        return new PersonName(last, first, middle, preferred, null);
    }

    private boolean isName(String field, String text) {
        var fault = PersonName.fault(text);
        return right(fault.isEmpty(), field, fault.orElse(""));
    }

    private @Nullable LocalDate born(@Nullable String typed) {
        var text = needed("birthDate", typed, given -> true);
        return text.isEmpty() ? null : day(BirthDate.read(text, today));
    }

    private @Nullable LocalDate day(BirthDate read) {
        return switch (read) {
            case BirthDate.Read(var day) -> day;
            case BirthDate.Wrong(var key, var args) -> {
                faults.add(new RegistrationFault("birthDate", key, args));
                yield null;
            }
        };
    }

    private Sex sex(@Nullable String typed) {
        var known = Arrays.stream(Sex.values()).map(Sex::name).toList();
        var sex = asked(
                "sex",
                typed,
                text -> right(
                        known.contains(text.toUpperCase(Locale.ROOT)),
                        "sex",
                        "registration.sex",
                        String.join(", ", known)));
        return sex != null && known.contains(sex.toUpperCase(Locale.ROOT))
                ? Sex.valueOf(sex.toUpperCase(Locale.ROOT))
                : Sex.UNKNOWN;
    }

    private Contact contact(RegistrationAnswers answers) {
        var isNone = clean(answers.mobile()).isEmpty() && clean(answers.email()).isEmpty();
        right(!byStaff || !isNone, "mobile", "registration.needed.reach");
        return new Contact(mobile(answers.mobile()), null, email(answers.email()));
    }

    private @Nullable String mobile(@Nullable String typed) {
        return asked(
                "mobile",
                typed,
                text -> right(PhoneNumber.parse(text).isPresent(), "mobile", "people.phone.unreadable"));
    }

    private @Nullable String email(@Nullable String typed) {
        return asked(
                "email",
                typed,
                text -> right(EmailAddress.parse(text).isPresent(), "email", "people.email.unreadable"));
    }

    private PostalAddress address(RegistrationAnswers.Address typed) {
        return new PostalAddress(
                optional(typed.street(), text -> readable("address.street", text, LINE_LENGTH)),
                optional(typed.city(), text -> readable("address.city", text, LINE_LENGTH)),
                optional(typed.region(), text -> readable("address.region", text, LINE_LENGTH)),
                optional(typed.postcode(), text -> readable("address.postcode", text, POSTCODE_LENGTH)));
    }

    private OnlinePatient.Insurance insurance(RegistrationAnswers.Insurance typed) {
        return new OnlinePatient.Insurance(
                optional(typed.carrier(), text -> readable("insurance.carrier", text, LINE_LENGTH)),
                optional(typed.member(), text -> readable("insurance.member", text, LINE_LENGTH)));
    }

    private @Nullable String guardian(@Nullable String typed, @Nullable LocalDate born) {
        var guardian = optional(typed, text -> isName("guardian", text));
        var minor = born != null && born.plusYears(OF_AGE).isAfter(today);
        right(!minor || byStaff || !clean(typed).isEmpty(), "guardian", "registration.guardian", OF_AGE);
        return guardian;
    }

    private boolean readable(String field, String text, int most) {
        var length = text.codePointCount(0, text.length());
        return right(length <= most, field, "registration.long", most, length)
                && right(
                        text.codePoints().noneMatch(RegistrationCheck::isUnreadable), field, "registration.unreadable");
    }

    private static boolean isUnreadable(int point) {
        return HiddenSigns.isNoText(point) || Character.getType(point) == Character.UNASSIGNED;
    }

    /** Needed of who registers; of what staff type, it may be missing. */
    private @Nullable String asked(String field, @Nullable String typed, Predicate<String> isRight) {
        return byStaff ? optional(typed, isRight) : needed(field, typed, isRight);
    }

    private String needed(String field, @Nullable String typed, Predicate<String> isRight) {
        var text = clean(typed);
        var given = right(!text.isEmpty(), field, "registration.needed." + field);
        return given && isRight.test(text) ? text : "";
    }

    private static @Nullable String optional(@Nullable String typed, Predicate<String> isRight) {
        var text = clean(typed);
        return !text.isEmpty() && isRight.test(text) ? text : null;
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private boolean right(boolean right, String field, String key, Object... args) {
        if (!right) faults.add(new RegistrationFault(field, key, List.of(args)));
        return right;
    }
}

package org.deskbell.web.staff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.matching.Field;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers of a registration as a form of a PMS takes them, in its order. */
@Component
class PmsForm {
    /** As PMS forms take a birth date: 04/13/1983. */
    private static final DateTimeFormatter PMS_DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    private final Words words;

    PmsForm(Words words) {
        this.words = words;
    }

    /**
     * An answer.
     *
     * @param key its label
     * @param shown as staff read it
     * @param copied as the PMS form takes it
     * @param demo the field of the demo PMS's form "New patient"; null if it has none
     */
    public record Answer(
            String key,
            String shown,
            String copied,
            @Nullable String demo) {
        @Override
        public String toString() {
            return "Answer[" + key + "]";
        }
    }

    List<Answer> answers(OnlinePatient patient) {
        var who = patient.who();
        return Stream.of(
                        answer("last-name", who.name().last(), "last"),
                        answer("first-name", who.name().first(), "first"),
                        answer("middle-name", who.name().middle(), "middle"),
                        born(patient),
                        answer("sex", who.sex().name().substring(0, 1), "sex"),
                        phone("mobile", who.contact().mobile(), "mobile"),
                        phone("home-phone", who.contact().homePhone(), "home"),
                        answer("email", who.contact().email(), "email"),
                        answer("street", who.address().street(), "street"),
                        answer("city", who.address().city(), "city"),
                        answer("region", who.address().region(), "state"),
                        answer("postcode", who.address().postcode(), "zip"),
                        answer("preferred-name", who.name().preferred(), null),
                        answer("insurance-carrier", patient.insurance().carrier(), null),
                        answer("insurance-member", patient.insurance().member(), null),
                        answer("guardian", patient.guardian(), null))
                .toList();
    }

    /** All of them as one row of cells, an empty one for what was not given. */
    static String row(List<Answer> answers) {
        return answers.stream().map(Answer::copied).collect(Collectors.joining("\t"));
    }

    /** As the PMS form takes a field that is kept as text; empty if it is missing. */
    String copied(Field field, @Nullable String kept) {
        if (kept == null) return "";
        return switch (field) {
            case BORN -> PMS_DATE.format(LocalDate.parse(kept));
            case SEX -> kept.substring(0, 1);
            case MOBILE -> digits(kept);
            case LAST_NAME, FIRST_NAME, EMAIL, ADDRESS -> kept;
        };
    }

    private Answer born(OnlinePatient patient) {
        var born = patient.who().born();
        return new Answer(
                "staff.field.born",
                born == null ? "" : words.born(born),
                born == null ? "" : PMS_DATE.format(born),
                "born");
    }

    private static Answer answer(String field, @Nullable String value, @Nullable String demo) {
        var text = value == null ? "" : value;
        return new Answer("staff.field." + field, text, text, demo);
    }

    private Answer phone(String field, @Nullable String value, String demo) {
        if (value == null) return answer(field, null, demo);
        return new Answer("staff.field." + field, words.phone(value), digits(value), demo);
    }

    private String digits(String phone) {
        return words.phone(phone).replaceAll("\\D", "");
    }
}

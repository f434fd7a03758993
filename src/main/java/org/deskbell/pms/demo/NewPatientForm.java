package org.deskbell.pms.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskbell.pms.WrittenDate;
import org.jspecify.annotations.Nullable;

/** The form "New patient" of the demo PMS, in the order of its fields. */
record NewPatientForm(
        @Nullable String last,
        @Nullable String first,
        @Nullable String middle,
        @Nullable String born,
        @Nullable String sex,
        @Nullable String mobile,
        @Nullable String home,
        @Nullable String email,
        @Nullable String street,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip) {
    static final NewPatientForm EMPTY =
            new NewPatientForm(null, null, null, null, null, null, null, null, null, null, null, null);
    private static final int LONGEST = 100;

    /** What is wrong, by field: a message key each; empty if nothing is. */
    Map<String, String> faults(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        fields().forEach((name, value) -> {
            if (value != null && value.length() > LONGEST) faults.put(name, "demo.fault.long");
        });
        if (blank(last)) faults.put("last", "demo.fault.last");
        if (blank(first)) faults.put("first", "demo.fault.first");
        if (!blank(born) && birthDate(today).isEmpty()) faults.put("born", "demo.fault.born");
        if (!blank(sex) && !Set.of("M", "F", "O", "U").contains(sex)) faults.put("sex", "demo.fault.sex");
        if (email != null && !email.isBlank() && !email.strip().matches("[^@\\s]+@[^@\\s]+"))
            faults.put("email", "demo.fault.email");
        phoneFault("mobile", mobile, faults);
        phoneFault("home", home, faults);
        return faults;
    }

    private Map<String, String> fields() {
        var all = new LinkedHashMap<String, String>();
        put(all, "last", last);
        put(all, "first", first);
        put(all, "middle", middle);
        put(all, "mobile", mobile);
        put(all, "home", home);
        put(all, "email", email);
        put(all, "street", street);
        put(all, "city", city);
        put(all, "state", state);
        put(all, "zip", zip);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) all.put(name, value);
    }

    private static void phoneFault(String field, @Nullable String phone, Map<String, String> faults) {
        if (phone == null || phone.isBlank()) return;
        var digits = phone.chars().filter(Character::isDigit).count();
        if (digits < 7 || digits > 15 || !phone.matches("[-+().\\s\\d]+")) faults.put(field, "demo.fault.phone");
    }

    private Optional<LocalDate> birthDate(LocalDate today) {
        return Optional.ofNullable(born).flatMap(written -> WrittenDate.birthDate(written, today));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    DemoPatient patient(Instant now, LocalDate today) {
        return new DemoPatient(
                "",
                Optional.ofNullable(trimmed(last)).orElse(""),
                Optional.ofNullable(trimmed(first)).orElse(""),
                trimmed(middle),
                null,
                null,
                birthDate(today).orElse(null),
                Optional.ofNullable(trimmed(sex)).orElse("U"),
                trimmed(mobile),
                trimmed(home),
                trimmed(email),
                trimmed(street),
                trimmed(city),
                trimmed(state),
                trimmed(zip),
                true,
                now,
                null,
                null,
                null);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "NewPatientForm[hidden]";
    }
}

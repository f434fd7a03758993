package org.deskbell.web.staff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.web.RegistrationAnswers;
import org.jspecify.annotations.Nullable;

/**
 * What staff have filled in so far of a visit that they enter.
 *
 * @param provider whom to see; null for anyone
 * @param day the first day of the week shown
 * @param at one of the free times, or "other"
 * @param on the day of another time
 * @param time the other time, on the practice's clock
 * @param find the name that was looked for
 * @param patient an online patient's id, or "new"
 * @param outside the time whose broken rules were shown before
 * @param key names this sending, so that pressing twice books once
 */
public record EntryForm(
        OnlineAppointmentType.@Nullable Id type,
        Provider.@Nullable Id provider,
        @Nullable LocalDate day,
        String at,
        @Nullable LocalDate on,
        @Nullable LocalTime time,
        String find,
        String patient,
        RegistrationAnswers answers,
        String message,
        String outside,
        String key) {
    /** What the form sends for somebody who is not registered. */
    static final String NEW = "new";

    static EntryForm typed(Map<String, String> form) {
        return new EntryForm(
                read(form, "type", text -> new OnlineAppointmentType.Id(UUID.fromString(text))),
                read(form, "provider", text -> new Provider.Id(UUID.fromString(text))),
                read(form, "day", LocalDate::parse),
                text(form, "at"),
                read(form, "on", LocalDate::parse),
                read(form, "time", LocalTime::parse),
                text(form, "find").replaceAll("\\p{Cntrl}", " "),
                text(form, "patient"),
                RegistrationAnswers.typed(form),
                text(form, "message"),
                text(form, "outside"),
                MoveForm.sending(text(form, "key")));
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    private static <T> @Nullable T read(Map<String, String> form, String field, Function<String, T> reader) {
        var text = text(form, field);
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null; // as if not chosen: asked for again
        }
    }

    public TypedTime typed() {
        return new TypedTime(at, on, time, provider);
    }

    public boolean isSomebodyNew() {
        return NEW.equals(patient);
    }

    Optional<OnlinePatient.Id> registered() {
        return Optional.ofNullable(
                read(Map.of("id", patient), "id", text -> new OnlinePatient.Id(UUID.fromString(text))));
    }

    @Override
    public String toString() {
        return "EntryForm[hidden]";
    }
}

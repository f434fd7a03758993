package org.deskbell.web.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Audience;
import org.deskbell.booking.SlotSearch;
import org.deskbell.booking.Visit;
import org.deskbell.booking.WaitlistWish;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;

/** What somebody waits for, as typed: whom to see, from when to when, and the time of day that would suit. */
record WishForm(Map<String, String> typed) {
    private static final int MOST_DAYS = 62;

    /** What was looked for in the calendar is what is waited for. */
    static WishForm blank(Map<String, String> query) {
        var known = new HashMap<>(query);
        known.keySet().retainAll(List.of("provider", "around", "within", "from", "to"));
        return new WishForm(known);
    }

    /** The day typed, else this one. */
    public String day(String name, LocalDate usual) {
        return typed.getOrDefault(name, usual.toString());
    }

    /** What is wrong with the days; empty if nothing. */
    List<RegistrationFault> faults(LocalDate today, LocalDate last) {
        var from = read("from");
        var to = read("to");
        var faults = new ArrayList<RegistrationFault>();
        if (from == null) faults.add(fault("from", "patient.wait.day"));
        if (to == null) faults.add(fault("to", "patient.wait.day"));
        if (from == null || to == null) return faults;
        if (to.isBefore(from) || to.isBefore(today)) faults.add(fault("to", "patient.wait.backward"));
        if (to.isAfter(last)) faults.add(fault("to", "patient.wait.far"));
        if (from.plusDays(MOST_DAYS).isBefore(to)) faults.add(fault("to", "patient.wait.long"));
        return faults;
    }

    /** The days typed, by name. */
    Map<String, String> days() {
        var days = new HashMap<>(typed);
        days.keySet().retainAll(List.of("from", "to"));
        return days;
    }

    /** Whether anything of it is said. */
    boolean isSaid() {
        return Stream.of("around", "from", "to")
                .anyMatch(name -> !typed.getOrDefault(name, "").isBlank());
    }

    /** The same from one day to another, unless it names others. */
    WishForm within(LocalDate from, LocalDate to) {
        var all = new HashMap<>(typed);
        all.putIfAbsent("from", from.toString());
        all.putIfAbsent("to", to.toString());
        return new WishForm(all);
    }

    /** Whether the visitor was told that this time is free, and waits all the same. */
    boolean hasSeen(Slot free) {
        return free.startsAt().toString().equals(typed.get("seen"));
    }

    private static RegistrationFault fault(String field, String key) {
        return new RegistrationFault(field, key, List.of());
    }

    private @Nullable LocalDate read(String name) {
        return new Query(typed).read(name, LocalDate::parse);
    }

    /** To be asked once there is no fault. */
    WaitlistWish wish(Visit.Who who, OnlineAppointmentType type, Choices choices) {
        var when = choices.when();
        return new WaitlistWish(
                who, type.id(), choices.wanted(), given("from"), given("to"), when.around(), when.distance());
    }

    /** What would be looked for at once; to be asked once there is no fault. */
    SlotSearch search(OnlineAppointmentType type, Choices choices, Audience audience) {
        var when = choices.when();
        return new SlotSearch(
                type.id(), choices.wanted(), given("from"), given("to"), when.around(), when.distance(), audience);
    }

    private LocalDate given(String name) {
        var day = read(name);
        if (day == null) throw new IllegalStateException("faults: asked for first");
        return day;
    }

    @Override
    public String toString() {
        return "WishForm[hidden]";
    }
}

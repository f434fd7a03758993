package org.deskbell.practice;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The Online Scheduler Settings of a practice; ranges are held by the database (V006). */
public record SchedulerSettings(
        boolean online,
        boolean firstOnly,
        boolean showCounts,
        boolean lookWithoutSignIn,
        boolean writeAutomatically,
        boolean createPatientsAutomatically,
        boolean linkAutomatically,
        Duration noticeKnown,
        Duration noticeNew,
        int horizonDays,
        Duration hold,
        Duration cancelUntil,
        int openAppointments,
        int keepUnlinkedDays,
        Duration staleAfter) {
    /** What a practice starts with. */
    public static final SchedulerSettings DEFAULTS = new SchedulerSettings(
            false,
            true,
            true,
            true,
            true,
            false,
            false,
            Duration.ofHours(2),
            Duration.ofHours(24),
            90,
            Duration.ofMinutes(10),
            Duration.ofHours(24),
            2,
            90,
            Duration.ofMinutes(30));

    public SchedulerSettings withOnline(boolean online) {
        return with(
                new Rules(online, firstOnly, showCounts, writeAutomatically, createPatientsAutomatically), limits());
    }

    public SchedulerSettings withFirstOnly(boolean firstOnly) {
        return with(
                new Rules(online, firstOnly, showCounts, writeAutomatically, createPatientsAutomatically), limits());
    }

    /** The settings with what a practice can change today; the others are for later. */
    public SchedulerSettings with(Rules rules, Limits limits) {
        return new SchedulerSettings(
                rules.online(),
                rules.firstOnly(),
                rules.showCounts(),
                lookWithoutSignIn,
                rules.writeAutomatically(),
                rules.createPatientsAutomatically(),
                linkAutomatically,
                noticeKnown,
                limits.noticeNew(),
                limits.horizonDays(),
                hold,
                cancelUntil,
                openAppointments,
                keepUnlinkedDays,
                staleAfter);
    }

    /** What is on or off. */
    public record Rules(
            boolean online,
            boolean firstOnly,
            boolean showCounts,
            boolean writeAutomatically,
            boolean createPatientsAutomatically) {}

    public Rules rules() {
        return new Rules(online, firstOnly, showCounts, writeAutomatically, createPatientsAutomatically);
    }

    /** When online booking begins and ends, seen from now. */
    public record Limits(Duration noticeNew, int horizonDays) {}

    public Limits limits() {
        return new Limits(noticeNew, horizonDays);
    }

    /** The settings that differ, by name, each with the value before and after. */
    Map<String, String> changesFrom(SchedulerSettings before) {
        var changes = new TreeMap<String, String>();
        for (var setting : SchedulerSettings.class.getRecordComponents()) {
            var old = valueOf(setting, before);
            var now = valueOf(setting, this);
            if (!old.equals(now)) changes.put(setting.getName(), old + " to " + now);
        }
        return changes;
    }

    private static String valueOf(RecordComponent setting, SchedulerSettings settings) {
        try {
            return String.valueOf(setting.getAccessor().invoke(settings));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record shows its own components.", e);
        }
    }
}

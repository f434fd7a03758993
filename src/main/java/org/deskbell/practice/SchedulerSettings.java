package org.deskbell.practice;

import java.time.Duration;

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
}

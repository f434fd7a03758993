package org.deskbell.practice;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The Online Scheduler Settings of a practice; ranges are held by the database (V006).
 *
 * @param proveContact whether new patients show a code that was sent to them before they book
 * @param textToo whether letters about visits go out as a text message beside the e-mail
 */
public record SchedulerSettings(
        boolean online,
        boolean firstOnly,
        boolean showCounts,
        boolean lookWithoutSignIn,
        boolean proveContact,
        boolean writeAutomatically,
        boolean createPatientsAutomatically,
        boolean linkAutomatically,
        Duration noticeKnown,
        Duration noticeNew,
        int horizonDays,
        Duration hold,
        Duration cancelUntil,
        Duration remindBefore,
        int openAppointments,
        int keepUnlinkedDays,
        Duration staleAfter,
        boolean textToo) {
    /** What a practice starts with. */
    public static final SchedulerSettings DEFAULTS = new SchedulerSettings(
            false,
            true,
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
            Duration.ofHours(48),
            2,
            90,
            Duration.ofMinutes(30),
            true);

    /** The settings with some of them put otherwise, as {@code settings.with(to -> to.online = true)}. */
    public SchedulerSettings with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Settings while they are being changed. */
    public static final class Draft {
        public boolean online;
        public boolean firstOnly;
        public boolean showCounts;
        public boolean lookWithoutSignIn;
        public boolean proveContact;
        public boolean writeAutomatically;
        public boolean createPatientsAutomatically;
        public boolean linkAutomatically;
        public Duration noticeKnown;
        public Duration noticeNew;
        public int horizonDays;
        public Duration hold;
        public Duration cancelUntil;
        public Duration remindBefore;
        public int openAppointments;
        public int keepUnlinkedDays;
        public Duration staleAfter;
        public boolean textToo;

        private Draft(SchedulerSettings before) {
            online = before.online;
            firstOnly = before.firstOnly;
            showCounts = before.showCounts;
            lookWithoutSignIn = before.lookWithoutSignIn;
            proveContact = before.proveContact;
            writeAutomatically = before.writeAutomatically;
            createPatientsAutomatically = before.createPatientsAutomatically;
            linkAutomatically = before.linkAutomatically;
            noticeKnown = before.noticeKnown;
            noticeNew = before.noticeNew;
            horizonDays = before.horizonDays;
            hold = before.hold;
            cancelUntil = before.cancelUntil;
            remindBefore = before.remindBefore;
            openAppointments = before.openAppointments;
            keepUnlinkedDays = before.keepUnlinkedDays;
            staleAfter = before.staleAfter;
            textToo = before.textToo;
        }

        private SchedulerSettings settings() {
            return new SchedulerSettings(
                    online,
                    firstOnly,
                    showCounts,
                    lookWithoutSignIn,
                    proveContact,
                    writeAutomatically,
                    createPatientsAutomatically,
                    linkAutomatically,
                    noticeKnown,
                    noticeNew,
                    horizonDays,
                    hold,
                    cancelUntil,
                    remindBefore,
                    openAppointments,
                    keepUnlinkedDays,
                    staleAfter,
                    textToo);
        }
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

package org.deskbell.web.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.deskbell.pms.Capability;
import org.deskbell.practice.SchedulerSettings;
import org.jspecify.annotations.Nullable;

/**
 * A booking rule that is on or off.
 *
 * @param key its name in the form
 * @param needs what the PMS must be able to do; null for nothing
 */
record Switch(String key, @Nullable Capability needs, Predicate<SchedulerSettings> read, Put write) {
    static final Switch LINK =
            new Switch("link", null, SchedulerSettings::linkAutomatically, (to, on) -> to.linkAutomatically = on);
    static final List<Switch> ALL = List.of(
            new Switch("online", null, SchedulerSettings::online, (to, on) -> to.online = on),
            new Switch("first-only", null, SchedulerSettings::firstOnly, (to, on) -> to.firstOnly = on),
            new Switch("show-counts", null, SchedulerSettings::showCounts, (to, on) -> to.showCounts = on),
            new Switch("look", null, SchedulerSettings::lookWithoutSignIn, (to, on) -> to.lookWithoutSignIn = on),
            new Switch("prove", null, SchedulerSettings::proveContact, (to, on) -> to.proveContact = on),
            new Switch("text-too", null, SchedulerSettings::textToo, (to, on) -> to.textToo = on),
            new Switch(
                    "write",
                    Capability.WRITE_APPOINTMENT,
                    SchedulerSettings::writeAutomatically,
                    (to, on) -> to.writeAutomatically = on),
            new Switch(
                    "create",
                    Capability.CREATE_PATIENT,
                    SchedulerSettings::createPatientsAutomatically,
                    (to, on) -> to.createPatientsAutomatically = on),
            LINK);

    /** Puts a switch on or off. */
    interface Put {
        void put(SchedulerSettings.Draft to, boolean on);
    }

    static Optional<Switch> find(String key) {
        return ALL.stream().filter(one -> one.key.equals(key)).findFirst();
    }

    boolean isOn(SchedulerSettings settings) {
        return read.test(settings);
    }

    void put(SchedulerSettings.Draft to, boolean on) {
        write.put(to, on);
    }
}

package org.deskbell.web.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.deskbell.pms.Capability;
import org.deskbell.practice.SchedulerSettings;
import org.jspecify.annotations.Nullable;

/** A booking rule that is on or off. */
enum Switch {
    ONLINE(null),
    FIRST_ONLY(null),
    SHOW_COUNTS(null),
    WRITE(Capability.WRITE_APPOINTMENT),
    CREATE(Capability.CREATE_PATIENT);

    private final @Nullable Capability needs;

    Switch(@Nullable Capability needs) {
        this.needs = needs;
    }

    /** Its name in the form, as first-only. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<Switch> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** What the PMS must be able to do. */
    Optional<Capability> needs() {
        return Optional.ofNullable(needs);
    }

    boolean isOn(SchedulerSettings settings) {
        return switch (this) {
            case ONLINE -> settings.online();
            case FIRST_ONLY -> settings.firstOnly();
            case SHOW_COUNTS -> settings.showCounts();
            case WRITE -> settings.writeAutomatically();
            case CREATE -> settings.createPatientsAutomatically();
        };
    }

    /** The settings with every switch put as asked. */
    static SchedulerSettings put(SchedulerSettings settings, Predicate<Switch> on) {
        var rules = new SchedulerSettings.Rules(
                on.test(ONLINE), on.test(FIRST_ONLY), on.test(SHOW_COUNTS), on.test(WRITE), on.test(CREATE));
        return settings.with(rules, settings.limits());
    }
}

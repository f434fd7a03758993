package org.deskbell.practice;

import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The current practice and its Online Scheduler Settings. */
@Component
public class Practices {
    private final PracticeTable table;
    private final ScheduleEditionTable edition;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Practices(
            PracticeTable table,
            ScheduleEditionTable edition,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.edition = edition;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** The current practice.
     *
     * @throws NotFound if the practice was never set up */
    public Practice current() {
        return table.find().orElseThrow(() -> new NotFound("practice"));
    }

    /** Sets up the current practice with default settings, and enters its slug in the directory.
     *
     * @throws IllegalArgumentException if another practice has the slug */
    @Transactional
    public void setUp(Practice practice) {
        if (!directory.enter(Directory.Kind.SLUG, practice.slug()))
            throw new IllegalArgumentException("slug: another practice has it");
        table.insert(practice, clock.instant());
        table.insert(SchedulerSettings.DEFAULTS);
        edition.renew();
    }

    /** Changes what the practice says of itself, if it stands as somebody saw it, or already as he wants it. Else false, and
     * nothing changes. */
    @Transactional
    public boolean describe(Predicate<Practice> asSeen, UnaryOperator<Practice> how, Actor by) {
        edition.renew();
        var before = current();
        var practice = how.apply(before);
        var changed = practice.changesFrom(before);
        if (changed.isEmpty()) return true;
        if (!asSeen.test(before)) return false;
        table.update(practice);
        events.publishEvent(new SettingsChanged(
                by,
                "changed what the practice says of itself",
                Subject.settings("practice"),
                Map.of("changed", String.join(", ", changed))));
        return true;
    }

    /** Its Online Scheduler Settings.
     *
     * @throws NotFound if the practice was never set up */
    public SchedulerSettings settings() {
        return table.settings().orElseThrow(() -> new NotFound("practice"));
    }

    /** Sets the settings; says which of them changed in the audit trail. */
    @Transactional
    public void change(SchedulerSettings settings, Actor by) {
        change(before -> settings, by);
    }

    /** Changes the settings from what they are once the change before is done, so that none undoes another. */
    @Transactional
    public void change(UnaryOperator<SchedulerSettings> how, Actor by) {
        change(before -> true, how, by);
    }

    /** The same, if they are as somebody saw them, or already as he wants them. Else false, and nothing changes. */
    @Transactional
    public boolean change(Predicate<SchedulerSettings> asSeen, UnaryOperator<SchedulerSettings> how, Actor by) {
        edition.renew();
        var before = settings();
        var settings = how.apply(before);
        var changed = settings.changesFrom(before);
        if (changed.isEmpty()) return true;
        if (!asSeen.test(before)) return false;
        table.update(settings);
        events.publishEvent(new SettingsChanged(
                by, "changed the Online Scheduler Settings", Subject.settings("online scheduler"), changed));
        return true;
    }
}

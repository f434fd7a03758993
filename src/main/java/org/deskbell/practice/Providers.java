package org.deskbell.practice;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees patients, where, and when online booking is allowed with them. */
@Component
public class Providers {
    private final ProviderTable table;
    private final OperatoryTable chairs;
    private final HoursTable hours;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;

    Providers(
            ProviderTable table,
            OperatoryTable chairs,
            HoursTable hours,
            ScheduleEditionTable edition,
            ApplicationEventPublisher events) {
        this.table = table;
        this.chairs = chairs;
        this.hours = hours;
        this.edition = edition;
        this.events = events;
    }

    /** All who are here, in the practice's order. */
    public List<Provider> all() {
        return everybody().stream().filter(Provider::isHere).toList();
    }

    /** The same with those who are no longer here, whom earlier and kept visits still name. */
    public List<Provider> everybody() {
        return table.all();
    }

    /** Also who is no longer here. */
    public Optional<Provider> find(Provider.Id id) {
        return table.find(id);
    }

    /** Whether there is such a provider, and can be booked. */
    public boolean isHere(Provider.Id id) {
        return table.isHere(id);
    }

    /** All that are here, by location and name. */
    public List<Operatory> operatories() {
        return everyOperatory().stream().filter(Operatory::isHere).toList();
    }

    /** The same with those that are no longer here. */
    public List<Operatory> everyOperatory() {
        return chairs.all();
    }

    /** Adds a provider at the end of the order. */
    @Transactional
    public void add(Provider provider) {
        edition.renew();
        table.insert(provider);
    }

    /** Adds an operatory, and its location if it is new. */
    @Transactional
    public void add(Operatory operatory) {
        edition.renew();
        chairs.insert(operatory);
    }

    /** All weekly hours, by provider, weekday and time. */
    public List<WeeklyHours> hours() {
        return hours.all();
    }

    /** The provider's weekly hours, by weekday and time. */
    public List<WeeklyHours> hours(Provider.Id provider) {
        return hours.of(provider);
    }

    /** Adds a stretch. False if it overlaps another of the same provider in the same operatory, or in another location.
     *
     * @throws NotFound if there is no such provider or operatory */
    @Transactional
    public boolean add(WeeklyHours stretch, Actor by) {
        edition.renew();
        requireKnown(stretch);
        if (!hours.insert(stretch)) return false;
        events.publishEvent(changed("added online booking hours", stretch, by));
        return true;
    }

    /** Adds all stretches of one provider, or none: gives the days on which other hours are in the way.
     *
     * @throws NotFound if there is no such provider or operatory */
    @Transactional
    public List<DayOfWeek> addAll(List<WeeklyHours> stretches, Actor by) {
        edition.renew();
        stretches.forEach(this::requireKnown);
        var inTheWay = stretches.stream()
                .filter(hours::overlapsAnother)
                .map(WeeklyHours::weekday)
                .toList();
        if (inTheWay.isEmpty()) stretches.forEach(stretch -> add(stretch, by));
        return inTheWay;
    }

    /** Changes a stretch. False if it would overlap another of the same provider in the same operatory, or in another
     * location.
     *
     * @throws NotFound if there is no such stretch, provider or operatory */
    @Transactional
    public boolean change(WeeklyHours stretch, Actor by) {
        return change(stretch, standing -> true, by);
    }

    /** The same, if the stretch is as somebody saw it, or already as he wants it. False also if it is not.
     *
     * @throws NotFound if there is no such stretch, provider or operatory */
    @Transactional
    public boolean change(WeeklyHours stretch, Predicate<WeeklyHours> asSeen, Actor by) {
        edition.renew();
        requireKnown(stretch);
        var standing = hours.find(stretch.id()).orElseThrow(() -> new NotFound("stretch of hours"));
        if (!standing.equals(stretch) && !asSeen.test(standing)) return false;
        if (hours.overlapsAnother(stretch)) return false;
        hours.update(stretch);
        events.publishEvent(changed("changed online booking hours", stretch, by));
        return true;
    }

    private void requireKnown(WeeklyHours stretch) {
        if (!table.isHere(stretch.provider())) throw new NotFound("provider");
        if (!chairs.isHere(stretch.operatory())) throw new NotFound("operatory");
    }

    /** Removes a stretch.
     *
     * @throws NotFound if there is no such stretch */
    @Transactional
    public void remove(WeeklyHours.Id id, Actor by) {
        edition.renew();
        var stretch = hours.find(id).orElseThrow(() -> new NotFound("stretch of hours"));
        hours.delete(id);
        events.publishEvent(changed("removed online booking hours", stretch, by));
    }

    private static SettingsChanged changed(String deed, WeeklyHours stretch, Actor by) {
        return new SettingsChanged(
                by,
                deed,
                Subject.settings("provider hours"),
                Map.of(
                        "provider", stretch.provider().toString(),
                        "operatory", stretch.operatory().toString(),
                        "weekday", stretch.weekday().name(),
                        "hours", stretch.from() + " to " + stretch.to()));
    }
}

package org.deskbell.practice;

import java.util.List;
import java.util.Optional;
import org.deskbell.audit.Actor;

/** Who sees patients, where, and when online booking is allowed with them. */
public interface Providers {
    List<Provider> all();

    Optional<Provider> find(Provider.Id id);

    List<Operatory> operatories();

    /** Adds a provider at the end of the order. */
    void add(Provider provider);

    /** Adds an operatory, and its location if it is new. */
    void add(Operatory operatory);

    /** All weekly hours, by provider, weekday and time. */
    List<WeeklyHours> hours();

    List<WeeklyHours> hours(Provider.Id provider);

    /** Adds a stretch. False if it overlaps another of the same provider. */
    boolean add(WeeklyHours hours, Actor by);

    /** Changes a stretch. False if it would overlap another of the same provider.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such stretch */
    boolean change(WeeklyHours hours, Actor by);

    /** @throws org.deskbell.tenancy.NotFound if there is no such stretch */
    void remove(WeeklyHours.Id id, Actor by);
}

package org.deskbell.practice;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;

/** Who and what is here: the hours of others stop without being lost. */
record Present(Set<Provider.Id> providers, Set<Operatory.Id> operatories) {
    static Present of(List<Provider> providers, List<Operatory> operatories) {
        return new Present(
                providers.stream().filter(Provider::isHere).map(Provider::id).collect(toSet()),
                operatories.stream()
                        .filter(Operatory::isHere)
                        .map(Operatory::id)
                        .collect(toSet()));
    }

    List<WeeklyHours> hours(List<WeeklyHours> all) {
        return all.stream()
                .filter(one -> providers.contains(one.provider()) && operatories.contains(one.operatory()))
                .toList();
    }

    /** On a date with hours in an operatory that is gone nobody is there instead: the weekly hours still do not hold. */
    List<HoursException> exceptions(List<HoursException> all) {
        return all.stream()
                .filter(one -> providers.contains(one.provider()))
                .map(this::inWhatIsHere)
                .toList();
    }

    private HoursException inWhatIsHere(HoursException one) {
        var hours = one.hours();
        return hours == null || operatories.contains(hours.operatory())
                ? one
                : new HoursException(one.id(), one.provider(), one.day(), null, one.reason(), one.madeBy());
    }
}

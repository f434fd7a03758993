package org.deskbell.booking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Whose times are looked for.
 *
 * @param provider whom to see; null for anyone
 * @param without appointments and holds whose time counts as free, since they are about to move or go
 */
record Sought(
        OnlineAppointmentType.Id type,
        Provider.@Nullable Id provider,
        Audience audience,
        List<OnlineAppointment.Id> without) {
    static Sought of(SlotSearch search) {
        var moving = Optional.ofNullable(search.moving()).map(OnlineAppointment::id).stream();
        return new Sought(
                search.type(),
                search.provider(),
                search.audience(),
                Stream.concat(moving, search.without().stream()).toList());
    }
}

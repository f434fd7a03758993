package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody asks for.
 *
 * @param provider whom to see; null for anyone
 * @param audience whose rules bind
 */
record Wish(OnlineAppointmentType.Id type, Provider.@Nullable Id provider, Instant startsAt, Audience audience) {}

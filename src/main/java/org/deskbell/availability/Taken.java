package org.deskbell.availability;

import java.time.Instant;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/** A stretch in which a provider, an operatory or both cannot be booked; includes its start, excludes its end. */
public record Taken(Provider.@Nullable Id provider, Operatory.@Nullable Id operatory, Instant from, Instant to) {}

package org.deskbell.booking;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.deskbell.availability.Occupied;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What is taken in some days, as one statement saw it.
 *
 * @param edition that of the schedule at that moment
 * @param readAt as of when we know the PMS; null if it was never read
 */
record Window(long edition, @Nullable Instant readAt, List<Line> lines) {
    /** Who has taken a time. */
    enum Source {
        HERE,
        PMS
    }

    /**
     * The taken stretches of a provider, an operatory or both.
     *
     * @param from in seconds of the epoch, as {@code to}
     */
    record Line(
            Source source,
            Provider.@Nullable Id provider,
            Operatory.@Nullable Id operatory,
            List<Double> from,
            List<Double> to) {
        void addTo(Occupied.Gathering all) {
            var starts =
                    from.stream().mapToLong(time -> (long) Math.floor(time)).toArray();
            var ends = to.stream().mapToLong(time -> (long) Math.ceil(time)).toArray();
            all.addAll(Arrays.<@Nullable Record>asList(provider, operatory), starts, ends);
        }
    }

    /**
     * What is asked.
     *
     * @param from the first moment that matters; {@code to}, the first that does not
     * @param without appointments and holds that count as free
     */
    record Span(
            Collection<Provider.Id> providers,
            Collection<Operatory.Id> operatories,
            Instant from,
            Instant to,
            Collection<OnlineAppointment.Id> without) {}

    Occupied taken() {
        var all = new Occupied.Gathering();
        lines.forEach(line -> line.addTo(all));
        return all.occupied();
    }

    Occupied taken(Source source) {
        var all = new Occupied.Gathering();
        lines.stream().filter(line -> line.source() == source).forEach(line -> line.addTo(all));
        return all.occupied();
    }
}

package org.deskbell.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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
     * Stretches that some of the providers and operatories have taken.
     *
     * @param whose their ids
     * @param from in seconds of the epoch, as {@code to}
     */
    record Line(Source source, List<Record> whose, List<Double> from, List<Double> to) {
        void addTo(Occupied.Gathering all) {
            var starts =
                    from.stream().mapToLong(time -> (long) Math.floor(time)).toArray();
            var ends = to.stream().mapToLong(time -> (long) Math.ceil(time)).toArray();
            all.addAll(whose, starts, ends);
        }
    }

    /**
     * What is asked.
     *
     * @param from the first moment that matters; {@code to}, the first that does not
     * @param without appointments and holds that count as free
     */
    record Span(
            Collection<Provider> providers,
            Collection<Operatory> operatories,
            Instant from,
            Instant to,
            Collection<OnlineAppointment.Id> without) {
        /** Whom of them the PMS calls so; several may share a name of the PMS. */
        List<Record> called(@Nullable String provider, @Nullable String operatory) {
            var someone = providers.stream()
                    .filter(one -> provider != null && provider.equals(one.pmsId()))
                    .map(Provider::id);
            var somewhere = operatories.stream()
                    .filter(one -> operatory != null && operatory.equals(one.pmsId()))
                    .map(Operatory::id);
            return Stream.<Record>concat(someone, somewhere).toList();
        }
    }

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

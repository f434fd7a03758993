package org.deskbell.web.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.deskbell.audit.Actor;
import org.deskbell.patients.Links.RankedPatient;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.Pairs;
import org.deskbell.patients.TwoPeople;
import org.springframework.stereotype.Component;

/** Says of PMS patients who are linked already whose they are. */
@Component
class Holders {
    private final OnlinePatients patients;
    private final Pairs pairs;

    Holders(OnlinePatients patients, Pairs pairs) {
        this.patients = patients;
        this.pairs = pairs;
    }

    /**
     * The online patient who has a record.
     *
     * @param saidAnother whether staff said that he is another person than the one asked about
     */
    public record Holder(OnlinePatient.Id id, String name, Instant registered, boolean saidAnother) {
        @Override
        public String toString() {
            return "Holder[" + id + "]";
        }
    }

    /** Who has the records that somebody else than the person has, by his id in words. */
    Map<String, Holder> of(OnlinePatient.Id person, Collection<RankedPatient> records, Actor by) {
        var ids = records.stream()
                .map(RankedPatient::linkedTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) return Map.of();
        var others = pairs.saidOf(person).stream()
                .filter(TwoPeople::holds)
                .map(TwoPeople::other)
                .collect(Collectors.toSet());
        return ids.stream()
                .map(id -> patients.open(id, "saw who is linked to a PMS patient", by))
                .map(one ->
                        new Holder(one.id(), one.who().name().firstLast(), registered(one), others.contains(one.id())))
                .collect(Collectors.toMap(one -> one.id().toString(), one -> one));
    }

    private static Instant registered(OnlinePatient one) {
        return one.registeredAt() == null ? one.createdAt() : one.registeredAt();
    }
}

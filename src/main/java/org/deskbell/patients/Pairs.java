package org.deskbell.patients;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.Grade;
import org.deskbell.matching.Listed;
import org.deskbell.matching.Matching;
import org.deskbell.pms.PmsPatients;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registrations that look like one human: of the same birth date or in the same account, as an index finds them, and
 * strong or certain by the ranking. Who is joined, or was said to be two people, is no pair.
 */
@Component
public class Pairs {
    private final OnlinePatients patients;
    private final PairTable table;
    private final TwoPeopleTable twoPeople;
    private final PmsPatients pmsPatients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pairs(
            OnlinePatients patients,
            PairTable table,
            TwoPeopleTable twoPeople,
            PmsPatients pmsPatients,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.table = table;
        this.twoPeople = twoPeople;
        this.pmsPatients = pmsPatients;
        this.events = events;
        this.clock = clock;
    }

    /** The pairs in which these people stand, each as somebody is shown it. */
    @Transactional
    public List<Pair> of(Collection<OnlinePatient.Id> ids, Actor by) {
        if (ids.isEmpty()) return List.of();
        var pairs = table.near(ids).stream()
                .flatMap(near -> pair(patients.get(near.one()), near.other()).stream())
                .toList();
        seen(pairs, by);
        return pairs;
    }

    /** These two as a pair, alike or not; empty if they cannot be one, because one of them is joined.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    @Transactional
    public Optional<Pair> compare(OnlinePatient.Id one, OnlinePatient.Id other, Actor by) {
        if (one.equals(other)) return Optional.empty();
        var first = patients.get(one);
        var second = patients.get(other);
        if (first.joinedInto() != null || second.joinedInto() != null) return Optional.empty();
        var pair = new Pair(first, second, fit(first, second));
        seen(List.of(pair), by);
        return Optional.of(pair);
    }

    private Optional<Pair> pair(OnlinePatient one, OnlinePatient other) {
        var fit = fit(one, other);
        return fit.grade().compareTo(Grade.STRONG) <= 0 ? Optional.of(new Pair(one, other, fit)) : Optional.empty();
    }

    private Candidate fit(OnlinePatient one, OnlinePatient other) {
        var listed = new Listed(other.id().toString(), other.who(), true);
        return Matching.rank(one.who(), List.of(listed), pmsPatients.bearers(one.who()))
                .getFirst();
    }

    private void seen(List<Pair> pairs, Actor by) {
        if (pairs.isEmpty()) return;
        var ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .map(one -> one.id())
                .toList();
        events.publishEvent(new Looked(by, "saw registrations that look like one human", Subject.onlinePatients(ids)));
    }

    /** Remembers that the two are two people; said twice, the first one stands.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient
     * @throws IllegalArgumentException if it is one */
    @Transactional
    public void areTwoPeople(OnlinePatient.Id one, OnlinePatient.Id other, Actor.Staff by) {
        if (one.equals(other)) throw new IllegalArgumentException("One person is one person.");
        patients.get(one);
        patients.get(other);
        if (twoPeople.insert(one, other, by, clock.instant()))
            events.publishEvent(new SaidTwoPeople(one, other, false, by));
    }

    /** The two may be one human after all. False if nothing of the kind is said of the person. */
    @Transactional
    public boolean takeBack(OnlinePatient.Id id, TwoPeople.Id said, Actor.Staff by) {
        var other = twoPeople.takeBack(id, said, by, clock.instant());
        other.ifPresent(one -> events.publishEvent(new SaidTwoPeople(id, one, true, by)));
        return other.isPresent();
    }

    /** All that was ever said of this person and others, newest first. */
    public List<TwoPeople> saidOf(OnlinePatient.Id id) {
        return twoPeople.history(id);
    }
}

package org.deskbell.web.patient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.PartySearch.Arrangement;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has chosen so far who books for several people; it lives in the address and names nobody.
 *
 * @param provider whom all want to see; null for anyone
 * @param isLooking whether the people are chosen, and times are looked for
 * @param others the holds that keep the times of all but the first
 */
record PartyChoices(
        List<Seat> seats,
        Arrangement together,
        Provider.@Nullable Id provider,
        boolean isLooking,
        When when,
        List<OnlineAppointment.Id> others) {
    static final int MOST = 6;
    private static final int LEAST = 2;

    /**
     * Somebody who comes.
     *
     * @param person of the account that is signed in; null for somebody new
     * @param isSaid whether it is said who it is
     * @param type what for; null while not chosen
     */
    record Seat(
            int number, OnlinePatient.@Nullable Id person, boolean isSaid, OnlineAppointmentType.@Nullable Id type) {
        Seat withSomebodyNew() {
            return new Seat(number, null, true, type);
        }

        private Seat with(OnlinePatient.Id known) {
            return new Seat(number, known, true, type);
        }
    }

    static PartyChoices of(Map<String, String> named) {
        var query = new Query(named);
        var seats = IntStream.rangeClosed(1, rows(named))
                .mapToObj(number -> seat(query, number))
                .toList();
        var together = query.read("together", Arrangement::valueOf);
        return new PartyChoices(
                seats,
                together == null ? Arrangement.BACK_TO_BACK : together,
                query.read("provider", text -> new Provider.Id(UUID.fromString(text))),
                named.containsKey("look"),
                When.of(named),
                ids(named.getOrDefault("others", "")));
    }

    /** As many as were filled in, one more if that was asked for, and two at least. */
    private static int rows(Map<String, String> named) {
        var given = (int) IntStream.rangeClosed(1, MOST)
                .filter(number -> named.containsKey("type" + number))
                .count();
        return Math.clamp(given + (named.containsKey("more") ? 1 : 0), LEAST, MOST);
    }

    private static Seat seat(Query query, int number) {
        return new Seat(
                number,
                query.read("who" + number, text -> new OnlinePatient.Id(UUID.fromString(text))),
                query.named().containsKey("who" + number),
                query.read("type" + number, text -> new OnlineAppointmentType.Id(UUID.fromString(text))));
    }

    private static List<OnlineAppointment.Id> ids(String text) {
        return Stream.of(text.split("\\."))
                .filter(one -> one.matches("[0-9a-f-]{36}"))
                .map(one -> new OnlineAppointment.Id(UUID.fromString(one)))
                .toList();
    }

    /** The same, with the people of the account on the seats of which it is not said whose they are. */
    PartyChoices seated(List<OnlinePatient> people) {
        var left = new ArrayDeque<OnlinePatient.Id>();
        for (var one : people) if (seats.stream().noneMatch(seat -> one.id().equals(seat.person()))) left.add(one.id());
        var taken = new ArrayList<Seat>();
        for (var seat : seats) taken.add(seat.isSaid() || left.isEmpty() ? seat : seat.with(left.remove()));
        return new PartyChoices(List.copyOf(taken), together, provider, isLooking, when, others);
    }

    /** Those who come of the account that is, or was, signed in. */
    List<OnlinePatient.Id> people() {
        return filled().stream()
                .flatMap(seat -> Stream.ofNullable(seat.person()))
                .toList();
    }

    /** Those who come: whoever has a reason. */
    List<Seat> filled() {
        return seats.stream().filter(seat -> seat.type() != null).toList();
    }

    /** Whether times can be looked for. */
    boolean areComplete() {
        return isLooking && filled().size() >= LEAST;
    }

    public boolean canBeMore() {
        return seats.size() < MOST;
    }

    /** The holds of all, in the order of the seats; empty if nothing is held. */
    List<OnlineAppointment.Id> holds() {
        return when.hold() == null
                ? List.of()
                : Stream.concat(Stream.of(when.hold()), others.stream()).toList();
    }

    /** The same with these times kept, one for each. */
    PartyChoices held(When first, List<OnlineAppointment.Id> rest) {
        return new PartyChoices(seats, together, provider, isLooking, first, rest);
    }

    /** What there is to choose before the time, by name. */
    Map<String, String> whatAndWho() {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (var seat : filled()) {
            named.put("who" + seat.number(), seat.person() == null ? "new" : seat.person());
            named.put("type" + seat.number(), seat.type());
        }
        named.put("together", together);
        named.put("provider", provider);
        named.put("look", isLooking ? "1" : null);
        named.put("others", others.isEmpty() ? null : joined(others));
        return Query.given(named);
    }

    private static String joined(List<OnlineAppointment.Id> ids) {
        return ids.stream().map(OnlineAppointment.Id::toString).collect(Collectors.joining("."));
    }

    public Map<String, String> named() {
        return Query.joined(whatAndWho(), when.named());
    }
}

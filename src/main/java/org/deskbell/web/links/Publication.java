package org.deskbell.web.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.practice.Location;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What a practice publishes at a moment, but for the slots.
 *
 * @param site the address of its patient site
 * @param minute as of when
 */
record Publication(Schedule schedule, String site, Instant minute) {
    static final String LOCATIONS = "locations.ndjson";
    static final String ROLES = "practitioner-roles.ndjson";
    static final String SCHEDULES = "schedules.ndjson";

    Practice practice() {
        return schedule.practice();
    }

    /** The week whose slots are in the file of this name. */
    Optional<Week> week(String file) {
        return weeks().stream().filter(week -> week.file().equals(file)).findFirst();
    }

    /** From today to the horizon. */
    private List<Week> weeks() {
        var today = practice().dayOf(minute);
        return Week.between(today, today.plusDays(schedule.settings().horizonDays()));
    }

    Manifest manifest(List<Location> all) {
        var states = states(all);
        var fixed = Stream.of(
                output("Location", LOCATIONS, states),
                output("PractitionerRole", ROLES, states),
                output("Schedule", SCHEDULES, states));
        var slots = weeks().stream().map(week -> output("Slot", week.file(), states));
        return new Manifest(
                minute, LinkFiles.manifestOf(site), Stream.concat(fixed, slots).toList(), List.of());
    }

    private Manifest.Output output(String type, String file, Manifest.@Nullable States states) {
        return new Manifest.Output(type, LinkFiles.below(site, file), states);
    }

    /** Null unless every location says in which state it is: a file that names some leaves out the others. */
    private Manifest.@Nullable States states(List<Location> all) {
        var regions = used(all).stream()
                .map(one -> Optional.ofNullable(one.addressAt(practice()).region())
                        .map(String::strip)
                        .orElse(""))
                .distinct()
                .toList();
        return regions.isEmpty() || regions.contains("") ? null : new Manifest.States(regions);
    }

    List<PublishedLocation> locations(List<Location> all) {
        var used = used(all);
        return used.stream()
                .map(one -> PublishedLocation.of(one, called(one, used), practice(), site))
                .toList();
    }

    /** Those in which patients are offered something. */
    private List<Location> used(List<Location> all) {
        return Offer.all(schedule, all).stream().map(Offer::location).distinct().toList();
    }

    /** That of the practice; where it has several, with that of the location. */
    private String called(Location location, List<Location> used) {
        return used.size() > 1
                ? practice().name() + ", " + location.name()
                : practice().name();
    }

    List<PublishedRole> roles(List<Location> all) {
        return Offer.all(schedule, all).stream()
                .map(Offer::provider)
                .distinct()
                .map(PublishedRole::of)
                .toList();
    }

    List<PublishedSchedule> schedules(List<Location> all) {
        var used = used(all);
        return Offer.all(schedule, all).stream()
                .map(offer -> PublishedSchedule.of(offer, called(offer.location(), used)))
                .toList();
    }
}

package org.deskbell.web.links;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.deskbell.booking.DeskbellAddress;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.Locations;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.practice.Schedules;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.links.KeptFiles.Kept;
import org.deskbell.web.links.KeptFiles.Moment;
import org.springframework.stereotype.Component;

/** The files of the practice at hand, as of the minute. */
@Component
public class LinkFiles {
    static final String MANIFEST = "$bulk-publish";

    private final Schedules schedules;
    private final Locations locations;
    private final OnlineAppointments appointments;
    private final DeskbellAddress address;
    private final KeptFiles kept;
    private final Ndjson ndjson;
    private final Clock clock;

    LinkFiles(
            Schedules schedules,
            Locations locations,
            OnlineAppointments appointments,
            DeskbellAddress address,
            KeptFiles kept,
            Ndjson ndjson,
            Clock clock) {
        this.schedules = schedules;
        this.locations = locations;
        this.appointments = appointments;
        this.address = address;
        this.kept = kept;
        this.ndjson = ndjson;
        this.clock = clock;
    }

    /** What is given to who asks for a practice's scheduling links.
     *
     * @param site the address of its patient site */
    public static String manifestOf(String site) {
        return below(site, MANIFEST);
    }

    /** Whether the practice publishes anything: everybody may see its free times, and can book one. */
    public static boolean arePublished(SchedulerSettings settings) {
        return settings.online() && settings.lookWithoutSignIn();
    }

    static String below(String site, String file) {
        return site + "/scheduling-links/" + file;
    }

    /** The file of this name.
     *
     * @throws NotFound if there is none, or the practice publishes nothing */
    Kept get(String file) {
        var schedule = schedules.current();
        if (!arePublished(schedule.settings())) throw new NotFound("file: this practice publishes no free times now");
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var site = address.site(schedule.practice());
        var publication = new Publication(schedule, site, minute);
        return kept.get(file, new Moment(schedule.edition(), minute), writing(file, publication));
    }

    /** Nothing is looked up before the name is known to be one. */
    private Supplier<byte[]> writing(String file, Publication published) {
        return switch (file) {
            case MANIFEST -> () -> ndjson.whole(published.manifest(locations.all()));
            case Publication.LOCATIONS -> () -> ndjson.lines(published.locations(locations.all()));
            case Publication.ROLES -> () -> ndjson.lines(published.roles(locations.all()));
            case Publication.SCHEDULES -> () -> ndjson.lines(published.schedules(locations.all()));
            default -> slots(published.week(file).orElseThrow(() -> new NotFound("file")), published);
        };
    }

    private Supplier<byte[]> slots(Week week, Publication published) {
        return () -> {
            var free = FreeWeek.of(published, locations.all(), week);
            return ndjson.lines(free.slots(appointments.looks(free.searches(), week.from(), week.to())));
        };
    }
}

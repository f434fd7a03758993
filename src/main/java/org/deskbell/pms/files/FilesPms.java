package org.deskbell.pms.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbell.people.Demographics;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.pms.files.InFolder.Kind;
import org.jspecify.annotations.Nullable;

/** A PMS at the other end of a folder. It can do what the files that are there say. */
final class FilesPms implements Pms {
    /** Whoever imports does so once a working day; a long weekend lies between two. */
    private static final Duration UNTIL_IMPORTED = Duration.ofDays(4);

    private final InFolder in;
    private final OutFolder out;
    private final ZoneId zone;
    private final @Nullable String columns;
    private final Clock clock;
    private @Nullable PatientReading reading;

    FilesPms(InFolder in, OutFolder out, ZoneId zone, @Nullable String columns, Clock clock) {
        this.in = in;
        this.out = out;
        this.zone = zone;
        this.columns = columns;
        this.clock = clock;
    }

    @Override
    public Set<Capability> capabilities() throws PmsSilent {
        var can = EnumSet.noneOf(Capability.class);
        if (in.has(Kind.PATIENTS)) can.add(Capability.READ_PATIENTS);
        if (in.has(Kind.SCHEDULE)) can.add(Capability.READ_SCHEDULE);
        if (out.writes()) can.addAll(List.of(Capability.WRITE_APPOINTMENT, Capability.CANCEL_APPOINTMENT));
        if (schedule().map(ScheduleList::tellsKeys).orElse(false)) can.add(Capability.LOOK_UP);
        return can;
    }

    @Override
    public PatientPage patients(@Nullable String after) throws PmsSilent {
        return read("patients", () -> {
            if (after == null || reading == null || !reading.isAt(after)) reading = reading(after);
            return reading.page();
        });
    }

    private PatientReading reading(@Nullable String after) throws PmsSilent, IOException {
        var copy = in.copy(Kind.PATIENTS)
                .orElseThrow(() -> new PmsSilent("There is no list of patients in the folder, as patients.csv."));
        var anew = PatientReading.of(copy, columns, clock.instant());
        while (after != null && !anew.isAt(after))
            if (anew.page().next() == null)
                throw new PmsSilent("The list of patients became shorter while it was read.");
        return anew;
    }

    @Override
    public Catalogue catalogue() throws PmsSilent {
        return read("names", () -> {
            var entries = new ArrayList<Catalogue.Entry>();
            entries.addAll(NameList.entries(in, Kind.PROVIDERS, Catalogue.Kind.PROVIDER));
            entries.addAll(NameList.entries(in, Kind.OPERATORIES, Catalogue.Kind.OPERATORY));
            entries.addAll(NameList.entries(in, Kind.TYPES, Catalogue.Kind.APPOINTMENT_TYPE));
            return new Catalogue(entries);
        });
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) throws PmsSilent {
        return givenSchedule().between(from, to);
    }

    /** Between two exports there may be none for a moment; that is no empty one. */
    private ScheduleList givenSchedule() throws PmsSilent {
        return schedule().orElseThrow(() -> new PmsSilent("There is no schedule in the folder, as schedule.csv."));
    }

    private Optional<ScheduleList> schedule() throws PmsSilent {
        return read("schedule", () -> ScheduleList.read(in, zone));
    }

    @Override
    public PmsAnswer write(Visit visit) {
        return out.write(visit);
    }

    @Override
    public PmsAnswer cancel(String ref, String onlineKey) {
        return out.cancel(ref, onlineKey);
    }

    @Override
    public PmsAnswer createPatient(String onlineKey, Demographics who) {
        return new PmsAnswer.Refused("Files cannot create a patient.");
    }

    @Override
    public Optional<String> findVisit(String onlineKey) throws PmsSilent {
        return givenSchedule().ref(onlineKey);
    }

    @Override
    public Optional<PmsPatient> findPatient(String onlineKey) {
        return Optional.empty();
    }

    @Override
    public Duration patience() {
        return UNTIL_IMPORTED;
    }

    private interface Reading<T> {
        T read() throws IOException, PmsSilent;
    }

    private static <T> T read(String list, Reading<T> reading) throws PmsSilent {
        try {
            return reading.read();
        } catch (BrokenFile e) {
            throw new PmsSilent("The file of " + list + " is broken. " + e.words(), e);
        } catch (IOException e) {
            throw new PmsSilent("The file of " + list + " cannot be read.", e);
        }
    }
}

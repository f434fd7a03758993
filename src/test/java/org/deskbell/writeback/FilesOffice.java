package org.deskbell.writeback;

import static org.deskbell.House.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.Changes;
import org.deskbell.booking.MoveRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;

/** A test's practice whose PMS lies behind a folder: it imports and exports when the test says so. */
record FilesOffice(MapleStreet maple, Path folder) {
    static FilesOffice open(boolean keepsKeys) {
        House.clock().set(MovableClock.START);
        var maple = MapleStreet.open();
        var office = new FilesOffice(maple, House.PMS_FILES.resolve("maple-" + maple.id()));
        office.make("in");
        office.make("out");
        office.exports("patients.csv", "id,last_name,first_name,dob\nJEFTH000,Jefferson,Thomas,04/13/1983\n");
        office.exports(
                "schedule.csv", "id,date,start,minutes,provider,operatory" + (keepsKeys ? ",online_key\n" : "\n"));
        office.connect();
        return office;
    }

    private void make(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void exports(String name, String text) {
        try {
            var file = Files.writeString(folder.resolve("in").resolve(name), text);
            Files.setLastModifiedTime(
                    file, FileTime.from(House.clock().instant().minus(Duration.ofMinutes(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect() {
        var settings = Map.of("folder", "maple-" + maple.id(), "zone", "America/Denver", "writes", "csv");
        in(() -> {
            room(PmsConnections.class).connect(new PmsConnectionDraft("files", "Files", settings), MapleStreet.MARTHA);
            room(Refreshes.class).ask(MapleStreet.MARTHA);
            House.work("refresh").drain();
            return true;
        });
    }

    /** Jefferson, linked to his chart, has a visit that lies in the folder. */
    OnlineAppointment.Id left(Instant at) {
        var who = new Visit.Who.Fresh(People.registration(People.jefferson()));
        var visit = new Visit(maple.cleaning().id(), maple.washington().id(), at, who, null, null);
        var asked = new BookingRequest(List.of(visit), UUID.randomUUID().toString());
        var kept = (BookingOutcome.Kept) in(() -> room(OnlineAppointments.class).request(asked));
        var booked = kept.appointment().id();
        link(booked);
        work();
        return booked;
    }

    void link(OnlineAppointment.Id visit) {
        in(() -> room(Links.class)
                .link(patient(visit), new PmsPatientId("JEFTH000"), "seen the ID card", MapleStreet.MARTHA));
    }

    void unlink(OnlineAppointment.Id visit) {
        in(() -> room(Links.class).unlink(patient(visit), null, "another Jefferson", MapleStreet.MARTHA));
    }

    void cancel(OnlineAppointment.Id visit) {
        in(() -> room(Changes.class).cancel(visit, "", MapleStreet.MARTHA));
    }

    void move(OnlineAppointment.Id visit, Instant to) {
        var key = UUID.randomUUID().toString();
        var request = new MoveRequest(visit, maple.washington().id(), to, null, key, MapleStreet.MARTHA);
        in(() -> room(Changes.class).move(request));
    }

    private OnlinePatient.Id patient(OnlineAppointment.Id visit) {
        return in(() -> room(OnlineAppointments.class).get(visit)).patient();
    }

    /** Whoever imports takes a file away. */
    void takes(String file) {
        try {
            Files.delete(folder.resolve("out").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waits to be imported. */
    List<String> waiting() {
        try (var files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void work() {
        drain("write-back");
    }

    void sweep() {
        House.clock().advance(SweepWork.EVERY);
        drain("sweep of own visits");
    }

    private void drain(String work) {
        in(() -> {
            House.work(work).drain();
            return true;
        });
    }

    WriteBack row(OnlineAppointment.Id visit) {
        return in(() -> room(WriteBacks.class).of(visit).orElseThrow());
    }

    List<String> alerts() {
        return in(() -> room(AlertList.class).open(10, MapleStreet.MARTHA)).rows().stream()
                .map(row -> row.kind() + " " + row.record())
                .toList();
    }

    /** How often the trail says that a double was taken out. */
    long doublesTakenOut() {
        return in(() -> room(PracticeDatabase.class)
                .sql("select count(*) as told from audit_entry where practice_id = :practice and deed = :deed")
                .param("deed", "took a double out of the PMS")
                .one(row -> row.count("told")));
    }

    <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }
}

package org.deskbell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.deskbell.access.StaffRoster;
import org.deskbell.access.StaffUsers;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Loads the demo at the first start: its practices, each with a demo PMS, through the same verbs as everybody. */
@Component
@Lazy
class DemoLoader {
    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final int PATIENTS = 3_000;

    private final Directory directory;
    private final DemoFrontDesk frontDesk;
    private final DemoRecords records;
    private final StaffUsers staff;
    private final StaffRoster roster;
    private final Clock clock;

    DemoLoader(
            Directory directory,
            DemoFrontDesk frontDesk,
            DemoRecords records,
            StaffUsers staff,
            StaffRoster roster,
            Clock clock) {
        this.directory = directory;
        this.frontDesk = frontDesk;
        this.records = records;
        this.staff = staff;
        this.roster = roster;
        this.clock = clock;
    }

    /** Loads the practices that are not there yet; the users of those that are can sign in again. */
    void load() {
        DemoPractices.all()
                .forEach(demo -> practice(demo).ifPresentOrElse(there -> letIn(demo, there), () -> load(demo)));
    }

    /** Keeps the demo's users and their programs out, whose passwords everybody knows, and whomever these have added, where it
     * was loaded once. */
    void close() {
        var out = DemoPractices.all().stream()
                .flatMap(demo -> practice(demo).stream())
                .mapToLong(there -> CurrentPractice.call(there, roster::closeAll))
                .sum();
        if (out > 0) log.info("the demo is off: {} of its users cannot sign in any more", out);
    }

    private Optional<PracticeId> practice(DemoPractice demo) {
        return directory.find(Directory.Kind.SLUG, demo.practice().slug());
    }

    private void letIn(DemoPractice demo, PracticeId there) {
        CurrentPractice.run(
                there,
                () -> demo.staff().stream().map(DemoPractice.Member::email).forEach(staff::activate));
    }

    private void load(DemoPractice demo) {
        var today = LocalDate.ofInstant(clock.instant(), demo.practice().zone());
        var patients = DemoPeople.of(demo, today, PATIENTS);
        CurrentPractice.run(PracticeId.fresh(), () -> load(demo, patients, today));
    }

    private void load(DemoPractice demo, List<DemoPatient> patients, LocalDate today) {
        // The front desk's part carries the records' with it, so that a start that is cut off leaves nothing half done.
        frontDesk.setUp(demo, today, () -> records.fill(demo, patients, today));
    }
}

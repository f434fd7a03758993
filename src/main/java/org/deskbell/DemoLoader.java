package org.deskbell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Loads the demo at the first start: its practices, each with a demo PMS, through the same verbs as everybody. */
@Component
@Lazy
class DemoLoader {
    private static final int PATIENTS = 3_000;

    private final Directory directory;
    private final DemoFrontDesk frontDesk;
    private final DemoRecords records;
    private final Clock clock;

    DemoLoader(Directory directory, DemoFrontDesk frontDesk, DemoRecords records, Clock clock) {
        this.directory = directory;
        this.frontDesk = frontDesk;
        this.records = records;
        this.clock = clock;
    }

    /** Loads the practices that are not there yet. */
    void load() {
        DemoPractices.all().stream().filter(this::isMissing).forEach(this::load);
    }

    private boolean isMissing(DemoPractice demo) {
        return directory.find(Directory.Kind.SLUG, demo.practice().slug()).isEmpty();
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

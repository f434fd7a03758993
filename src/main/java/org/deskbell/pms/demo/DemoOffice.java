package org.deskbell.pms.demo;

import java.time.ZoneId;
import java.util.Optional;
import org.deskbell.tenancy.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The current practice's demo PMS: that there is one, and its faults. */
@Component
public class DemoOffice {
    private final DemoPmsTable table;

    DemoOffice(DemoPmsTable table) {
        this.table = table;
    }

    public Optional<DemoPms> find() {
        return table.find();
    }

    /** The demo PMS.
     *
     * @throws NotFound if the practice has another PMS */
    public DemoPms get() {
        return find().orElseThrow(() -> new NotFound("demo PMS"));
    }

    /** Gives the practice a demo PMS that admits programs with this key. */
    @Transactional
    public void open(String name, ZoneId zone, String key) {
        table.insert(new DemoPms(name, zone, DemoPms.hash(key), DemoFaults.NONE));
    }

    @Transactional
    public void set(DemoFaults faults) {
        table.set(faults);
    }
}

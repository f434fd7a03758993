package org.deskbell.pms;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the PMS has providers and operatories taken, as of the last refresh. */
@Component
public class PmsBusyTimes {
    private final PmsBusyTimeTable table;

    PmsBusyTimes(PmsBusyTimeTable table) {
        this.table = table;
    }

    /** Times that touch the stretch; its end is not part of it. */
    public List<BusyTime> between(Instant from, Instant to) {
        return table.between(from, to);
    }

    /** Keeps what the PMS has taken now; times that carry our own key are our appointments and not kept. */
    @Transactional
    void replace(List<BusyTime> times) {
        table.replace(times.stream().filter(time -> time.onlineKey() == null).toList());
    }
}

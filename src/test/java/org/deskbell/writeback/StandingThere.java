package org.deskbell.writeback;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.demo.DemoVisit;

/** What stands in the PMS of a trial, by the visit of ours whose key it carries. */
record StandingThere(Map<String, List<DemoVisit>> visits) {
    static StandingThere in(FaultyTrial trial) {
        return new StandingThere(trial.books.standing().stream()
                .filter(visit -> WriteBack.isKey(visit.onlineKey()))
                .collect(groupingBy(visit -> WriteBack.appointmentIn(String.valueOf(visit.onlineKey())))));
    }

    List<DemoVisit> of(OnlineAppointment.Id visit) {
        return visits.getOrDefault(visit.toString().substring(0, 8), List.of());
    }
}

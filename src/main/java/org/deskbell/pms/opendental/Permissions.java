package org.deskbell.pms.opendental;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsSilent;

/**
 * What the keys allow. Open Dental lists it nowhere and answers 401 to what they do not allow
 * (opendental.com/site/apiimplementation.html, Returned Status Codes), so it is tried out: a question for what is not there,
 * and for writing a request that lacks all it needs and can only be refused.
 */
record Permissions(OpenDentalStore store, boolean makesPatients) {
    private static final String NEVER = "2999-01-01";

    Set<Capability> tried() throws PmsSilent {
        var able = EnumSet.of(Capability.READ_PATIENTS, Capability.READ_PATIENT);
        var changed = "patients/Simple?Limit=1&DateTStamp=" + OpenDentalLine.query(NEVER + " 00:00:00");
        if (store.rows(changed).isEmpty()) able.add(Capability.READ_CHANGES);
        if (makesPatients && mayCreate("patients")) able.add(Capability.CREATE_PATIENT);
        if (!mayRead("appointments?Limit=1&date=" + NEVER) || !mayRead("schedules?Limit=1&date=" + NEVER)) return able;
        able.addAll(Set.of(Capability.READ_SCHEDULE, Capability.LOOK_UP));
        if (mayCreate("appointments"))
            able.addAll(
                    Set.of(Capability.WRITE_APPOINTMENT, Capability.MOVE_APPOINTMENT, Capability.CANCEL_APPOINTMENT));
        return able;
    }

    private boolean mayRead(String path) throws PmsSilent {
        var answer = store.any(path);
        return switch (answer.status()) {
            case 200 -> true;
            case 401 -> false;
            default -> throw answer.silence();
        };
    }

    private boolean mayCreate(String resource) throws PmsSilent {
        var answer = OpenDentalStore.heard(store.line().post(resource, Map.of()));
        return switch (answer.status()) {
            case 400 -> true;
            case 401 -> false;
            default -> throw answer.silence();
        };
    }
}

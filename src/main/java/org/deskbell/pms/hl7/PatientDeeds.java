package org.deskbell.pms.hl7;

import java.util.Optional;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;

/** Registers patients: the PMS gives them their number, and tells it beside our key. */
record PatientDeeds(Sending sending, Echo echo) {
    PmsAnswer create(String event, String onlineKey, Demographics who) {
        var made = made(onlineKey);
        if (made.isPresent()) return new PmsAnswer.Done(made.get());
        var before = sending.sent().find(sending.source(), onlineKey);
        var asked = before.filter(one -> sending.settings().answers()).flatMap(one -> asked(onlineKey));
        if (asked.isPresent()) return asked.get();
        // Once it took it in, another message might make another record.
        if (before.filter(one -> one.acceptedAt() != null).isPresent()) return takenIn(before.get());
        var now = sending.clock().instant();
        var message = PatientMessages.registration(sending.settings(), event, onlineKey, who, now);
        return switch (sending.send(Sent.patient(onlineKey, now), message)) {
            case Reply.Accepted took ->
                echo.awaited(() -> made(onlineKey))
                        .<PmsAnswer>map(PmsAnswer.Done::new)
                        .orElseGet(() -> new PmsAnswer.Pending(onlineKey));
            case Reply.Failed no -> no.answer();
        };
    }

    /** What became of it when it was sent before; empty if the PMS has no such record. */
    private Optional<PmsAnswer> asked(String onlineKey) {
        try {
            return new Questions(sending)
                    .withKey(onlineKey)
                    .map(record -> new PmsAnswer.Done(record.id().value()));
        } catch (PmsSilent e) {
            return Optional.of(new PmsAnswer.Unknown(String.valueOf(e.getMessage())));
        }
    }

    private PmsAnswer takenIn(Sent before) {
        return before.isOld(sending.clock().instant())
                ? new PmsAnswer.Refused("The PMS took the new patient in and did not tell of the record. Look there.")
                : new PmsAnswer.Pending(before.onlineKey());
    }

    private Optional<String> made(String onlineKey) {
        try {
            return sending.told()
                    .patients()
                    .patientWithKey(sending.source(), onlineKey)
                    .map(PmsPatient::id)
                    .map(PmsPatientId::value);
        } catch (PmsSilent e) {
            return Optional.empty();
        }
    }
}

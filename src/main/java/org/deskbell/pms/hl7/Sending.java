package org.deskbell.pms.hl7;

import java.time.Clock;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.WallClock;
import org.jspecify.annotations.Nullable;

/** Sends messages under keys of ours: each key is noted before, so that it is known again when the PMS tells of it.
 *
 * @param wall by which visits are made here; the PMS writes its times in a zone of its own */
record Sending(Hl7Settings settings, Receiver receiver, WhatWasTold told, SentTable sent, Clock clock, WallClock wall) {
    String source() {
        return settings.source();
    }

    /** Whose record it is, as far as the PMS told. */
    @Nullable
    Demographics who(@Nullable String chart) {
        return chart == null
                ? null
                : told.patients().patient(source(), chart).map(PmsPatient::who).orElse(null);
    }

    Reply send(Outgoing message) {
        return receiver.send(message);
    }

    /** What surely was not done is forgotten, unless it was sent before: then it may have been done that time, and surely was if
     * the PMS has its key already. */
    Reply send(Sent wanted, Outgoing message) {
        var isNew = sent.find(source(), wanted.onlineKey()).isEmpty();
        sent.put(source(), wanted);
        var reply = receiver.send(message);
        switch (reply) {
            case Reply.Accepted took -> sent.accepted(source(), wanted.onlineKey(), clock.instant());
            case Reply.Refused no
            when no.isDuplicate() && !isNew -> {
                return new Reply.NoAnswer(no.words());
            }
            case Reply.Refused no -> forget(wanted, isNew);
            case Reply.NotReached no -> forget(wanted, isNew);
            case Reply.NoAnswer maybe -> {}
        }
        return reply;
    }

    private void forget(Sent wanted, boolean isNew) {
        if (isNew) sent.forget(source(), wanted.onlineKey());
    }
}

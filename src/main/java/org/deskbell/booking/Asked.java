package org.deskbell.booking;

import java.util.Locale;

/**
 * An appointment and how it was asked for.
 *
 * @param key names the request
 * @param hash of the request's content
 * @param language in which the patient is answered
 */
record Asked(OnlineAppointment appointment, String key, String hash, Locale language) {
    /** The answer to a request that comes with the same key. */
    BookingOutcome again(String otherHash) {
        return hash.equals(otherHash) ? new BookingOutcome.Kept(appointment) : new BookingOutcome.KeyUsed();
    }

    Asked withCode(String code) {
        return new Asked(appointment.withCode(code), key, hash, language);
    }
}

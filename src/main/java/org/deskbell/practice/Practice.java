package org.deskbell.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.deskbell.people.PostalAddress;

/**
 * A practice, the tenant.
 *
 * @param slug its part of the address, as in /p/maple-street
 * @param zone whose wall-clock time is the truth for its visits
 * @param openingWords when somebody answers the phone, in the practice's words
 * @param welcomeWords what a visitor should know, as parking and steps
 */
public record Practice(
        String slug,
        String name,
        ZoneId zone,
        String phone,
        String email,
        PostalAddress address,
        String openingWords,
        String welcomeWords) {
    /** The day it is at the practice. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}

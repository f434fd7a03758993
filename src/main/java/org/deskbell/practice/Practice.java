package org.deskbell.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
    /** What the practice calls itself and says of itself is another; where it stands on the web and its clock stay. */
    public Practice described(
            String newName,
            String newPhone,
            String newEmail,
            PostalAddress newAddress,
            String newOpeningWords,
            String newWelcomeWords) {
        return new Practice(slug, newName, zone, newPhone, newEmail, newAddress, newOpeningWords, newWelcomeWords);
    }

    /** What differs, as the audit trail calls it. */
    List<String> changesFrom(Practice before) {
        var changes = new ArrayList<String>();
        if (!name.equals(before.name)) changes.add("name");
        if (!phone.equals(before.phone)) changes.add("phone");
        if (!email.equals(before.email)) changes.add("e-mail");
        if (!address.equals(before.address)) changes.add("address");
        if (!openingWords.equals(before.openingWords)) changes.add("opening hours");
        if (!welcomeWords.equals(before.welcomeWords)) changes.add("what to know");
        return changes;
    }

    /** The day it is at the practice. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** When the day begins at the practice. */
    public Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}

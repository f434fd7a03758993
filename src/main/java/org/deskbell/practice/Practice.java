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
 * @param spanish what it says in Spanish
 */
public record Practice(
        String slug,
        String name,
        ZoneId zone,
        String phone,
        String email,
        PostalAddress address,
        String openingWords,
        String welcomeWords,
        Spanish spanish) {
    /**
     * The same words in Spanish, each empty while it has none.
     *
     * @param isOffered whether its patients may read Spanish at all
     */
    public record Spanish(boolean isOffered, String openingWords, String welcomeWords) {
        static final Spanish WITHOUT_WORDS = new Spanish(true, "", "");
    }

    /** One that has no words in Spanish yet. */
    public Practice(
            String slug,
            String name,
            ZoneId zone,
            String phone,
            String email,
            PostalAddress address,
            String openingWords,
            String welcomeWords) {
        this(slug, name, zone, phone, email, address, openingWords, welcomeWords, Spanish.WITHOUT_WORDS);
    }

    public OwnWords opening() {
        return new OwnWords(openingWords, spanish.openingWords());
    }

    public OwnWords welcome() {
        return new OwnWords(welcomeWords, spanish.welcomeWords());
    }

    /** What the practice calls itself and says of itself is another; where it stands on the web and its clock stay. */
    public Practice described(
            String newName,
            String newPhone,
            String newEmail,
            PostalAddress newAddress,
            String newOpeningWords,
            String newWelcomeWords) {
        return new Practice(
                slug, newName, zone, newPhone, newEmail, newAddress, newOpeningWords, newWelcomeWords, spanish);
    }

    /** The same with these words in Spanish. */
    public Practice saying(String opening, String welcome) {
        return with(new Spanish(spanish.isOffered(), opening, welcome));
    }

    /** The same, whose patients may read Spanish or may not. */
    public Practice offeringSpanish(boolean offered) {
        return with(new Spanish(offered, spanish.openingWords(), spanish.welcomeWords()));
    }

    private Practice with(Spanish other) {
        return new Practice(slug, name, zone, phone, email, address, openingWords, welcomeWords, other);
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
        if (!spanish.openingWords().equals(before.spanish.openingWords())) changes.add("opening hours in Spanish");
        if (!spanish.welcomeWords().equals(before.spanish.welcomeWords())) changes.add("what to know in Spanish");
        if (spanish.isOffered() != before.spanish.isOffered())
            changes.add(spanish.isOffered() ? "Spanish on" : "Spanish off");
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

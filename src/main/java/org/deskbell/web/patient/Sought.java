package org.deskbell.web.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Hold;
import org.deskbell.booking.OpenDay;
import org.deskbell.practice.Provider;

/** What a calendar is for: one visit, a visit at another time, or several visits of a family. */
interface Sought {
    /** The address of the page that the calendar is on. */
    String page();

    /** The address to which a chosen time is sent, to be held. */
    String holds();

    /** What has been chosen before the time, by name. */
    Map<String, String> chosen();

    /** Who may be seen. */
    Set<Provider.Id> providers();

    /** The calendar of these days, near the preferred time, to who has the hold named with it. */
    List<OpenDay> days(LocalDate from, LocalDate to, When near);

    /** The free times nearest to these days and the preferred time; by time. */
    List<Slot> nearest(LocalDate from, LocalDate to, When near, int most);

    /** Whether the hold keeps a time for this, and not for something chosen before. */
    boolean isKeptBy(Hold hold);
}

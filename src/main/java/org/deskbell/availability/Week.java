package org.deskbell.availability;

import java.time.Instant;
import java.util.List;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;

/**
 * All that decides which times are free.
 *
 * @param providers those asked for, in the order in which they are named when they are free at one time
 * @param taken what is booked, held or busy
 * @param earliest no slot starts before it: now and the notice
 * @param latest no slot starts at or after it: the horizon
 */
public record Week(
        Schedule schedule, List<Provider.Id> providers, Stay stay, Occupied taken, Instant earliest, Instant latest) {}

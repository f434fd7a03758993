package org.deskbell.access;

import java.util.Locale;

/**
 * Who writes, and in which language.
 *
 * @param practice the name of the practice
 * @param email the address that its mail comes from
 */
public record Letterhead(String practice, String email, Locale language) {}

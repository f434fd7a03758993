package org.deskbell.practice;

import java.time.LocalDate;

/** A date with no online booking at all. */
public record ClosedDay(LocalDate day, String reason, String closedBy) {}

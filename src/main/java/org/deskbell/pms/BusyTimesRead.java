package org.deskbell.pms;

/** The busy times of the PMS were read anew and are about to take the place of those we hold, in this transaction. */
public record BusyTimesRead(Refresh.Id refresh) {}

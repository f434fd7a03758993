package org.deskbell.pms;

/** Our mirror of the PMS's patients is as a run has read it; how many records were new, changed or gone. */
public record PatientsRead(Refresh.Id run, int differences) {}

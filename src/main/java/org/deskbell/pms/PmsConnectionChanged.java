package org.deskbell.pms;

/** The practice has another PMS, or its PMS can do other things than before; published in the transaction of the change. */
public record PmsConnectionChanged() {}

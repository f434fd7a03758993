package org.deskbell.pms;

/** The PMS was silent and has answered; published in the transaction that notes it. */
public record PmsAnswersAgain() {}

package org.deskbell.matching;

/** How sure the ranking is that a candidate is the person sought, from best to worst. */
public enum Grade {
    CERTAIN,
    STRONG,
    SUGGEST,
    WEAK
}

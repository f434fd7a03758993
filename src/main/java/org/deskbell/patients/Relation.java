package org.deskbell.patients;

/** Who a person is to whoever has the account. */
public enum Relation {
    SELF,
    CHILD,
    PARTNER,
    OTHER
}

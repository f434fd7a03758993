package org.deskbell.access;

/** A contact that somebody has just proven to be his; it identifies nobody by itself. Only this room can make one. */
public final class Proven {
    private final AccountContact contact;

    Proven(AccountContact contact) {
        this.contact = contact;
    }

    public AccountContact contact() {
        return contact;
    }
}

package org.deskbell.access;

/** Names a code that was asked for; only the browser that asked has it, and a code is nothing without it. */
public record Handle(String value) {
    @Override
    public String toString() {
        return "Handle[hidden]";
    }
}

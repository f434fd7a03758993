package org.deskbell.pms;

import java.util.List;

/**
 * Something that a connector asks for, to reach its PMS.
 *
 * @param name names it among the settings of a connection
 * @param choices the values of a {@link Kind#CHOICE}, the usual one first
 */
public record Setting(String name, Kind kind, boolean required, List<String> choices) {
    /** A setting that is typed. */
    public Setting(String name, Kind kind, boolean required) {
        this(name, kind, required, List.of());
    }

    /** One of several; without an answer it is the first. */
    public static Setting choice(String name, List<String> choices) {
        return new Setting(name, Kind.CHOICE, false, choices);
    }

    /** How it is asked for, and what is held against an answer. */
    public enum Kind {
        /** The address of a server, as {@link PmsAddresses} allows it. */
        ADDRESS,
        TEXT,
        /** Kept sealed and never shown again. */
        SECRET,
        CHOICE
    }

    boolean isSecret() {
        return kind == Kind.SECRET;
    }
}

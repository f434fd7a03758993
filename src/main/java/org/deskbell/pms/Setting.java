package org.deskbell.pms;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a connector asks for, to reach its PMS.
 *
 * @param name names it among the settings of a connection
 * @param choices the values of a {@link Kind#CHOICE}, the usual one first
 * @param only when it is asked for at all; null for always
 * @param saysWhich whether another answer means another PMS, also where that cannot be told by its kind; another secret may,
 *     which the records of the PMS tell
 */
public record Setting(
        String name,
        Kind kind,
        boolean required,
        List<String> choices,
        @Nullable Only only,
        boolean saysWhich) {
    private static final String TOLD = "told";

    /** Whether Deskbell asks what changed, or is told of it by calls; for PMS that can call. */
    public static final Setting CHANGES = choice("changes", List.of("asked", TOLD));

    /** A setting that is typed. */
    public Setting(String name, Kind kind, boolean required) {
        this(name, kind, required, List.of(), null, false);
    }

    /** One of several; without an answer it is the first. */
    public static Setting choice(String name, List<String> choices) {
        return new Setting(name, Kind.CHOICE, false, choices, null, false);
    }

    /** The same, asked for only where another setting, a choice without whose answer it is not asked for, was answered so. */
    public Setting onlyFor(String choice, String answer) {
        return new Setting(name, kind, required, choices, new Only(choice, answer), saysWhich);
    }

    /** The same, where another answer means another PMS, or other numbers there. */
    public Setting sayingWhich() {
        return new Setting(name, kind, required, choices, only, true);
    }

    /** An answer to another setting. */
    public record Only(String choice, String answer) {}

    /** How it is asked for, and what is held against an answer. */
    public enum Kind {
        /** The address of a server, as {@link PmsAddresses} allows it. */
        ADDRESS,
        /** A server that is no web server, and its port, as pms.example.com:2575, as {@link PmsAddresses} allows it. */
        SERVER,
        /** Addresses and networks from which somebody calls; who calls from elsewhere is the same PMS. */
        NETWORKS,
        TEXT,
        /** As whom Deskbell signs in; as somebody else it is the same PMS. */
        USER,
        /** A question in the database's language, on several lines. */
        QUERY,
        /** A time zone, as America/Denver. */
        ZONE,
        /** Kept sealed and never shown again. */
        SECRET,
        CHOICE
    }

    /** The answer to the setting of this name.
     *
     * @throws IllegalArgumentException in words for people, if there is none */
    public static String needed(Map<String, String> answers, String name) {
        var answer = answers.getOrDefault(name, "").strip();
        if (answer.isEmpty()) throw new IllegalArgumentException("The setting " + name + " is missing.");
        return answer;
    }

    /** The answer to the setting {@code zone}.
     *
     * @throws IllegalArgumentException in words for people, if there is no such time zone */
    public static ZoneId zone(Map<String, String> answers) {
        try {
            return ZoneId.of(needed(answers, "zone"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The time zone must be one like America/Denver.", e);
        }
    }

    /** Whether {@link #CHANGES} was answered so that the PMS calls. */
    public static boolean isToldOfChanges(Map<String, String> answers) {
        return TOLD.equals(answers.get(CHANGES.name()));
    }

    /** Whether it is asked for beside these answers. */
    public boolean isAsked(Map<String, String> answers) {
        return only == null || only.answer().equals(answers.get(only.choice()));
    }

    /** Whether it says which PMS it is, and not how Deskbell speaks to it. */
    boolean isPlace() {
        return (saysWhich && !isSecret()) || (only == null && (isServer() || (kind == Kind.TEXT && required)));
    }

    /** Whether it names a server, to which secrets may go. */
    boolean isServer() {
        return kind == Kind.ADDRESS || kind == Kind.SERVER;
    }

    /** Whether another answer may lead to another office at the same address; asked of connectors that can read one record. */
    boolean isKeyOfOffice() {
        return saysWhich && isSecret();
    }

    boolean isSecret() {
        return kind == Kind.SECRET;
    }
}

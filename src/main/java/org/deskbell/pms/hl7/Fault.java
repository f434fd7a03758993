package org.deskbell.pms.hl7;

import java.util.Arrays;
import java.util.Optional;

/** What is wrong with a message, as HL7's table 0357 counts it. */
enum Fault {
    SEQUENCE("100", "Segment sequence error"),
    MISSING("101", "Required field missing"),
    TYPE("102", "Data type error"),
    UNKNOWN_VALUE("103", "Table value not found"),
    MESSAGE("200", "Unsupported message type"),
    EVENT("201", "Unsupported event code"),
    VERSION("203", "Unsupported version"),
    UNKNOWN_KEY("204", "Unknown key identifier"),
    DUPLICATE("205", "Duplicate key identifier"),
    LOCKED("206", "Record locked"),
    /** What broke there may have broken behind the deed. */
    INTERNAL("207", "Application internal error");

    private final String code;
    private final String words;

    Fault(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Empty if the table has none of this code. */
    static Optional<Fault> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }
}

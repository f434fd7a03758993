package org.deskbell.pms.hl7;

/** What is wrong with a message, as HL7's table 0357 counts it. */
enum Fault {
    SEQUENCE("100", "Segment sequence error"),
    MISSING("101", "Required field missing"),
    TYPE("102", "Data type error"),
    UNKNOWN_VALUE("103", "Table value not found"),
    MESSAGE("200", "Unsupported message type"),
    EVENT("201", "Unsupported event code"),
    INTERNAL("207", "Application internal error");

    private final String code;
    private final String words;

    Fault(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }
}

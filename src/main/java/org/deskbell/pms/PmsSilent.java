package org.deskbell.pms;

/** The PMS did not answer, or not in words we know; the message says which, without patient data. */
public final class PmsSilent extends Exception {
    private static final long serialVersionUID = 1;

    public PmsSilent(String words) {
        super(words);
    }

    public PmsSilent(String words, Throwable cause) {
        super(words, cause);
    }

    /** What a person is told. */
    public String words() {
        return String.valueOf(getMessage());
    }
}

package org.deskbell.pms;

import org.jspecify.annotations.Nullable;

/** A file is not what it should be; the message says where and why, and quotes nothing of what it holds. */
public final class BrokenFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long line;
    private final String reason;

    public BrokenFile(String words) {
        super(words);
        this.line = 0;
        this.reason = words;
    }

    /** @param line counted from 1 */
    public BrokenFile(long line, String reason) {
        this(line, reason, null);
    }

    BrokenFile(long line, String reason, @Nullable Throwable cause) {
        super("Line " + line + ": " + reason, cause);
        this.line = line;
        this.reason = reason;
    }

    /** What a person is told. */
    public String words() {
        return String.valueOf(getMessage());
    }

    /** Which line it is, counted from 1; 0 if it is the file as a whole. */
    public long line() {
        return line;
    }

    /** What is wrong there. */
    public String reason() {
        return reason;
    }
}

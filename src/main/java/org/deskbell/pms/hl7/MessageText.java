package org.deskbell.pms.hl7;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The text of a message and its charset, as MSH-18 names it (HL7 table 0211). */
record MessageText(String text, Charset charset) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MSH_18 = 17;
    private static final int LONGEST_HEADER = 4_096;

    /** Where the header names no charset that is known, or UTF-8 in vain, it is UTF-8 if the bytes are, else Windows-1252. */
    static MessageText of(byte[] bytes) {
        var text = known(named(bytes)).map(charset -> decoded(bytes, charset)).orElseGet(() -> utf8(bytes));
        // A message may be cut into lines by LF alone, and PostgreSQL knows no NUL.
        return new MessageText(
                text.text().replace("\r\n", "\r").replace('\n', '\r').replace("\0", ""), text.charset());
    }

    private static String named(byte[] bytes) {
        var header = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEADER), StandardCharsets.ISO_8859_1)
                .split("[\r\n]", 2)[0];
        if (header.length() < 4) return "";
        var fields = header.substring(3).split("\\Q" + header.charAt(3) + "\\E", -1);
        return fields.length > MSH_18 ? fields[MSH_18].split("~", 2)[0].strip().toUpperCase(Locale.ROOT) : "";
    }

    /** 8859/1 too is read as Windows-1252, which has all of it and what is mistaken for it. */
    private static Optional<Charset> known(String named) {
        var name = named.replace("8859/", "ISO-8859-");
        if (name.equals("ISO-8859-1")) return Optional.of(WINDOWS);
        return isCharset(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    /** Of those whose letters of the separators are a byte each. */
    private static boolean isCharset(String name) {
        return name.matches("ISO-8859-(?:[2-9]|1[0-6])|WINDOWS-125[0-8]|CP125[0-8]") && Charset.isSupported(name);
    }

    private static MessageText utf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new MessageText(text.toString(), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decoded(bytes, WINDOWS); // who names no charset, or the wrong one, has most likely this
        }
    }

    private static MessageText decoded(byte[] bytes, Charset charset) {
        return new MessageText(new String(bytes, charset), charset);
    }

    @Override
    public String toString() {
        return "MessageText[hidden]";
    }
}

package org.deskbell.pms.hl7;

import ca.uhn.hl7v2.parser.DefaultEscaping;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import java.util.regex.Pattern;

/** The characters that cut a message into parts, as its header says. */
record Separators(EncodingCharacters characters) {
    private static final String USUAL = "^~\\&";

    static final Separators OURS = new Separators(new EncodingCharacters('|', USUAL));

    /** @throws Unreadable if that is no header */
    static Separators in(String header) throws Unreadable {
        if (!header.startsWith("MSH") || header.length() < 5) throw new Unreadable("MSH", 0, Fault.SEQUENCE);
        var field = header.charAt(3);
        var end = header.indexOf(field, 4);
        var said = end < 0 ? header.substring(4) : header.substring(4, end);
        var all = said.length() < USUAL.length() ? said + USUAL.substring(said.length()) : said;
        var four = all.substring(0, USUAL.length());
        if ((field + four).chars().anyMatch(Character::isLetterOrDigit)
                || (field + four).chars().distinct().count() <= USUAL.length())
            throw new Unreadable("MSH", 2, Fault.TYPE);
        return new Separators(new EncodingCharacters(field, four));
    }

    Pattern field() {
        return splitter(characters.getFieldSeparator());
    }

    Pattern repetition() {
        return splitter(characters.getRepetitionSeparator());
    }

    Pattern component() {
        return splitter(characters.getComponentSeparator());
    }

    Pattern subcomponent() {
        return splitter(characters.getSubcomponentSeparator());
    }

    private static Pattern splitter(char separator) {
        return Pattern.compile(String.valueOf(separator), Pattern.LITERAL);
    }

    String unescaped(String text) {
        return text.indexOf(characters.getEscapeCharacter()) < 0
                ? text
                : new DefaultEscaping().unescape(text, characters);
    }

    String escaped(String text) {
        return new DefaultEscaping().escape(text, characters);
    }
}

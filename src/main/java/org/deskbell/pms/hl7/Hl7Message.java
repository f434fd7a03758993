package org.deskbell.pms.hl7;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A message, whatever its version: its header, and its segments by name. */
final class Hl7Message {
    private static final int MOST_SEGMENTS = 5_000;

    private final String text;
    private final Separators separators;
    private final List<String> segments;
    private final Fields header;

    private Hl7Message(String text, Separators separators, List<String> segments) {
        this.text = text;
        this.separators = separators;
        this.segments = segments;
        this.header = new Fields(segments.getFirst(), separators);
    }

    /** @param text its segments parted by CR
     * @throws Unreadable if it has no header to answer to */
    static Hl7Message of(String text) throws Unreadable {
        var begun = text.stripLeading();
        var segments = Arrays.asList(begun.split("\r", MOST_SEGMENTS));
        return new Hl7Message(begun, Separators.in(segments.getFirst()), segments);
    }

    Fields header() {
        return header;
    }

    /** What of, as ADT or SIU. */
    String type() {
        return header.text(9);
    }

    /** The event, as A08; older messages have it in EVN-1. */
    String event() {
        var said = header.text(9, 2);
        return said.isEmpty() ? first("EVN").map(evn -> evn.text(1)).orElse("") : said;
    }

    /** By which its answer is matched to it. */
    String controlId() {
        return header.text(10);
    }

    Optional<Fields> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The segment.
     *
     * @throws Unreadable if there is none */
    Fields get(String name) throws Unreadable {
        return first(name).orElseThrow(() -> new Unreadable(name, 0, Fault.SEQUENCE));
    }

    List<Fields> all(String name) {
        return segments.stream()
                .filter(segment -> segment.equals(name)
                        || segment.startsWith(name + separators.characters().getFieldSeparator()))
                .limit(100)
                .map(segment -> new Fields(segment, separators))
                .toList();
    }

    /** All of it, to tell it from another. */
    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "Hl7Message[hidden]";
    }
}

package org.deskbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deskbell.matching.Bearers;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.Grade;
import org.deskbell.matching.Listed;
import org.deskbell.matching.Matching;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.jspecify.annotations.Nullable;

/** Ranks the pairs of an immunisation registry's test (MIROW Dev-Test), each alone, and counts by what was expected. */
public final class MirowPairs {
    private static final DateTimeFormatter BORN = DateTimeFormatter.BASIC_ISO_DATE;
    private static final double LIKELY = 0.5;
    /** As if in a list of all pairs of the file. */
    private static final Bearers LIST = Bearers.unknown(2_841);

    private final Map<String, int[]> counts = new TreeMap<>();

    private MirowPairs() {}

    /** @throws IOException if the file cannot be read */
    public static void main(String[] file) throws IOException {
        var pairs = new MirowPairs();
        pairs.read(Files.readAllLines(Path.of(file[0])));
        System.out.println("expected          pairs   certain   p >= 0.5");
        pairs.counts.forEach(
                (expected, found) -> System.out.printf("%-15s %7d %9d %10d%n", expected, found[0], found[1], found[2]));
    }

    private void read(List<String> lines) {
        var told = new HashMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(':');
            if (colon > 0)
                told.put(line.substring(0, colon), line.substring(colon + 1).strip());
            if (line.startsWith("PATIENT B:"))
                count(told.getOrDefault("EXPECT", ""), person(told, "PATIENT A"), person(told, "PATIENT B"));
        }
    }

    private void count(String expected, Demographics one, Demographics other) {
        var fit = Matching.rank(one, List.of(new Listed("", other, true)), LIST).getFirst();
        add(counts.computeIfAbsent(expected, name -> new int[3]), fit);
    }

    private static void add(int[] counted, Candidate fit) {
        counted[0]++;
        if (fit.grade() == Grade.CERTAIN) counted[1]++;
        if (fit.probability() >= LIKELY) counted[2]++;
    }

    private static Demographics person(Map<String, String> told, String which) {
        var fields = new HashMap<String, String>();
        for (var field : told.getOrDefault(which, "").split(",", -1)) {
            var is = field.indexOf('=');
            if (is > 0)
                fields.put(field.substring(0, is), field.substring(is + 1).strip());
        }
        var hyphened = text(fields, "nameLastHyph");
        var last = fields.getOrDefault("nameLast", "") + (hyphened == null ? "" : "-" + hyphened);
        return new Demographics(
                new PersonName(
                        last,
                        fields.getOrDefault("nameFirst", ""),
                        text(fields, "nameMiddle"),
                        text(fields, "nameAlias"),
                        text(fields, "nameSuffix")),
                born(fields.getOrDefault("birthDate", "")),
                sex(fields.getOrDefault("gender", "")),
                new Contact(text(fields, "phone"), null, null),
                new PostalAddress(
                        text(fields, "addressStreet1"), text(fields, "addressCity"), null, text(fields, "addressZip")));
    }

    private static @Nullable String text(Map<String, String> fields, String name) {
        var text = fields.getOrDefault(name, "");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate born(String digits) {
        try {
            return LocalDate.parse(digits, BORN);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Sex sex(String letter) {
        return switch (letter) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            default -> Sex.UNKNOWN;
        };
    }
}

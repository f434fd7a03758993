package org.deskbell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.deskbell.matching.Listed;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.tenancy.Refused;
import org.jspecify.annotations.Nullable;

/** A CSV file of people, read line by line: UTF-8, commas, and a header that names the columns in any order. */
final class MatchFile implements AutoCloseable {
    private final Path file;
    private final String idColumn;
    private final CSVParser lines;

    private MatchFile(Path file, String idColumn, CSVParser lines) {
        this.file = file;
        this.idColumn = idColumn;
        this.lines = lines;
    }

    /** @param idColumn the column that names each person
     * @throws Refused if the file cannot be read or lacks that column, {@code first} or {@code last} */
    static MatchFile open(Path file, String idColumn) {
        try {
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreSurroundingSpaces(true)
                    .get();
            var lines = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), format);
            for (var needed : List.of(idColumn, "first", "last"))
                if (!lines.getHeaderMap().containsKey(needed))
                    throw new Refused(file + ": there is no column " + needed);
            return new MatchFile(file, idColumn, lines);
        } catch (IOException e) {
            throw new Refused(file + " cannot be read.", e);
        }
    }

    /** Each line once, as it is read.
     *
     * @throws Refused from the stream, with the line, where the file is broken */
    Stream<Listed> people() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reading(), Spliterator.ORDERED), false);
    }

    private Iterator<Listed> reading() {
        var records = lines.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return checked(records::hasNext);
            }

            @Override
            public Listed next() {
                return checked(() -> listed(records.next()));
            }
        };
    }

    private <T> T checked(Supplier<T> step) {
        try {
            return step.get();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Refused(file + ", line " + (lines.getCurrentLineNumber() + 1) + ": it is no CSV.", e);
        }
    }

    private Listed listed(CSVRecord line) {
        return new Listed(line.get(idColumn), who(line), true);
    }

    private static Demographics who(CSVRecord line) {
        return new Demographics(
                new PersonName(
                        text(line, "last", ""),
                        text(line, "first", ""),
                        maybe(line, "middle"),
                        maybe(line, "preferred"),
                        maybe(line, "suffix")),
                born(line),
                sex(text(line, "sex", "")),
                new Contact(maybe(line, "mobile"), maybe(line, "home_phone"), maybe(line, "email")),
                new PostalAddress(maybe(line, "address"), maybe(line, "city"), null, maybe(line, "postcode")));
    }

    private static @Nullable String maybe(CSVRecord line, String column) {
        var text = line.isSet(column) ? line.get(column) : "";
        return text.isBlank() ? null : text;
    }

    private static String text(CSVRecord line, String column, String missing) {
        var text = maybe(line, column);
        return text == null ? missing : text;
    }

    /** A date that is in no calendar is none: nothing can be concluded from it. */
    private static @Nullable LocalDate born(CSVRecord line) {
        var text = maybe(line, "dob");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Sex sex(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE" -> Sex.FEMALE;
            case "M", "MALE" -> Sex.MALE;
            case "" -> Sex.UNKNOWN;
            default -> Sex.OTHER;
        };
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new Refused(file + " cannot be closed.", e);
        }
    }
}

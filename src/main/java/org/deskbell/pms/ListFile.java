package org.deskbell.pms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list in a file, read line by line: fields apart by comma, semicolon, tab or bar, quoted where they must be, in UTF-8 or
 * Windows-1252, with or without a byte order mark, also with backslashes before signs, as MySQL and MariaDB export.
 */
public final class ListFile implements AutoCloseable {
    /** No list has longer lines; a file without line ends is none. */
    private static final int LONGEST_LINE = 64 * 1024;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final char MARK = '\ufeff';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line = 1;

    private ListFile(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** Looks through the whole file before the first line is given.
     *
     * @throws BrokenFile with the line and the reason, if it is no text in lines */
    public static ListFile open(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return open(file, TextCheck.look(bytes, LONGEST_LINE));
        }
    }

    private static ListFile open(Path file, TextCheck.Written written) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(file, written.charset()))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false);
        if (written.escapes()) format.setEscape('\\');
        return new ListFile(CSVParser.parse(text(Files.newInputStream(file), written.charset()), format.get()));
    }

    /** The one that the first line has most of. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        try (var text = text(Files.newInputStream(file), charset)) {
            var header = Optional.ofNullable(text.readLine()).orElse("");
            return DELIMITERS.stream()
                    .max(Comparator.comparingLong(
                            one -> header.chars().filter(at -> at == one).count()))
                    .orElse(',');
        }
    }

    private static BufferedReader text(InputStream bytes, Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(bytes, charset));
        text.mark(1);
        if (text.read() != MARK) text.reset();
        return text;
    }

    /** The next line that is not blank; empty after the last.
     *
     * @throws BrokenFile if its quotation marks do not match */
    public Optional<ListLine> next() {
        try {
            while (records.hasNext()) {
                var number = line;
                var record = records.next();
                line = parser.getCurrentLineNumber() + 1;
                if (record.size() > 1 || !record.get(0).isBlank())
                    return Optional.of(new ListLine(number, record.toList()));
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw new BrokenFile(line, "the quotation marks do not match.", e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

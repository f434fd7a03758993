package org.deskbell.pms.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.deskbell.tenancy.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A file of patients: any delimiter of comma, semicolon and tab, with a header in any order, UTF-8 or Windows-1252.
 *
 * @param datesLeftOut birth dates that are in no calendar; a long list that holds a few is read without them
 */
public record PatientFile(List<DemoPatient> patients, int datesLeftOut) {
    /** Old lists have typing errors: up to this share of impossible birth dates is left out, more is a wrong column. */
    private static final double BAD_DATES = 0.02;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** Reads the whole file.
     *
     * @throws Refused with the line and the reason if the file is broken; it quotes nothing of what the line holds */
    public static PatientFile read(Path file, Instant now) {
        try {
            return new Reading(now).read(text(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read.", e);
        }
    }

    private static String text(byte[] bytes) {
        var text = decoded(bytes);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** One reading, line by line. */
    private static final class Reading {
        private final Instant now;
        private final List<DemoPatient> patients = new ArrayList<>();
        private final Set<String> charts = new HashSet<>();
        private int badDates;
        private long firstBadDate;
        private long line = 1;
        private @Nullable PatientColumns columns;

        private Reading(Instant now) {
            this.now = now;
        }

        private PatientFile read(String text) throws IOException {
            try (var parser = CSVParser.parse(text, format(text))) {
                for (var records = parser.iterator(); records.hasNext(); line = parser.getCurrentLineNumber() + 1)
                    take(records.next());
            } catch (UncheckedIOException e) {
                throw new Refused("Line " + line + ": the quotation marks do not match.", e);
            }
            if (columns == null) throw new Refused("The file is empty; its first line must name the columns.");
            if (patients.isEmpty()) throw new Refused("There are no patients in this file.");
            if (badDates > patients.size() * BAD_DATES)
                throw new Refused(
                        "Line " + firstBadDate + ": there is no such birth date. Write 04/13/1983, 1983-04-13 or"
                                + " 19830413, or leave it empty.");
            return new PatientFile(List.copyOf(patients), badDates);
        }

        private static CSVFormat format(String text) {
            var header = text.lines().findFirst().orElse("");
            var delimiter = DELIMITERS.stream()
                    .max(Comparator.comparingLong(
                            one -> header.chars().filter(at -> at == one).count()))
                    .orElse(',');
            return CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreEmptyLines(false)
                    .get();
        }

        private void take(CSVRecord record) {
            if (record.size() == 1 && record.get(0).isBlank()) return;
            if (columns == null) columns = PatientColumns.of(record.toList());
            else take(columns, record);
        }

        private void take(PatientColumns named, CSVRecord record) {
            if (record.size() != named.size())
                throw new Refused(
                        "Line " + line + ": it has " + record.size() + " fields, the header has " + named.size() + ".");
            var patient = named.patient(record.toList(), now, line);
            if (!charts.add(patient.chart()))
                throw new Refused("Line " + line + ": its id stands in an earlier line too.");
            if (patient.birthDate() == null && named.hasBirthDate(record.toList())) noteBadDate();
            patients.add(patient);
        }

        private void noteBadDate() {
            if (badDates++ == 0) firstBadDate = line;
        }
    }

    @Override
    public String toString() {
        return "PatientFile[" + patients.size() + "]";
    }
}

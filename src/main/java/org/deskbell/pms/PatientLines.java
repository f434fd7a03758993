package org.deskbell.pms;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The patients of a list, line by line. */
public final class PatientLines {
    /** Old lists have typing errors: up to this share of impossible birth dates is left out, more is a wrong column. */
    private static final double BAD_DATES = 0.02;

    private final Supplier<Optional<ListLine>> list;
    private final PatientColumns columns;
    private final Instant now;
    private int read;
    private int badDates;
    private long firstBadDate;

    private PatientLines(Supplier<Optional<ListLine>> list, PatientColumns columns, Instant now) {
        this.list = list;
        this.columns = columns;
        this.now = now;
    }

    /** A patient, and the line he stands in. */
    public record Listed(long number, PmsPatient patient) {}

    /** A list whose first line names the columns.
     *
     * @throws BrokenFile if it is empty, or does not name what is needed */
    public static PatientLines of(ListFile list, Instant now) {
        var header = list.next()
                .orElseThrow(() -> new BrokenFile("The file is empty; its first line must name the columns."));
        return new PatientLines(list::next, PatientColumns.of(header.fields()), now);
    }

    /** A list without a header.
     *
     * @param list gives its next line; nothing after the last */
    public static PatientLines of(Supplier<Optional<ListLine>> list, PatientColumns columns, Instant now) {
        return new PatientLines(list, columns, now);
    }

    /** The next patient; empty after the last.
     *
     * @throws BrokenFile with the line and the reason */
    public Optional<Listed> next() {
        return list.get().map(this::listed);
    }

    private Listed listed(ListLine line) {
        var patient = columns.patient(line, now);
        if (patient.who().born() == null && columns.hasBirthDate(line) && badDates++ == 0) firstBadDate = line.number();
        read++;
        return new Listed(line.number(), patient);
    }

    public int read() {
        return read;
    }

    /** How many birth dates were in no calendar. */
    public int datesLeftOut() {
        return badDates;
    }

    /** To be asked after the last line.
     *
     * @throws BrokenFile if there were no patients, or too many birth dates are in no calendar */
    public void requireDates() {
        if (read == 0) throw new BrokenFile("There are no patients in this file.");
        if (badDates > read * BAD_DATES)
            throw new BrokenFile(
                    firstBadDate,
                    "there is no such birth date. Write 04/13/1983, 1983-04-13 or 19830413, or leave it empty.");
    }
}

package org.deskbell.pms.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deskbell.pms.ListFile;
import org.deskbell.pms.PatientColumns;
import org.deskbell.pms.PatientLines;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsPatient;
import org.jspecify.annotations.Nullable;

/** One reading of the list of patients: looked through to its end before the first page is given, then page by page. */
final class PatientReading implements AutoCloseable {
    private static final int PAGE = 1000;

    private final ListFile list;
    private final PatientLines lines;
    private final int total;
    private int given;

    private PatientReading(ListFile list, PatientLines lines, int total) {
        this.list = list;
        this.lines = lines;
        this.total = total;
    }

    /** The file is gone when this returns; what is open of it is read on.
     *
     * @throws org.deskbell.pms.BrokenFile with the line and the reason, if any of it is broken */
    static PatientReading of(Path copy, @Nullable String columns, Instant now) throws IOException {
        try {
            var total = count(copy, columns, now);
            var list = ListFile.open(copy);
            return new PatientReading(list, lines(list, columns, now), total);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static int count(Path copy, @Nullable String columns, Instant now) throws IOException {
        try (var list = ListFile.open(copy)) {
            var lines = lines(list, columns, now);
            var next = lines.next();
            while (next.isPresent()) next = lines.next();
            lines.requireDates();
            return lines.read();
        }
    }

    private static PatientLines lines(ListFile list, @Nullable String columns, Instant now) {
        if (columns == null) return PatientLines.of(list, now);
        var header = Arrays.stream(columns.split(",", -1)).map(String::strip).toList();
        return PatientLines.of(list::next, PatientColumns.of(header), now);
    }

    /** Whether the next page is the one after this cursor. */
    boolean isAt(String after) {
        return after.equals(cursor());
    }

    private String cursor() {
        return String.valueOf(given);
    }

    Pms.PatientPage page() throws IOException {
        var page = new ArrayList<PmsPatient>();
        while (page.size() < PAGE) {
            var next = lines.next();
            if (next.isEmpty()) break;
            page.add(next.get().patient());
        }
        given += page.size();
        var isLast = page.size() < PAGE || given == total;
        if (isLast) close();
        return new Pms.PatientPage(List.copyOf(page), total, isLast ? null : cursor());
    }

    @Override
    public void close() throws IOException {
        list.close();
    }
}

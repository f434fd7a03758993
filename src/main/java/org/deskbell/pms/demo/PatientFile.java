package org.deskbell.pms.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.ListFile;
import org.deskbell.pms.PatientLines;
import org.deskbell.tenancy.Refused;

/**
 * A file of patients for the demo PMS.
 *
 * @param datesLeftOut birth dates that are in no calendar; a long list that holds a few is read without them
 */
public record PatientFile(List<DemoPatient> patients, int datesLeftOut) {
    /** Reads the whole file.
     *
     * @throws Refused with the line and the reason if the file is broken; it quotes nothing of what the line holds */
    public static PatientFile read(Path file, Instant now) {
        try (var list = ListFile.open(file)) {
            return read(PatientLines.of(list, now), now);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read.", e);
        } catch (BrokenFile e) {
            throw new Refused(e.words(), e);
        }
    }

    private static PatientFile read(PatientLines lines, Instant now) {
        var patients = new ArrayList<DemoPatient>();
        var charts = new HashSet<String>();
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            var patient = ForeignPatient.filed(next.get().patient(), now);
            if (!charts.add(patient.chart()))
                throw new BrokenFile(next.get().number(), "its id stands in an earlier line too.");
            patients.add(patient);
        }
        lines.requireDates();
        return new PatientFile(List.copyOf(patients), lines.datesLeftOut());
    }

    @Override
    public String toString() {
        return "PatientFile[" + patients.size() + "]";
    }
}

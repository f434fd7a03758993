package org.deskbell.pms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.deskbell.people.Folded;
import org.deskbell.people.Sex;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;

/**
 * A PMS patient as the stage holds it, column by column.
 *
 * @param mergedInto the record that took this one in
 * @param rowHash as {@link RowHash} has it
 */
record PatientRow(
        String id,
        String lastName,
        String firstName,
        @Nullable String middleName,
        @Nullable String preferredName,
        @Nullable String suffix,
        @Nullable LocalDate birthDate,
        Sex sex,
        @Nullable String mobile,
        @Nullable String homePhone,
        @Nullable String email,
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postcode,
        boolean active,
        @Nullable Instant createdInPmsAt,
        @Nullable LocalDate lastVisit,
        @Nullable String mergedInto,
        String lastFolded,
        String firstFolded,
        String rowHash) {
    static PatientRow of(Staged.Read read) {
        var patient = read.patient();
        var who = patient.who();
        var name = who.name();
        return new PatientRow(
                patient.id().value(),
                name.last(),
                name.first(),
                name.middle(),
                name.preferred(),
                name.suffix(),
                who.born(),
                who.sex(),
                who.contact().mobile(),
                who.contact().homePhone(),
                who.contact().email(),
                who.address().street(),
                who.address().city(),
                who.address().region(),
                who.address().postcode(),
                patient.active(),
                patient.createdInPms(),
                patient.lastVisit(),
                mergedInto(patient),
                Folded.of(name.last()),
                Folded.of(name.first()),
                read.hash());
    }

    private static @Nullable String mergedInto(PmsPatient patient) {
        return patient.mergedInto() == null ? null : patient.mergedInto().value();
    }

    /** The values of its columns, in order. */
    List<@Nullable Object> values() {
        return Arrays.asList(
                id,
                lastName,
                firstName,
                middleName,
                preferredName,
                suffix,
                birthDate,
                sex,
                mobile,
                homePhone,
                email,
                street,
                city,
                region,
                postcode,
                active,
                createdInPmsAt,
                lastVisit,
                mergedInto,
                lastFolded,
                firstFolded,
                rowHash);
    }

    /** The patient in a row of the mirror. */
    static PmsPatient read(Row row) {
        return new PmsPatient(
                new PmsPatientId(row.text("id")),
                PersonColumns.who(row),
                row.flag("active"),
                row.maybeMoment("created_in_pms_at"),
                row.maybeDate("last_visit"),
                survivor(row));
    }

    private static @Nullable PmsPatientId survivor(Row row) {
        var into = row.maybeText("merged_into");
        return into == null ? null : new PmsPatientId(into);
    }

    @Override
    public String toString() {
        return "PatientRow[hidden]";
    }
}

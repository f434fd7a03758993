package org.deskbell.pms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.deskbell.matching.Matching;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;

/**
 * A PMS patient as the stage holds it, column by column.
 *
 * @param mergedInto the record that took this one in; then it has no matching keys: nobody is to be found by them
 * @param rowHash over all that the PMS said and the version of the matching keys: the same hash needs no writing
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
        String rowHash,
        List<String> matchingKeys) {
    static PatientRow of(PmsPatient patient) {
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
                NameSearch.folded(name.last()),
                NameSearch.folded(name.first()),
                hash(patient),
                patient.mergedInto() == null ? List.copyOf(Matching.keys(who)) : List.of());
    }

    private static @Nullable String mergedInto(PmsPatient patient) {
        return patient.mergedInto() == null ? null : patient.mergedInto().value();
    }

    private static String hash(PmsPatient patient) {
        var who = patient.who();
        var name = who.name();
        var contact = who.contact();
        var address = who.address();
        var all = sha256(
                Matching.MODEL,
                name.last(),
                name.first(),
                name.middle(),
                name.preferred(),
                name.suffix(),
                who.born(),
                who.sex(),
                contact.mobile(),
                contact.homePhone(),
                contact.email(),
                address.street(),
                address.city(),
                address.region(),
                address.postcode(),
                patient.active(),
                patient.createdInPms(),
                patient.lastVisit());
        // Apart, so that the hash of all other records stays what it was.
        return patient.mergedInto() == null ? all : sha256(all, mergedInto(patient));
    }

    private static String sha256(@Nullable Object... parts) {
        var text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\u001f"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    /** The patient in a row of the mirror. */
    static PmsPatient read(Row row) {
        var name = new PersonName(
                row.text("last_name"),
                row.text("first_name"),
                row.maybeText("middle_name"),
                row.maybeText("preferred_name"),
                row.maybeText("suffix"));
        var contact = new Contact(row.maybeText("mobile"), row.maybeText("home_phone"), row.maybeText("email"));
        var address = new PostalAddress(
                row.maybeText("street"), row.maybeText("city"), row.maybeText("region"), row.maybeText("postcode"));
        var sex = row.constant("sex", Sex.class);
        return new PmsPatient(
                new PmsPatientId(row.text("id")),
                new Demographics(name, row.maybeDate("birth_date"), sex, contact, address),
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

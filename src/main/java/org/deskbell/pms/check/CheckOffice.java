package org.deskbell.pms.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/** What the steps of one check share: the PMS, what it said, the test patient, and the keys that were used. */
final class CheckOffice {
    /** Nobody takes this for a patient. */
    static final Demographics CHECK = new Demographics(
            PersonName.of("Deskbell", "Check"),
            LocalDate.of(1900, 1, 1),
            Sex.UNKNOWN,
            new Contact(null, null, null),
            new PostalAddress(null, null, null, null));

    private final Pms pms;
    private final List<String> keys = new ArrayList<>();
    private final String patientKey = freshKey();

    private Set<Capability> capabilities = EnumSet.noneOf(Capability.class);

    @Nullable
    private PmsPatientId patient;

    @Nullable
    private String mark;

    CheckOffice(Pms pms) {
        this.pms = pms;
    }

    Pms pms() {
        return pms;
    }

    private static String freshKey() {
        return "check-" + UUID.randomUUID();
    }

    /** A key for a visit, kept so that the visit is taken back in the end. */
    synchronized String newKey() {
        keys.add(freshKey());
        return keys.getLast();
    }

    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    String patientKey() {
        return patientKey;
    }

    void can(Set<Capability> said) {
        capabilities = said;
    }

    boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    boolean canAll(Set<Capability> wanted) {
        return capabilities.containsAll(wanted);
    }

    /** Takes note of the test patient where there is one already. */
    void met(PmsPatient record) {
        var name = record.who().name();
        var sought = CHECK.name();
        if (record.active() && name.last().equals(sought.last()) && name.first().equals(sought.first()))
            patient = record.id();
    }

    void isPatient(PmsPatientId id) {
        patient = id;
    }

    /** @throws Broken if the PMS has no test patient, and makes none */
    PmsPatientId patient() throws Broken {
        var known = patient;
        if (known == null) throw new Broken("There is no test patient. Make one in the PMS: Check, Deskbell.");
        return known;
    }

    void marked(@Nullable String given) {
        mark = given;
    }

    Optional<String> mark() {
        return Optional.ofNullable(mark);
    }
}

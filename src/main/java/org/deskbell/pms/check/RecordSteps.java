package org.deskbell.pms.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pms.PatientPage;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** The promises about records: that all are given, each new or changed one again, and that none is made twice. */
record RecordSteps(CheckOffice office) {
    private static final int MOST_PAGES = 100_000;
    private static final int LOOKS = 10;

    List<CheckStep> all(Optional<Consumer<PmsPatientId>> changes) {
        var steps = new ArrayList<>(List.of(
                new CheckStep("says what it can do", Set.of(), this::capabilities),
                new CheckStep("gives all patients, page by page", Set.of(Capability.READ_PATIENTS), this::readPatients),
                new CheckStep("gives its providers and operatories", Set.of(Capability.READ_SCHEDULE), this::catalogue),
                new CheckStep(
                        "makes a patient once, asked twice", Set.of(Capability.CREATE_PATIENT), this::createPatient),
                new CheckStep(
                        "gives a new record after a mark",
                        Set.of(Capability.READ_CHANGES, Capability.CREATE_PATIENT),
                        () -> seen(one -> true))));
        changes.ifPresent(change -> steps.add(new CheckStep(
                "gives a changed record after a mark",
                Set.of(Capability.READ_CHANGES, Capability.CREATE_PATIENT),
                () -> changed(change))));
        return steps;
    }

    private String capabilities() throws PmsSilent {
        var said = office.pms().capabilities();
        office.can(said);
        return said.stream().sorted().map(Capability::name).toList().toString();
    }

    private String readPatients() throws Broken, PmsSilent {
        var ids = new HashSet<PmsPatientId>();
        var first = office.pms().patients(null);
        office.marked(first.mark());
        var pages = follow(first, office.pms()::patients, record -> {
            ids.add(record.id());
            office.met(record);
        });
        return ids.size() + " records, " + pages + (pages == 1 ? " page" : " pages");
    }

    /** Asks for the page after. */
    @FunctionalInterface
    private interface After {
        PatientPage page(@Nullable String after) throws PmsSilent;
    }

    private static int follow(PatientPage first, After after, Consumer<PmsPatient> each) throws Broken, PmsSilent {
        var page = first;
        var pages = 1;
        page.patients().forEach(each);
        while (page.next() != null) {
            var next = after.page(page.next());
            Broken.unless(!page.next().equals(next.next()), "The same page comes again and again.");
            Broken.unless(++pages < MOST_PAGES, "The list does not end.");
            next.patients().forEach(each);
            page = next;
        }
        return pages;
    }

    private String catalogue() throws Broken, PmsSilent {
        var entries = office.pms().catalogue().entries();
        for (var kind : List.of(Catalogue.Kind.PROVIDER, Catalogue.Kind.OPERATORY))
            Broken.unless(entries.stream().anyMatch(one -> one.kind() == kind), "It has no " + kind + ".");
        return entries.size() + " entries";
    }

    private String createPatient() throws Broken, PmsSilent {
        var first = made();
        office.isPatient(first);
        Broken.unless(made().equals(first), "Asked again with the same key, it made another.");
        var found = office.pms().findPatient(office.patientKey());
        Broken.unless(found.isPresent(), "It does not find the record by our key.");
        Broken.unless(found.get().id().equals(first), "By our key it finds another record.");
        Broken.unless(found.get().who().equals(CheckOffice.CHECK), "It does not give back what was written.");
        if (office.can(Capability.READ_PATIENT))
            Broken.unless(office.pms().patient(first).isPresent(), "It does not give the record by its id.");
        return "record " + first;
    }

    private PmsPatientId made() throws Broken {
        return switch (office.pms().createPatient(office.patientKey(), CheckOffice.CHECK)) {
            case PmsAnswer.Done(var ref) -> new PmsPatientId(ref);
            case PmsAnswer other -> throw new Broken(Answers.words(other));
        };
    }

    private String changed(Consumer<PmsPatientId> change) throws Broken, PmsSilent {
        office.marked(office.pms().patients(null).mark());
        change.accept(office.patient());
        return seen(record -> !record.who().equals(CheckOffice.CHECK));
    }

    /** A PMS may take a moment to find what it has just stored. */
    private String seen(Predicate<PmsPatient> wanted) throws Broken, PmsSilent {
        var mark = office.mark().orElseThrow(() -> new Broken("It gave no mark."));
        var patient = office.patient();
        for (var look = 0; look < LOOKS; look++) {
            var met = new ArrayList<PmsPatient>();
            follow(
                    office.pms().changedPatients(mark, null),
                    after -> office.pms().changedPatients(mark, after),
                    met::add);
            if (met.stream().anyMatch(one -> one.id().equals(patient) && wanted.test(one)))
                return met.size() + " records since";
            Pause.aMoment();
        }
        throw new Broken("It does not tell of the record.");
    }
}

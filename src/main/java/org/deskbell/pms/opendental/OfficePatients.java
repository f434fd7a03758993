package org.deskbell.pms.opendental;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.deskbell.people.Demographics;
import org.deskbell.pms.Pms.PatientPage;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** The patients of an office. */
record OfficePatients(OpenDentalStore store, ZoneId zone, Optional<String> clinic) {
    /** Of all that a new record may hold, the chart number alone can be searched for; it has at most 15 characters
     * (opendental.com/site/apipatients.html, GET and POST). */
    private static final int CHART_NUMBER = 15;

    private static final String OURS = "DB";

    PatientPage page(@Nullable String after) throws PmsSilent {
        return page("patients/Simple", after, null);
    }

    /** @throws PmsSilent also if the mark is none of ours */
    PatientPage changed(String mark, @Nullable String after) throws PmsSilent {
        var since =
                OfficeTime.moment(mark).orElseThrow(() -> new PmsSilent("The mark of the last refresh is unreadable."));
        return page("patients/Simple?DateTStamp=" + OpenDentalLine.query(OfficeTime.since(since)), after, mark);
    }

    /** @param mark what stays the mark if nothing was given */
    private PatientPage page(String search, @Nullable String after, @Nullable String mark) throws PmsSilent {
        var page = new Pages(store).page(search, "PatNum", after);
        return new PatientPage(ours(page.rows()), null, page.next(), page.at().orElse(mark));
    }

    private List<PmsPatient> ours(List<Fields> rows) {
        return rows.stream()
                .flatMap(row -> PatientFields.ours(row, zone).stream())
                .toList();
    }

    Optional<PmsPatient> find(PmsPatientId id) throws PmsSilent {
        return store.find("patients", id.value()).flatMap(row -> PatientFields.ours(row, zone));
    }

    Optional<PmsPatient> madeBy(String onlineKey) throws PmsSilent {
        var number = number(onlineKey);
        return number.isEmpty() ? Optional.empty() : find(new PmsPatientId(number.get()));
    }

    private Optional<String> number(String onlineKey) throws PmsSilent {
        var sought = chartNumber(onlineKey);
        return store.rows("patients?ChartNumber=" + sought + "&showArchived=true").stream()
                .filter(row -> row.text("ChartNumber").equals(sought))
                .flatMap(row -> row.number("PatNum").stream())
                .findFirst();
    }

    /** The record's number. One that carries the key already is not made twice. */
    String create(String onlineKey, Demographics who) throws NotDone, PmsSilent {
        var there = number(onlineKey);
        if (there.isPresent()) return there.get();
        var fields = PatientFields.theirs(who, chartNumber(onlineKey));
        clinic.ifPresent(one -> fields.put("ClinicNum", Long.valueOf(one)));
        return store.create("patients", fields)
                .number("PatNum")
                .orElseThrow(() -> NotDone.unknown(OpenDentalJson.nonsense().words()));
    }

    /** A key of ours, short enough: two different ones become the same in 2^52 with luck. */
    static String chartNumber(String onlineKey) {
        var digits = DigestUtils.sha256Hex(onlineKey).toUpperCase(Locale.ROOT);
        return OURS + digits.substring(0, CHART_NUMBER - OURS.length());
    }
}

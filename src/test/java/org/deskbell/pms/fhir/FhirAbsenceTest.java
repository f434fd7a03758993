package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.fhir.FaultyWay.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record is not there if the server says so twice; a server that cannot be asked properly has said nothing. */
class FhirAbsenceTest {
    private final FhirOffice office = new FhirOffice();
    private final Pms pms = office.pms();
    private final PmsPatientId thomas = new PmsPatientId(office.thomas);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_record_that_was_deleted_is_absent() throws PmsSilent {
        office.server.delete("Patient/" + office.thomas);

        assertThat(pms.patient(thomas)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNKNOWN_HERE", "NOT_FOUND"})
    void a_gateway_that_knows_no_address_makes_nobody_absent(Fault fault) {
        office.way.breaks(fault, 100, question -> true);

        assertThatThrownBy(() -> pms.patient(thomas)).isInstanceOf(PmsSilent.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNKNOWN_HERE", "NOT_FOUND"})
    void a_record_that_a_search_finds_is_not_absent(Fault fault) {
        office.way.breaks(fault, 1, question -> question.startsWith("GET /fhir/Patient/"));

        assertThatThrownBy(() -> pms.patient(thomas)).isInstanceOf(PmsSilent.class);
    }
}

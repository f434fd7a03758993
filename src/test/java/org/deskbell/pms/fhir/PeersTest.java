package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.deskbell.People;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.pms.fhir.FaultyWay.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two FHIR servers that nobody here wrote keep what every connector promises, with slots and without. */
@Tag("peers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeersTest {
    /** As ./deskbell verify --peers gives them: name=address, separated by blanks. */
    private final List<Peer> peers = Arrays.stream(
                    System.getProperty("peers", "").split(" "))
            .map(one -> Peer.furnished(one.replaceFirst("=.*", ""), one.replaceFirst("^[^=]*=", "")))
            .toList();

    List<Peer> peers() {
        return peers;
    }

    @ParameterizedTest
    @MethodSource("peers")
    void what_is_written_in_slots_keeps_every_promise(Peer peer) {
        assertThat(peer.check("slots", peer.slots())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("peers")
    void what_is_written_in_appointments_alone_keeps_every_promise(Peer peer) {
        assertThat(peer.check("appointments alone", peer.plain())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("peers")
    void a_write_that_fails_half_way_is_taken_back(Peer peer) throws PmsSilent {
        var schedules = new Schedules(Peer.line(peer.address()));
        var at = LocalDate.now(Clock.system(Peer.ZONE)).plusDays(5);
        while (at.getDayOfWeek().getValue() > 5) at = at.plusDays(1);
        var thomas = ((PmsAnswer.Done)
                        Peer.pms(peer.address()).createPatient("half-" + peer.name(), People.jefferson()))
                .ref();
        var visit = new Visit(
                "half-" + peer.name(),
                new PmsPatientId(thomas),
                peer.slots().providerId(),
                peer.slots().operatoryId(),
                null,
                at.atTime(8, 0),
                60,
                "");
        try (var way = new FaultyWay(peer.address())) {
            way.breaks(Fault.REFUSED, 1, question -> question.startsWith("POST ") && question.contains("/Appointment"));

            var answer = Peer.pms(way.address()).write(visit);

            assertThat(answer).isInstanceOf(PmsAnswer.Refused.class);
            assertThat(way.asked())
                    .filteredOn(question -> question.startsWith("PUT "))
                    .hasSize(4);
            assertThat(schedules.holding(visit.onlineKey())).isEmpty();
            assertThat(Peer.pms(way.address()).write(visit)).isInstanceOf(PmsAnswer.Done.class);
        }
    }
}

package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deskbell.House;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.check.CheckPlace;
import org.deskbell.pms.check.CheckResult;
import org.deskbell.pms.check.CheckResult.Outcome;
import org.deskbell.pms.check.ConnectorCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connector keeps what every connector promises, with a PMS that tells what it does. */
class Hl7CheckTest {
    private final Hl7Office office = new Hl7Office();
    private final TalkingPms theirs = new TalkingPms(office);

    @AfterEach
    void close() {
        theirs.close();
        office.close();
    }

    @Test
    void with_a_pms_that_echoes_every_promise_is_kept() {
        holdsWith(Map.of());
    }

    @Test
    void and_with_one_that_answers_questions_about_patients() {
        holdsWith(Map.of("answers", "yes"));
        assertThat(theirs.heard()).anyMatch(one -> one.startsWith("Q22"));
    }

    private void holdsWith(Map<String, String> more) {
        var settings = new HashMap<>(
                Map.of("takes", "visits", "receiver", theirs.address(), "echoes", "yes", "registers", "A28"));
        settings.putAll(more);
        office.connect(settings);
        theirs.tells("MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||SIU^S12|0|P|2.5\rSCH||F0|||||||30|MIN|^^^20261123080000\r"
                + "AIL|1||OP1\rAIP|1||DR1^Washington^George");
        House.clock().advance(Duration.ofHours(3));
        var elsewhere = new HashMap<>(office.settings());
        elsewhere.put("receiver", "127.0.0.1:1");
        var place = new CheckPlace("DR1", "OP1", null, ZoneId.of("America/Denver"), House.clock());

        var results = new ConnectorCheck(
                        office.pms(), place, Optional.of(office.pms(elsewhere)), Optional.of(this::telephone))
                .run(result -> System.out.println(result.line()));

        assertThat(results)
                .filteredOn(result -> result.outcome() != Outcome.HOLDS)
                .extracting(CheckResult::line)
                .isEmpty();
        assertThat(theirs.books().standing()).isEmpty();
    }

    private void telephone(PmsPatientId id) {
        theirs.tells("MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A31|t|P|2.5\rPID|||" + id + "||||||||||555-0143");
    }
}

package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connector keeps what every connector promises, against a fake server in every build. */
class FakeCheckTest {
    private final FakeFhirServer server = new FakeFhirServer();
    private final Peer fake = Peer.furnished("fake", server.address());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void with_slots_and_without_every_promise_is_kept() {
        assertThat(fake.check("slots", fake.slots())).isEmpty();
        assertThat(fake.check("appointments alone", fake.plain())).isEmpty();
    }
}

package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsSilent;
import org.deskbell.web.api.ApiPractice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A FHIR server is asked to call by subscriptions, and is heard. */
class CallsTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:1/calls/one");
    private final FhirOffice office = new FhirOffice();
    private final FakeFhirServer server = office.server;

    @AfterEach
    void close() {
        office.close();
    }

    private Pms told() {
        return office.pms(Map.of("changes", "told"));
    }

    private List<String> criteria() {
        return server.all("Subscription").stream()
                .map(one -> one.path("criteria").stringValue())
                .toList();
    }

    @Test
    void it_can_call_where_the_practice_wants_that_and_the_server_takes_subscriptions() throws PmsSilent {
        assertThat(told().capabilities()).contains(Capability.CALL);
        assertThat(office.pms().capabilities()).doesNotContain(Capability.CALL);
        server.unheeded = "_lastUpdated"; // nobody could say what changed
        assertThat(told().capabilities()).doesNotContain(Capability.CALL);
        server.unheeded = "";
        server.subscriptions = false;
        assertThat(told().capabilities()).doesNotContain(Capability.CALL);
    }

    @Test
    void it_is_asked_once_for_each_kind_and_again_where_it_gave_up() throws PmsSilent {
        told().callAt(ADDRESS);
        told().callAt(ADDRESS);

        assertThat(criteria()).containsExactlyInAnyOrder("Patient?", "Appointment?", "Slot?");
        assertThat(server.all("Subscription"))
                .allSatisfy(
                        one -> assertThat(one.path("channel").path("payload").isMissingNode())
                                .isTrue());

        var one = "Subscription/"
                + server.all("Subscription").getFirst().path("id").stringValue();
        server.change(one, "status", "error");
        told().callAt(ADDRESS);
        assertThat(office.status(one)).isEqualTo("active");
        assertThat(criteria()).hasSize(3);
    }

    @Test
    void it_is_asked_to_call_no_more_and_others_are_left_alone() throws PmsSilent {
        told().callAt(ADDRESS);
        told().callAt(URI.create("http://127.0.0.1:1/somebody-elses"));
        server.unheeded = "url";

        told().callNoMore(ADDRESS);

        assertThat(server.all("Subscription"))
                .hasSize(3)
                .allSatisfy(
                        one -> assertThat(one.path("channel").path("endpoint").stringValue())
                                .isEqualTo("http://127.0.0.1:1/somebody-elses"));
    }

    @Test
    void what_it_does_not_take_is_told() {
        server.admits = Optional.of("nobody");

        assertThatThrownBy(() -> told().callAt(ADDRESS))
                .isInstanceOf(PmsSilent.class)
                .hasMessageContaining("sign-in");
    }

    /** A practice that is told of changes by the fake. */
    private ApiPractice connected() {
        var practice = ApiPractice.open();
        var id = practice.street().id();
        server.calls.way = CallsTest::here;
        House.in(id, () -> {
            var settings = Map.of("url", server.address(), "zone", FhirOffice.ZONE.getId(), "changes", "told");
            House.room(PmsConnections.class)
                    .connect(new PmsConnectionDraft("fhir", "FHIR", settings), new Actor.Rule("test"));
            return id;
        });
        works(practice, "refresh", "asking for calls");
        return practice;
    }

    private static String here(String address) {
        return address.replace(House.PUBLISHED_AT, House.address());
    }

    @Test
    void a_record_that_is_made_there_is_soon_here() {
        var practice = connected();
        var id = practice.street().id();
        assertThat(criteria()).hasSize(3);

        var chart =
                server.add("{'resourceType':'Patient','active':true,'name':[{'family':'Quincy','given':['John']}]}");

        assertThat(House.work("news of calls").due()).contains(id);
        works(practice, "news of calls", "refresh");
        assertThat(House.in(id, () -> House.room(PmsPatients.class).present(new PmsPatientId(chart))))
                .isPresent();
    }

    @Test
    void at_the_door_it_may_bring_whatever_it_likes_and_nobody_else_is_heard() throws Exception {
        connected();
        var address = here(server.all("Subscription")
                .getFirst()
                .path("channel")
                .path("endpoint")
                .stringValue());
        var rows = "[" + "{\"LName\":\"Jefferson\"},".repeat(10_000) + "{}]";

        assertThat(sent("POST", address, "")).isEqualTo(204);
        assertThat(sent("PUT", address + "/Patient/12", "not even JSON")).isEqualTo(204);
        assertThat(sent("POST", address, rows)).isEqualTo(204);
        assertThat(sent("GET", address, "")).isEqualTo(405);
        assertThat(sent("POST", address.replaceFirst("[^/]+$", "guessed"), "")).isEqualTo(404);
    }

    private static int sent(String method, String address, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Authorization", "VzkmZEaUWOjnQX2z"); // as Open Dental shows the office's key
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void works(ApiPractice practice, String... works) {
        for (var work : works)
            House.in(practice.street().id(), () -> {
                House.work(work).drain();
                return true;
            });
    }
}

package org.deskbell.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The door of the scheduling links: which files there are, how long they hold, and when nothing is published. */
class SchedulingLinksTest {
    private static final String THIS_WEEK = "slots-2026-W48.ndjson";
    private static final String NEXT_WEEK = "slots-2026-W49.ndjson";
    private static final String CHRISTMAS = "slots-2026-W52.ndjson";

    private final Gatherer gatherer = Gatherer.open();

    @Test
    void the_manifest_names_a_file_for_every_week_that_can_be_booked() {
        gatherer.change(to -> to.horizonDays = 45);

        var manifest = gatherer.manifest();

        assertThat(manifest.at("/request").asString())
                .isEqualTo(House.PUBLISHED_AT + gatherer.site() + "/scheduling-links/$bulk-publish");
        assertThat(manifest.at("/transactionTime").asString()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(manifest.at("/error").isEmpty()).isTrue();
        assertThat(gatherer.files("Slot"))
                .hasSize(7)
                .startsWith(THIS_WEEK, NEXT_WEEK)
                .endsWith("slots-2026-W53.ndjson", "slots-2027-W01.ndjson");
        assertThat(manifest.at("/output").valueStream())
                .extracting(one -> one.at("/type").asString())
                .startsWith("Location", "PractitionerRole", "Schedule", "Slot");
        assertThat(manifest.at("/output").valueStream())
                .allSatisfy(one -> assertThat(one.at("/extension/state").valueStream())
                        .extracting(JsonNode::asString)
                        .containsExactly("CO"));
    }

    @Test
    void every_file_is_told_alike_whatever_is_accepted_and_may_be_kept_by_everybody() {
        var manifest = gatherer.get("$bulk-publish");
        var locations = gatherer.get("locations.ndjson");

        assertThat(header(manifest, "Content-Type")).isEqualTo("application/json");
        assertThat(header(locations, "Content-Type")).isEqualTo("application/fhir+ndjson");
        assertThat(header(manifest, "Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(header(locations, "Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(header(locations, "Content-Disposition")).isEqualTo("inline; filename=\"locations.ndjson\"");
        assertThat(manifest.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(accepting("application/fhir+ndjson", "locations.ndjson")).isEqualTo(locations.body());
        assertThat(accepting("application/json", "$bulk-publish")).isEqualTo(manifest.body());
        assertThat(gatherer.get("$bulk-publish?_since=2026-11-01T00:00:00Z&lang=es")
                        .body())
                .isEqualTo(manifest.body());
        assertThat(gatherer.get("%24bulk-publish").body()).isEqualTo(manifest.body());
    }

    private String accepting(String type, String file) {
        var address = House.address() + gatherer.site() + "/scheduling-links/" + file;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", type)
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join()
                .body();
    }

    @Test
    void who_has_a_file_already_is_told_so_until_something_in_it_is_taken() {
        var before = gatherer.get(NEXT_WEEK);
        var later = gatherer.get(CHRISTMAS);
        House.clock().advance(Duration.ofMinutes(1));
        assertThat(again(NEXT_WEEK, before).statusCode()).isEqualTo(304);
        assertThat(again(NEXT_WEEK, before).body()).isEmpty();

        gatherer.practice().books(People.registration(People.jefferson()), Instant.parse("2026-12-02T16:00:00Z"));

        assertThat(again(NEXT_WEEK, before).statusCode()).isEqualTo(304);
        House.clock().advance(Duration.ofMinutes(1));
        var after = again(NEXT_WEEK, before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(header(after, "ETag")).isNotEqualTo(header(before, "ETag"));
        assertThat(again(CHRISTMAS, later).statusCode()).isEqualTo(304);
    }

    @Test
    void a_practice_that_shows_its_times_to_nobody_publishes_nothing_at_once() {
        assertThat(gatherer.get(THIS_WEEK).statusCode()).isEqualTo(200);

        gatherer.change(to -> to.lookWithoutSignIn = false);
        assertThat(isRefused(gatherer.get("$bulk-publish"))).isTrue();
        assertThat(isRefused(gatherer.get(THIS_WEEK))).isTrue();

        gatherer.change(to -> to.lookWithoutSignIn = true);
        assertThat(gatherer.get(THIS_WEEK).statusCode()).isEqualTo(200);

        gatherer.change(to -> to.online = false);
        assertThat(isRefused(gatherer.get("$bulk-publish"))).isTrue();
        assertThat(isRefused(gatherer.get("locations.ndjson"))).isTrue();
    }

    @Test
    void what_is_not_published_is_not_there() {
        assertThat(isRefused(gatherer.get("slots-2026-W47.ndjson"))).isTrue();
        assertThat(isRefused(gatherer.get("slots-2027-W40.ndjson"))).isTrue();
        assertThat(isRefused(gatherer.get("patients.ndjson"))).isTrue();
        assertThat(isRefused(new Visitor().get("/p/nowhere/scheduling-links/$bulk-publish")))
                .isTrue();
    }

    private HttpResponse<String> again(String file, HttpResponse<String> before) {
        return gatherer.get(file, "If-None-Match", header(before, "ETag"));
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 404 && header(answer, "Content-Type").equals("application/problem+json");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

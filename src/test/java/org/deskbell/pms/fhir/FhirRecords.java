package org.deskbell.pms.fhir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The records of a FHIR server as its own people get at them: over plain HTTP, by no code of the product. */
public record FhirRecords(String address) {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DAYS = 40; // beyond the month that a calendar shows
    private static final int AT_ONCE = 100;
    private static final int MOST = 1_000;

    /** Stores a resource, written with single quotes, and gives its reference, as Patient/12. */
    public String add(String json) {
        var resource = resource(json);
        var type = resource.path("resourceType").stringValue();
        var answer = send(to("/" + type).POST(BodyPublishers.ofString(resource.toString())));
        return type + "/" + answer.path("id").stringValue();
    }

    private static JsonNode resource(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }

    /** Stores many. */
    public void addAll(List<String> resources) {
        batch(resources, (entry, json) -> {
            var resource = resource(json);
            entry.set("resource", resource);
            entry.withObjectProperty("request")
                    .put("method", "POST")
                    .put("url", resource.path("resourceType").stringValue());
        });
    }

    /** Deletes those that are referred to. */
    public void deleteAll(List<String> references) {
        batch(
                references,
                (entry, reference) -> entry.withObjectProperty("request")
                        .put("method", "DELETE")
                        .put("url", reference));
    }

    /** Puts what is to be done with one into the entry of a bundle. */
    @FunctionalInterface
    private interface Entry {
        void fill(ObjectNode entry, String one);
    }

    private void batch(List<String> all, Entry each) {
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "batch");
            for (var one : all.subList(from, Math.min(from + AT_ONCE, all.size())))
                each.fill(bundle.withArrayProperty("entry").addObject(), one);
            send(to("").POST(BodyPublishers.ofString(bundle.toString())));
        }
    }

    /** Adds free half hours to a schedule, on the weekdays of three weeks, from eight to five. */
    public void addFreeSlots(String schedule, LocalDate from, ZoneId zone) {
        var slots = new ArrayList<String>();
        for (var day = from; day.isBefore(from.plusDays(DAYS)); day = day.plusDays(1))
            if (!WEEKEND.contains(day.getDayOfWeek()))
                for (var half = 0; half < 18; half++) {
                    var at = day.atTime(8, 0).plusMinutes(30L * half).atZone(zone);
                    slots.add(
                            "{'resourceType':'Slot','schedule':{'reference':'%s'},'status':'free','start':'%s','end':'%s'}"
                                    .formatted(
                                            schedule,
                                            at.toInstant(),
                                            at.plusMinutes(30).toInstant()));
                }
        addAll(slots);
    }

    /** What a search finds now, at most a thousand, each as the function reads it. */
    public <T> List<T> find(String search, Function<JsonNode, T> read) {
        var page = send(to("/" + search + "&_count=" + MOST)
                .header("Cache-Control", "no-cache")
                .GET());
        return page.path("entry")
                .valueStream()
                .map(entry -> read.apply(entry.path("resource")))
                .toList();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/fhir+json");
    }

    private static JsonNode send(HttpRequest.Builder built) {
        var request = built.build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 300) return JSON.readTree(answer.body());
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

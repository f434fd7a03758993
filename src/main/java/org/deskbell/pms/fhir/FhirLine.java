package org.deskbell.pms.fhir;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Wire;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;

/** The line to a FHIR server: sends one question, and tells an answer from all that is none. */
final class FhirLine {
    private static final String JSON = "application/fhir+json";

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final Wire wire;
    private final URI base;
    private final SignIn signIn;
    private final long endsAt;

    FhirLine(Wire wire, URI base, SignIn signIn) {
        this(wire, base, signIn, FOR_EVER);
    }

    private FhirLine(Wire wire, URI base, SignIn signIn, Duration open) {
        this.wire = wire;
        this.base = base;
        this.signIn = signIn;
        this.endsAt = System.nanoTime() + open.toNanos();
    }

    /** The same line for one deed of several steps: however slow each is, after three answers' time no other begins. */
    FhirLine forOneDeed() {
        return new FhirLine(wire, base, signIn, wire.patience().multipliedBy(3));
    }

    URI at(String path) {
        return URI.create(base + "/" + path);
    }

    /** Whether it is the server that the settings name; what a server says of other addresses is not asked there. */
    boolean isOurs(URI address) {
        return address.getHost() != null
                && base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getHost().equalsIgnoreCase(address.getHost())
                && port(base) == port(address);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) return address.getPort();
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    <T extends Resource> T get(String path, Class<T> type) throws PmsSilent {
        return get(at(path), type).resource();
    }

    /** The answer to a question, and when the server gave it. */
    <T extends Resource> Told<T> get(URI address, Class<T> type) throws PmsSilent {
        var answer = ask(address).heard();
        if (answer.status() != 200) throw answer.silence();
        return Told.of(answer, type);
    }

    /** Empty if the server answered that there is none, and a search finds none either: what stands in front of a server in
     * maintenance answers 404 to everything. */
    <T extends Resource> Optional<T> find(String id, Class<T> type) throws PmsSilent {
        var name = type.getSimpleName();
        var answer = ask(at(name + "/" + id)).heard();
        if (answer.isAbsent() && isFoundNowhere(name + "?_id=" + id, type)) return Optional.empty();
        if (answer.status() != 200) throw answer.silence();
        return Optional.of(Told.of(answer, type).resource());
    }

    private boolean isFoundNowhere(String search, Class<? extends Resource> type) throws PmsSilent {
        var found = get(search, Bundle.class);
        return found.getType() == BundleType.SEARCHSET
                && found.getEntry().stream().noneMatch(entry -> type.isInstance(entry.getResource()));
    }

    Reply ask(URI address) {
        // Some servers answer a search from memory for a minute; what we ask is about now.
        return send(HttpRequest.newBuilder(address).header("Cache-Control", "no-cache"));
    }

    /** @param unless the search that finds the one there is, if there is one already */
    Reply post(Resource resource, String unless) {
        return send(posting(resource).header("If-None-Exist", unless));
    }

    Reply post(Resource resource) {
        return send(posting(resource));
    }

    private HttpRequest.Builder posting(Resource resource) {
        return writing(at(resource.fhirType())).POST(BodyPublishers.ofString(FhirJson.write(resource)));
    }

    /** Of a resource as a server gave it. */
    Reply delete(Resource resource) {
        return send(HttpRequest.newBuilder(at(name(resource))).DELETE());
    }

    private static String name(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    Reply put(Resource resource, String version) {
        return send(writing(at(name(resource)))
                .header("If-Match", "W/\"" + version + "\"")
                .PUT(BodyPublishers.ofString(FhirJson.write(resource))));
    }

    private static HttpRequest.Builder writing(URI address) {
        return HttpRequest.newBuilder(address).header("Content-Type", JSON).header("Prefer", "return=representation");
    }

    private Reply send(HttpRequest.Builder asked) {
        var left = Duration.ofNanos(endsAt - System.nanoTime());
        if (!left.isPositive()) return new Reply.NotSent("The FHIR server is too slow for all that is to be done.");
        try {
            signIn.header().ifPresent(shown -> asked.header("Authorization", shown));
            var request = asked.header("Accept", JSON).build();
            return heard(wire.hear(request, left, "the FHIR server"));
        } catch (PmsSilent e) {
            return new Reply.NotSent(e.words());
        } catch (IllegalArgumentException e) {
            return new Reply.NotSent("What Deskbell is to show the FHIR server has signs that cannot be sent.");
        }
    }

    private Reply heard(Wire.Heard heard) {
        return switch (heard) {
            case Wire.Heard.Answer(var answer) -> {
                if (answer.statusCode() == 401) signIn.turnedAway();
                yield new Reply.Answer(answer.statusCode(), answer.body(), answer.headers());
            }
            case Wire.Heard.NotSent(var words) -> new Reply.NotSent(words);
            case Wire.Heard.Lost(var words) -> new Reply.Lost(words);
        };
    }
}

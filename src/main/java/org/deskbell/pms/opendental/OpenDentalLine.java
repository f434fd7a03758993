package org.deskbell.pms.opendental;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.deskbell.pms.RetryAfter;
import org.deskbell.pms.Wire;

/** The line to an Open Dental API: sends one question in its turn, and tells an answer from all that is none. */
final class OpenDentalLine {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final Wire wire;
    private final URI base;
    private final String shown;
    private final Pace pace;
    private final long endsAt;

    /** @param shown the header Authorization, with both keys */
    OpenDentalLine(Wire wire, URI base, String shown, Pace pace) {
        this(wire, base, shown, pace, FOR_EVER);
    }

    private OpenDentalLine(Wire wire, URI base, String shown, Pace pace, Duration open) {
        this.wire = wire;
        this.base = base;
        this.shown = shown;
        this.pace = pace;
        this.endsAt = System.nanoTime() + open.toNanos();
    }

    /** The same line for one deed of several steps: after so long no other of them begins. */
    OpenDentalLine open(Duration time) {
        return new OpenDentalLine(wire, base, shown, pace, time);
    }

    /** Blanks are percent-encoded, too (opendental.com/site/apiimplementation.html, URL Parameter Encoding). */
    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Reply post(String path, Map<String, ?> fields) {
        return send("POST", path, BodyPublishers.ofString(OpenDentalJson.write(fields)));
    }

    Reply put(String path, Map<String, ?> fields) {
        return send("PUT", path, BodyPublishers.ofString(OpenDentalJson.write(fields)));
    }

    Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    private Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + "/" + path))
                    .method(method, body)
                    .header("Authorization", shown)
                    .header("Content-Type", "application/json")
                    .build();
            var tooLong = pace.turn();
            if (tooLong.isPresent())
                return new Reply.NotSent("Open Dental is to be left alone for a while.", tooLong.get());
            return sent(request);
        } catch (IllegalArgumentException e) {
            return new Reply.NotSent("The keys of Open Dental have signs that cannot be sent.", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.NotSent("Deskbell was stopped before it asked Open Dental.", null);
        }
    }

    private Reply sent(HttpRequest request) {
        var left = Duration.ofNanos(endsAt - System.nanoTime());
        if (!left.isPositive()) return new Reply.NotSent("Open Dental is too slow for all that is to be done.", null);
        return switch (wire.hear(request, wire.patience(), "Open Dental")) {
            case Wire.Heard.Answer(var answer) -> answered(answer);
            case Wire.Heard.NotSent(var words) -> new Reply.NotSent(words, null);
            case Wire.Heard.Lost(var words) -> new Reply.Lost(words);
        };
    }

    private Reply answered(HttpResponse<String> answer) {
        var asked = RetryAfter.in(answer.headers()).orElse(null);
        if (answer.statusCode() == 429 && asked != null) pace.rest(asked);
        return new Reply.Answer(answer.statusCode(), answer.body(), asked);
    }
}

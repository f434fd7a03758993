package org.deskbell.pms.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.RetryAfter;
import org.deskbell.pms.Wire;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The line to a demo PMS: sends one question, and tells an answer from all that is none. */
record DemoLine(Wire wire, String address, String key) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String UNREACHABLE = "The demo PMS is off line.";
    private static final String NONSENSE = "The demo PMS answered, but not in words we know.";

    /** What came back. */
    sealed interface Reply {
        /** An answer, whole. */
        record Answer(int status, String body, HttpHeaders headers) implements Reply {
            /** How long it asks to be left alone. */
            @Nullable
            Duration asked() {
                return RetryAfter.in(headers).orElse(null);
            }

            @Override
            public String toString() {
                return "Answer[" + status + "]";
            }
        }

        /** The question surely did not arrive. */
        record NotSent(String words) implements Reply {}

        /** It may have arrived. */
        record Lost(String words) implements Reply {}
    }

    static String query(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    <T> T get(String path, Class<T> type) throws PmsSilent {
        return switch (send("GET", path, HttpRequest.BodyPublishers.noBody())) {
            case Reply.Answer answer when answer.status() == 200 -> understood(answer.body(), type);
            case Reply.Answer answer -> throw new PmsSilent(said(answer.status()), answer.asked());
            case Reply.NotSent(var words) -> throw new PmsSilent(words);
            case Reply.Lost(var words) -> throw new PmsSilent(words);
        };
    }

    private static <T> T understood(String body, Class<T> type) throws PmsSilent {
        try {
            @Nullable T answer = JSON.readValue(body, type);
            if (answer != null) return answer;
        } catch (JacksonException e) {
            throw new PmsSilent(NONSENSE);
        }
        throw new PmsSilent(NONSENSE);
    }

    PmsAnswer post(String path, Object body) {
        return answered(send("POST", path, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    PmsAnswer put(String path, Object body) {
        return answered(send("PUT", path, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    PmsAnswer delete(String path) {
        return answered(send("DELETE", path, HttpRequest.BodyPublishers.noBody()));
    }

    private static PmsAnswer answered(Reply reply) {
        return switch (reply) {
            case Reply.NotSent(var words) -> new PmsAnswer.NotReached(words);
            case Reply.Lost(var words) -> new PmsAnswer.Unknown(words);
            case Reply.Answer answer -> meaning(answer);
        };
    }

    private static PmsAnswer meaning(Reply.Answer answer) {
        var status = answer.status();
        return switch (status) {
            case 200, 201 -> worded(answer.body(), "id", PmsAnswer.Done::new);
            case 409 -> worded(answer.body(), "error", PmsAnswer.Conflict::new);
            case 400, 422 -> worded(answer.body(), "error", PmsAnswer.Refused::new);
            case 401, 429, 503 -> new PmsAnswer.NotReached(said(status), answer.asked());
            default -> new PmsAnswer.Unknown(said(status));
        };
    }

    /** Without the word it rests on, an answer says nothing. */
    private static PmsAnswer worded(String body, String field, Function<String, PmsAnswer> answer) {
        try {
            var word = JSON.readTree(body).path(field);
            return word.isString() ? answer.apply(word.stringValue()) : new PmsAnswer.Unknown(NONSENSE);
        } catch (JacksonException e) {
            return new PmsAnswer.Unknown(NONSENSE);
        }
    }

    private static String said(int status) {
        return switch (status) {
            case 401 -> "The demo PMS does not accept our key.";
            case 429 -> "The demo PMS is asked too often.";
            case 503 -> UNREACHABLE;
            default -> "The demo PMS answered with an error (HTTP " + status + ").";
        };
    }

    private Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .method(method, body)
                    .header(DemoWire.KEY, key)
                    .header("Content-Type", "application/json")
                    .build();
            return switch (wire.hear(request, wire.patience(), "the demo PMS")) {
                case Wire.Heard.Answer(var answer) ->
                    new Reply.Answer(answer.statusCode(), answer.body(), answer.headers());
                case Wire.Heard.NotSent _ -> new Reply.NotSent(UNREACHABLE);
                case Wire.Heard.Lost(var words) -> new Reply.Lost(words);
            };
        } catch (IllegalArgumentException e) {
            return new Reply.NotSent("The key of the demo PMS has signs that cannot be sent.");
        }
    }

    @Override
    public String toString() {
        return "DemoLine[" + address + "]";
    }
}

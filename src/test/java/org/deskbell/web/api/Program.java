package org.deskbell.web.api;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.deskbell.House;

/** A program that speaks to the API, with a token or as anybody. */
record Program(String token) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final Program ANYBODY = new Program("");

    /** What came back. */
    record Answer(int status, String body, HttpResponse<String> whole) {
        @SuppressWarnings("TypeParameterUnusedInFormals") // as JsonPath's own
        <T> T read(String path) {
            return JsonPath.read(body, path);
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    /** Sends JSON, with headers by name and value in turn. */
    Answer send(String method, String path, String json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(House.address() + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (headers.length > 0) request.headers(headers);
        return answer(request.build());
    }

    private static Answer answer(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package org.deskbell.pms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Asks a PMS over HTTP, with an end to the waiting and to the length of the answer.
 *
 * @param patience how long the whole answer may take, its last byte included
 * @param mayCall asked before each question, since a name may stand for another place by then; throws
 *     IllegalArgumentException if Deskbell is not to call there
 */
public record Wire(HttpClient http, Duration patience, long mostBytes, Consumer<String> mayCall) {
    /** Redirections are not followed: where a practice's data goes is in its settings alone. */
    public static Wire of(Duration connect, Duration patience, long mostBytes, Consumer<String> mayCall) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
        return new Wire(http, patience, mostBytes, mayCall);
    }

    /** The same, with no more patience than is left. */
    public Wire within(Duration left) {
        return left.compareTo(patience) < 0 ? new Wire(http, left, mostBytes, mayCall) : this;
    }

    /** The answer, whole.
     *
     * @throws ConnectException if Deskbell is not to call there, or nobody answers
     * @throws HttpTimeoutException if it did not come in time
     * @throws IOException if the line was cut, or the answer is longer than we take */
    public HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        check(request.uri());
        var answer = http.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), mostBytes));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException trouble) throw trouble;
            throw new IOException("the line broke", e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private void check(URI asked) throws ConnectException {
        try {
            mayCall.accept(asked.getScheme() + "://" + asked.getRawAuthority());
        } catch (IllegalArgumentException e) {
            throw new ConnectException(e.getMessage());
        }
    }
}

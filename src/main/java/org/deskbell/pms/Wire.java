package org.deskbell.pms;

import java.io.IOException;
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

/**
 * Asks a PMS over HTTP, with an end to the waiting and to the length of the answer.
 *
 * @param patience how long the whole answer may take, its last byte included
 */
public record Wire(HttpClient http, Duration patience, long mostBytes) {
    /** The same, with no more patience than is left. */
    public Wire within(Duration left) {
        return left.compareTo(patience) < 0 ? new Wire(http, left, mostBytes) : this;
    }

    /** The answer, whole.
     *
     * @throws HttpTimeoutException if it did not come in time
     * @throws IOException if the line was cut, or the answer is longer than we take */
    public HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
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
}

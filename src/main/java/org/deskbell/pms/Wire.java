package org.deskbell.pms;

import static org.springframework.util.StringUtils.capitalize;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
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
import javax.net.ssl.SSLHandshakeException;

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

    /** What came of a question. */
    public sealed interface Heard {
        /** An answer, whole. */
        record Answer(HttpResponse<String> response) implements Heard {}

        /** The question surely did not arrive. */
        record NotSent(String words) implements Heard {}

        /** It may have arrived. */
        record Lost(String words) implements Heard {}
    }

    /** Asks, and says in words what came of it where no answer did.
     *
     * @param left how long there is, if that is less than it may take
     * @param whom as in a sentence, like "the FHIR server" */
    public Heard hear(HttpRequest request, Duration left, String whom) {
        try {
            return new Heard.Answer(within(left).ask(request));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            return new Heard.NotSent(capitalize(whom) + " cannot be reached.");
        } catch (HttpTimeoutException e) {
            return new Heard.Lost(capitalize(whom) + " did not answer within " + patience.toSeconds() + " seconds.");
        } catch (IOException e) {
            return new Heard.Lost("The line to " + whom + " was cut, or its answer was too long.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Heard.Lost("Deskbell was stopped before " + whom + " answered.");
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

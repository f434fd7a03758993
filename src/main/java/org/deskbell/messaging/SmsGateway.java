package org.deskbell.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hands text messages to the operator's gateway: a form with To and Body is posted, as Twilio's Messages resource takes it and
 * several others do. What stands in the query of the address goes into the form, as the sender's number.
 */
final class SmsGateway implements Carrier {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    private final URI address;
    private final String always;
    private final @Nullable String signIn;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIME_LIMIT).build();

    /** @param address https://account:token@gateway/path?From=%2B13125550100 */
    SmsGateway(URI address) {
        this.address = withoutSecrets(address);
        this.always = address.getRawQuery() == null ? "" : "&" + address.getRawQuery();
        this.signIn = address.getRawUserInfo() == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString(address.getUserInfo().getBytes(UTF_8));
    }

    private static URI withoutSecrets(URI uri) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath());
    }

    @Override
    public boolean carries(Message.Channel channel) {
        return channel == Message.Channel.SMS;
    }

    @Override
    public void carry(Outgoing outgoing) {
        var status = status(request(outgoing));
        if (status / 100 != 2) throw new NotCarried("Answered" + status, null);
    }

    /** A gateway that knows such keys sends a second copy of the same message to nobody. */
    private HttpRequest request(Outgoing outgoing) {
        var message = outgoing.message();
        var form = "To=" + encoded(message.recipient()) + "&Body=" + encoded(message.body()) + always;
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", outgoing.id().toString())
                .POST(BodyPublishers.ofString(form));
        if (signIn != null) request.header("Authorization", signIn);
        return request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.strip(), UTF_8);
    }

    /** The time limit of the client ends with the first line of the answer: this one is for all of it. */
    private int status(HttpRequest request) {
        var answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(TIME_LIMIT.toMillis(), MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw new NotCarried("Timeout", e);
        } catch (ExecutionException e) {
            throw new NotCarried(requireNonNull(e.getCause()).getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The worker stops; the message is claimed again.", e);
        } finally {
            answer.cancel(true);
        }
    }
}

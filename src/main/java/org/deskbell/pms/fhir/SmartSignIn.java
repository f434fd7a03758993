package org.deskbell.pms.fhir;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Wire;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as a program with a key; a token is used until shortly before it ends. */
final class SmartSignIn implements SignIn {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration EARLY = Duration.ofSeconds(30);
    /** What claims to be good for longer is asked for anew all the same. */
    private static final long MOST_SECONDS = 86_400;

    private static final String NO_TOKEN = "The PMS's sign-in gives Deskbell no token.";
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final SmartClient client;
    private final Wire wire;
    private final Clock clock;

    @Nullable
    private Token token;

    SmartSignIn(SmartClient client, Wire wire, Clock clock) {
        this.client = client;
        this.wire = wire;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {
        @Override
        public String toString() {
            return "Token[hidden]";
        }
    }

    @Override
    public synchronized Optional<String> header() throws PmsSilent {
        var known = token;
        if (known == null || !clock.instant().isBefore(known.until())) known = fetched();
        token = known;
        return Optional.of("Bearer " + known.value());
    }

    @Override
    public synchronized void turnedAway() {
        token = null;
    }

    private Token fetched() throws PmsSilent {
        var asked = HttpRequest.newBuilder(client.tokenUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        try {
            var answer = wire.ask(asked);
            if (answer.statusCode() == 200) return read(answer.body());
            throw new PmsSilent(NO_TOKEN + " (HTTP " + answer.statusCode() + ")");
        } catch (IOException e) {
            throw new PmsSilent("The PMS's sign-in cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PmsSilent("Deskbell was stopped before it had signed in.");
        }
    }

    private String form() {
        return Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        client.scope(),
                        "client_assertion_type",
                        ASSERTION,
                        "client_assertion",
                        client.assertion(clock.instant()))
                .entrySet()
                .stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Token read(String body) throws PmsSilent {
        try {
            var answer = JSON.readTree(body);
            var value = answer.path("access_token");
            // One that does not say how long it is good is asked for each time.
            var seconds = Math.clamp(answer.path("expires_in").asLong(0), 0, MOST_SECONDS);
            if (value.isString())
                return new Token(
                        value.stringValue(),
                        clock.instant().plusSeconds(seconds).minus(EARLY));
        } catch (JacksonException e) {
            throw new PmsSilent(NO_TOKEN);
        }
        throw new PmsSilent(NO_TOKEN);
    }
}

package org.deskbell.pms.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in: as nobody, by a password, by a token, and as a program with a key (SMART backend services). */
class SmartSignInTest {
    /** What the sign-in answers; a token if it is empty. */
    private String said = "";

    private final FhirOffice office = new FhirOffice();
    private final HttpServer signIn = open();
    private final List<String> letters = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private volatile int status = 200;

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives another token each time, good for five minutes. */
    @BeforeEach
    void listen() {
        signIn.createContext("/o/token/", exchange -> {
            var form = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
            letters.add(form);
            var token = "token-" + letters.size();
            if (status == 200) office.server.admits = Optional.of("Bearer " + token);
            var body = said.isEmpty()
                    ? "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":300}".formatted(token)
                    : said;
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        signIn.start();
        office.server.admits = Optional.of("nobody yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"token\",\"expires_in\":9223372036854775807}",
                "{\"access_token\":\"no\\nheader\",\"expires_in\":300}"
            })
    void nonsense_of_the_sign_in_is_said_as_any_silence(String nonsense) throws JOSEException {
        said = nonsense;
        var pms = pms(rsa());

        assertThatThrownBy(() -> pms.patients(null)).isInstanceOf(PmsSilent.class);
    }

    @AfterEach
    void close() {
        signIn.stop(0);
        office.close();
    }

    private String tokenUrl() {
        return "http://127.0.0.1:" + signIn.getAddress().getPort() + "/o/token/";
    }

    private Pms pms(JWK key) {
        return new FhirConnector(new PmsAddresses("127.0.0.0/8"), clock, Duration.ofSeconds(5), 1 << 20)
                .connect(Map.of(
                        "url",
                        office.way.address(),
                        "zone",
                        "America/Denver",
                        "signIn",
                        "smart",
                        "tokenUrl",
                        tokenUrl(),
                        "clientId",
                        "deskbell-1",
                        "privateKey",
                        key.toJSONString()));
    }

    private static JWK rsa() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("key-1").generate();
    }

    private void isSigned(String algorithm, JWSVerifier verifier) throws JOSEException, ParseException {
        var letter = SignedJWT.parse(letters.getFirst().replaceFirst("(?s).*client_assertion=([^&]+).*", "$1"));
        assertThat(letter.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
        assertThat(letter.getHeader().getKeyID()).isEqualTo("key-1");
        assertThat(letter.verify(verifier)).isTrue();
        var claims = letter.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("deskbell-1");
        assertThat(claims.getSubject()).isEqualTo("deskbell-1");
        assertThat(claims.getAudience()).containsExactly(tokenUrl());
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(letters.getFirst()).contains("grant_type=client_credentials", "jwt-bearer", "scope=system/");
    }

    @Test
    void a_program_shows_a_letter_signed_by_its_rsa_key() throws JOSEException, ParseException, PmsSilent {
        var key = new RSAKeyGenerator(2048).keyID("key-1").generate();

        assertThat(pms(key).patients(null).patients()).hasSize(1);
        isSigned("RS384", new RSASSAVerifier(key.toPublicJWK()));
    }

    @Test
    void or_by_its_elliptic_one() throws JOSEException, ParseException, PmsSilent {
        var key = new ECKeyGenerator(Curve.P_384).keyID("key-1").generate();

        assertThat(pms(key).patients(null).patients()).hasSize(1);
        isSigned("ES384", new ECDSAVerifier(key.toPublicJWK()));
    }

    @Test
    void a_token_is_used_until_shortly_before_it_ends() throws JOSEException, PmsSilent {
        var pms = pms(rsa());
        pms.patients(null);
        clock.advance(Duration.ofSeconds(260));
        pms.patients(null);
        assertThat(letters).hasSize(1);

        clock.advance(Duration.ofSeconds(20));
        pms.patients(null);

        assertThat(letters).hasSize(2);
    }

    @Test
    void a_token_that_is_turned_away_is_used_no_more() throws JOSEException, PmsSilent {
        var pms = pms(rsa());
        pms.patients(null);
        office.server.admits = Optional.of("another");

        assertThat(pms.createPatient("key-1", People.jefferson())).isInstanceOf(PmsAnswer.NotReached.class);
        assertThat(pms.createPatient("key-1", People.jefferson())).isInstanceOf(PmsAnswer.Done.class);
        assertThat(letters).hasSize(2);
    }

    @Test
    void without_a_token_nothing_is_sent() throws JOSEException {
        status = 400;

        assertThat(pms(rsa()).createPatient("key-1", People.jefferson())).isInstanceOf(PmsAnswer.NotReached.class);
        assertThat(office.way.asked()).isEmpty();
    }

    @Test
    void a_key_that_signs_nothing_is_refused_without_being_repeated() throws JOSEException {
        var open = rsa().toPublicJWK();
        var small = new ECKeyGenerator(Curve.P_256).generate();

        for (var key : List.of(open, small))
            assertThatThrownBy(() -> pms(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The setting privateKey must be");
    }

    @Test
    void a_password_or_a_token_is_shown_as_it_is() throws PmsSilent {
        office.server.admits = Optional.of("Basic bmFkaWE6c2VjcmV0");
        assertThat(office.pms(Map.of("signIn", "basic", "user", "nadia", "password", "secret"))
                        .patients(null)
                        .patients())
                .hasSize(1);
        office.server.admits = Optional.of("Bearer abc");
        assertThat(office.pms(Map.of("signIn", "token", "token", "abc"))
                        .patients(null)
                        .patients())
                .hasSize(1);
        assertThatThrownBy(() -> office.pms().patients(null)).hasMessageContaining("does not accept our sign-in");
    }
}

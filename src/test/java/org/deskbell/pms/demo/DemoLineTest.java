package org.deskbell.pms.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PMS that answers, but not with what was asked for, has said nothing. */
class DemoLineTest {
    private final HttpServer server = server();
    private final HttpClient http = HttpClient.newHttpClient();
    private String body = "";

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private DemoLine line() {
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new DemoLine(new Wire(http, Duration.ofSeconds(5), 16L << 20, anywhere -> {}), address, "key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"patients\":[null]}",
                "{\"total\":1,\"patients\":[{}]}",
                "{\"visits\":[null]}"
            })
    void a_question_without_a_whole_answer_finds_the_pms_silent(String answer) {
        body = answer;
        var pms = new RemoteDemoPms(line(), false);

        assertThatThrownBy(pms::capabilities).isInstanceOf(PmsSilent.class);
        assertThatThrownBy(() -> pms.patients(null)).isInstanceOf(PmsSilent.class);
        assertThatThrownBy(pms::catalogue).isInstanceOf(PmsSilent.class);
        assertThatThrownBy(() -> pms.busy(Instant.EPOCH, Instant.EPOCH)).isInstanceOf(PmsSilent.class);
        assertThatThrownBy(() -> pms.findVisit("key-1")).isInstanceOf(PmsSilent.class);
        assertThatThrownBy(() -> pms.findPatient("key-1")).isInstanceOf(PmsSilent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "", "{\"id\":null}", "{\"id\":{}}"})
    void a_deed_without_a_whole_answer_may_or_may_not_be_done(String answer) {
        body = answer;

        assertThat(line().delete("/visits/1")).isInstanceOf(PmsAnswer.Unknown.class);
    }

    @Test
    void an_answer_longer_than_anybody_takes_is_none() {
        body = "{\"capabilities\":[\"" + "x".repeat(20 << 20) + "\"]}";

        assertThatThrownBy(() -> new RemoteDemoPms(line(), false).capabilities())
                .isInstanceOf(PmsSilent.class);
    }

    @Test
    @Timeout(30)
    void an_answer_that_does_not_end_is_waited_for_no_longer_than_any_other() {
        server.createContext("/capabilities", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var dripping = true; dripping; ) dripping = drips(exchange.getResponseBody());
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());

        assertThatThrownBy(() -> new RemoteDemoPms(line(), false).capabilities())
                .isInstanceOf(PmsSilent.class);
    }

    private static boolean drips(OutputStream body) {
        try {
            body.write(' ');
            body.flush();
            return !new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_whole_answer_is_taken() {
        body = "{\"id\":\"V1\"}";

        assertThat(line().delete("/visits/1")).isEqualTo(new PmsAnswer.Done("V1"));
    }
}

package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.pms.PmsSilent;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The port itself: who knocks there, how, and how often. */
@ExtendWith(OutputCaptureExtension.class)
class Hl7ListenerTest {
    private static final int SEED = 20261122;
    private static final String VISIT =
            "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|20261123080000||SIU^S12^SIU_S12|11|P|2.5\rSCH|P|F|||||N^M|T^N|30|MIN|^^M30^20261124080000^20261124083000\rTQ1|1||||||20261124080000\rPID|||J^^^A&1&ISO^PI||Quincy^Zachary^^^^^L||19830413|M|||1 A St^^B^C^1||1^PRN^CP\rPV1|1|O|A^1^B||||D^W\rRGS|1\rAIS|1||C|20261124080000\rAIL|1||O^P\rAIP|1||D^W\r";

    private final Hl7Office office = new Hl7Office();

    @AfterEach
    void close() {
        office.close();
    }

    private String person(String id) {
        return office.text(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A28|" + id + "|P|2.5", "PID|||" + id + "||Bell^Ann");
    }

    @Test
    void whatever_garbage_comes_the_next_message_is_taken(CapturedOutput log) throws IOException, PmsSilent {
        var random = new Random(SEED);
        var answers = new ArrayList<String>();
        while (answers.size() < 400)
            try (var line = new Caller(office.port())) {
                do answers.add(line.tells(spoiled(random)));
                while (answers.size() < 400 && !answers.getLast().matches("(?s).*\rMSA\\|[AC]R.*"));
            }

        assertThat(answers).allSatisfy(answer -> assertThat(answer).containsPattern("\rMSA\\|[AC][AER]"));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer).doesNotContain("Quincy").doesNotContain("Zachary"));
        assertThat(answers).anyMatch(answer -> answer.contains("|AA|")).anyMatch(answer -> answer.contains("|AE|"));
        assertThat(log.toString()).doesNotContain("could not be taken in").doesNotContain("Zachary");
        assertThat(office.answer(person("after").split("\r"))).isEqualTo("AA");
    }

    /** A message with some of its bytes changed, doubled or left out; but not those that end it. */
    private byte[] spoiled(Random random) {
        var text = new StringBuilder(VISIT.replace("HERE", office.slug()));
        for (var times = random.nextInt(8); times > 0; times--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(224)));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, "|^~\\&\r\n\u0000\"".charAt(random.nextInt(9)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
            }
        }
        return text.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_message_of_nothing_but_separators_takes_no_time() throws IOException {
        var began = System.nanoTime();
        for (var many : List.of("&", "^", "~", "|", "\r", "\\", "PID|1\r", "AIP|1||A~B^C\r")) {
            var message = VISIT.replace("HERE", office.slug()) + "PID|||" + many.repeat(900_000 / many.length());
            try (var line = new Caller(office.port())) {
                assertThat(line.tells(message.getBytes(StandardCharsets.UTF_8))).contains("\rMSA|A");
            }
        }
        assertThat(System.nanoTime() - began).isLessThan(8_000_000_000L);
    }

    @Test
    void a_frame_of_a_gigabyte_is_refused_and_not_kept() throws IOException {
        var before = used();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), office.port())) {
            var header = ("\u000b" + person("big").replace("\r", "")).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> {
                        socket.getOutputStream().write(header);
                        for (var sent = 0; sent < 1 << 10; sent++)
                            socket.getOutputStream().write(new byte[1 << 20]);
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(used() - before).isLessThan(60L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void who_opens_line_after_line_has_twenty_and_no_more() throws IOException {
        var lines = new ArrayList<Caller>();
        for (var at = 0; at < 21; at++) lines.add(new Caller(office.port()));

        assertThat(lines.getFirst().tells(person("first").getBytes(StandardCharsets.UTF_8)))
                .contains("|AA|");
        assertThatThrownBy(() -> {
                    var heard = lines.getLast().tells(person("last").getBytes(StandardCharsets.UTF_8));
                    if (heard.equals("cut")) throw new IOException("cut");
                })
                .isInstanceOf(IOException.class);
        for (var line : lines) line.close();
    }

    @Test
    void a_stranger_is_answered_once_and_loses_his_line() throws IOException {
        for (var message : List.of("garbage", person("1").replace("OFFICE", "OTHER")))
            try (var line = new Caller(office.port())) {
                assertThat(line.tells(message.getBytes(StandardCharsets.UTF_8))).contains("\rMSA|AR");
                assertThat(line.hears()).isEqualTo("cut");
            }
    }

    @Test
    void a_practice_whose_messages_wait_holds_up_no_other() throws Exception {
        var free = new CountDownLatch(1);
        try (var other = new Hl7Office();
                var threads = Executors.newCachedThreadPool()) {
            assertThat(office.answer(person("first").split("\r"))).isEqualTo("AA");
            var locked = new CountDownLatch(1);
            threads.execute(() -> House.in(office.practice(), () -> holdFeed(locked, free)));
            locked.await();
            var waiting = new ArrayList<Future<String>>();
            for (var at = 0; at < 6; at++) {
                var message = person("waits" + at).split("\r");
                waiting.add(threads.submit(() -> office.answer(message)));
            }
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (atTheDoor() < waiting.size() && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(20);
            assertThat(atTheDoor()).isEqualTo(waiting.size());

            var told = threads.submit(() -> other.answer(
                    "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A28|1|P|2.5", "PID|||J||Washington^Martha"));
            assertThat(told.get(5, TimeUnit.SECONDS)).isEqualTo("AA");

            free.countDown();
            for (var one : waiting) assertThat(one.get(5, TimeUnit.SECONDS)).isEqualTo("AA");
        } finally {
            free.countDown();
        }
    }

    /** How many messages of known senders are being taken in or wait for it. */
    private static long atTheDoor() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Stream.of(stack)
                        .anyMatch(frame -> frame.getClassName().equals(Hl7Door.class.getName())
                                && frame.getMethodName().equals("told")))
                .count();
    }

    /** As a message does that is being taken in. */
    private static boolean holdFeed(CountDownLatch locked, CountDownLatch free) {
        return House.room(PracticeDatabase.class).together(() -> {
            House.room(FeedTable.class).next("office||", House.clock().instant());
            locked.countDown();
            try {
                return free.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void strangers_fill_no_log(CapturedOutput log) {
        for (var at = 0; at < 30; at++)
            office.tells("MSH|^~\\&|OTHER|MAIN|DESKBELL|HERE|||ADT^A28|1|P|2.5", "PID|||J||Quincy^Zachary");

        assertThat(log.toString().split("no practice names", -1).length).isLessThanOrEqualTo(2);
        assertThat(log.toString()).doesNotContain("Quincy");
    }

    @Test
    void where_another_listens_one_line_says_so_and_it_listens_once_the_port_is_free(CapturedOutput log) {
        var port = String.valueOf(office.port());
        var second = new Hl7Listener(House.room(Hl7Door.class), port, "127.0.0.1");
        second.start();
        assertThat(second.port()).isZero();
        assertThat(log.toString()).containsOnlyOnce("not listening at /127.0.0.1:" + port);

        office.listener().stop();
        var bound = new Echo(Duration.ofSeconds(5)).awaited(() -> {
            second.listen(); // until the one before has let the port go
            return Optional.of(second.port()).filter(found -> found != 0);
        });
        assertThat(bound).contains(Integer.parseInt(port));
        second.stop();
    }

    @Test
    void a_port_that_is_none_is_named() {
        for (var wrong : List.of("mllp", "70000", "-1"))
            assertThatThrownBy(() -> new Hl7Listener(House.room(Hl7Door.class), wrong, "127.0.0.1"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("DESKBELL_HL7_PORT");
        assertThat(new Hl7Listener(House.room(Hl7Door.class), "", "127.0.0.1").isAutoStartup())
                .isFalse();
    }

    @Test
    void when_it_stops_nobody_is_left_on_a_line() throws IOException {
        try (var line = new Caller(office.port())) {
            assertThat(line.tells(person("one").getBytes(StandardCharsets.UTF_8)))
                    .contains("|AA|");

            office.listener().stop();

            assertThat(line.hears()).isEqualTo("cut");
        }
    }
}

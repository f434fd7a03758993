package org.deskbell.pms.hl7;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbell.tenancy.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for PMS that tell by HL7, for all practices, where the operator named a port (DESKBELL_HL7_PORT). Each line has a
 * thread, and there are so many and no more; who is slow, silent or does not read its answers loses its line.
 */
@Component
@ConditionalOnProperty(name = "deskbell.workers", havingValue = "on", matchIfMissing = true)
class Hl7Listener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Hl7Listener.class);
    private static final int MOST_LINES = 100;
    private static final int MOST_LINES_OF_ONE = 20;
    private static final int BACKLOG = 50;
    private static final int NEXT_TRY_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 5;

    private final Hl7Door door;
    private final @Nullable InetSocketAddress address;
    private final Set<Hl7Line> lines = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket server;
    private ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private boolean saidWhyNot;
    private volatile boolean started;

    /** @throws Refused if that is no port, or no address of this machine */
    Hl7Listener(
            Hl7Door door,
            @Value("${deskbell.hl7-port:}") String port,
            @Value("${deskbell.hl7-bind:127.0.0.1}") String bind) {
        this.door = door;
        this.address = port.isBlank() ? null : new InetSocketAddress(bind(bind), port(port));
    }

    private static int port(String typed) {
        if (typed.strip().matches("\\d{1,5}") && Integer.parseInt(typed.strip()) <= 65_535)
            return Integer.parseInt(typed.strip());
        throw new Refused("DESKBELL_HL7_PORT must be a port, as 2575; it is \"" + typed + "\".");
    }

    private static InetAddress bind(String typed) {
        try {
            return InetAddress.getByName(typed.strip());
        } catch (UnknownHostException e) {
            throw new Refused("DESKBELL_HL7_BIND must be an address of this machine; it is \"" + typed + "\".", e);
        }
    }

    /** Only where a port was named. */
    @Override
    public boolean isAutoStartup() {
        return address != null;
    }

    @Override
    public void start() {
        started = true;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("hl7 clock").factory());
        listen();
        var _ = clock.scheduleWithFixedDelay(this::cutTheLate, 1, 1, TimeUnit.SECONDS);
        var _ = clock.scheduleWithFixedDelay(this::listen, NEXT_TRY_SECONDS, NEXT_TRY_SECONDS, TimeUnit.SECONDS);
    }

    /** A port that another has is tried again: the node before this one may be about to stop. */
    void listen() {
        if (server != null || address == null) return;
        try {
            var opened = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
            server = opened;
            Thread.ofPlatform().daemon().name("hl7 door").start(() -> accept(opened));
            log.info("HL7: listening at {}", opened.getLocalSocketAddress());
        } catch (IOException e) {
            if (!saidWhyNot)
                log.error("HL7: not listening at {}, where another program is or nobody may: trying again", address);
            saidWhyNot = true;
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed())
            try {
                begin(opened.accept());
            } catch (IOException e) {
                log.debug("no line was opened");
            }
    }

    private void begin(Socket socket) {
        var line = new Hl7Line(socket, door);
        var ofOne = lines.stream().filter(one -> one.from().equals(line.from())).count();
        if (lines.size() >= MOST_LINES || ofOne >= MOST_LINES_OF_ONE) {
            line.cut();
            return;
        }
        lines.add(line);
        Thread.ofPlatform().daemon().name("hl7 line").start(() -> {
            try {
                line.run();
            } finally {
                lines.remove(line);
            }
        });
    }

    private void cutTheLate() {
        lines.stream().filter(Hl7Line::isLate).forEach(Hl7Line::cut);
    }

    /** Where it listens; 0 while it does not. */
    int port() {
        var opened = server;
        return opened == null ? 0 : opened.getLocalPort();
    }

    /** Lets what is being taken in come to its end, and its answer go out. */
    @Override
    public void stop() {
        started = false;
        clock.shutdownNow();
        close();
        lines.forEach(Hl7Line::end);
        try {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!lines.isEmpty() && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.forEach(Hl7Line::cut);
    }

    private void close() {
        var opened = server;
        server = null;
        if (opened == null) return;
        try {
            opened.close();
        } catch (IOException e) {
            log.debug("the door did not close");
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}

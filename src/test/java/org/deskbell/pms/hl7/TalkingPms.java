package org.deskbell.pms.hl7;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A small PMS that takes messages in and tells what came of them, over real lines; it can be told to do so badly. */
final class TalkingPms implements AutoCloseable {
    /** How it answers, and whether it does what it is sent. */
    enum Mood {
        FINE,
        /** AE, and nothing done. */
        ERROR,
        /** AE for an error of its own, once it has done it. */
        BREAKS,
        /** AE for a key that it says it has, and nothing done. */
        HAS_IT,
        /** AR, and nothing done. */
        REJECTS,
        /** Acknowledges another message first, and each twice. */
        TWICE,
        /** Does it, and answers when nobody waits any more. */
        LATE,
        /** Does it, and hangs up. */
        CUT,
        /** Hangs up, and does nothing. */
        DEAF,
        /** Does it and says so, and tells of nothing. */
        MUTE,
        /** Says that it took it in, does nothing, and tells of nothing. */
        COMMITS,
        /** Answers something else. */
        NONSENSE
    }

    private final ServerSocket server;
    private final Hl7Office office;
    private final OfficeBooks books = new OfficeBooks();
    private final ExecutorService lines = Executors.newCachedThreadPool();
    private final ExecutorService feed = Executors.newSingleThreadExecutor();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.FINE;
    private volatile AskedOffice.Habit habit = AskedOffice.Habit.FINE;
    private volatile String last = "";

    TalkingPms(Hl7Office office) {
        this.office = office;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.execute(this::accept);
    }

    void is(Mood next) {
        mood = next;
        office.expects(!EnumSet.of(Mood.LATE, Mood.NONSENSE).contains(next), tells(next));
    }

    /** How it answers questions. */
    void answers(AskedOffice.Habit next) {
        habit = next;
        office.expects(next.isHeard(), tells(mood));
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The messages that it was sent, as their events and control ids. */
    List<String> heard() {
        return heard;
    }

    /** The message that it was sent last. */
    String last() {
        return last;
    }

    /** Somebody there does something, and it is told. */
    void tells(String message) {
        try (var line = new Caller(office.port())) {
            var answer = line.tells(office.text(message).getBytes(StandardCharsets.UTF_8));
            if (!Hl7Office.code(answer).equals("AA")) throw new IllegalStateException(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OfficeBooks books() {
        return books;
    }

    private void accept() {
        while (!server.isClosed())
            try {
                var socket = server.accept();
                lines.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
    }

    private void serve(Socket socket) {
        try (socket) {
            var frames = new Frames(new BufferedInputStream(socket.getInputStream()));
            while (frames.begins()) {
                var message = Hl7Message.of(
                        MessageText.of(frames.rest().orElseThrow()).text());
                last = message.text();
                heard.add(message.event() + " " + message.controlId());
                if (!answered(message, mood, socket)) return;
            }
        } catch (IOException | Unreadable e) {
            // the line was cut
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answered(Hl7Message message, Mood how, Socket socket)
            throws IOException, InterruptedException, Unreadable {
        if (message.type().equals("QBP")) return AskedOffice.answered(habit, message, books, socket.getOutputStream());
        var refusal = does(how) ? books.done(message) : "";
        if (tells(how) && refusal.isEmpty()) tellLater(books.told(message));
        switch (how) {
            case FINE, MUTE -> say(socket, message.controlId(), refusal.isEmpty() ? "AA" : "AE", refusal);
            case ERROR -> say(socket, message.controlId(), "AE", "206");
            case BREAKS -> say(socket, message.controlId(), "AE", "207");
            case HAS_IT -> say(socket, message.controlId(), "AE", "205");
            case REJECTS -> say(socket, message.controlId(), "AR", "200");
            case COMMITS -> say(socket, message.controlId(), "CA", "");
            case TWICE -> {
                say(socket, "another", "AE", "207");
                say(socket, message.controlId(), "AA", "");
                say(socket, message.controlId(), "AA", "");
            }
            case LATE -> {
                TimeUnit.MILLISECONDS.sleep(1_200);
                say(socket, message.controlId(), "AA", "");
            }
            case NONSENSE -> socket.getOutputStream().write(Frames.framed("hello".getBytes(StandardCharsets.UTF_8)));
            case CUT, DEAF -> {
                return false;
            }
        }
        return true;
    }

    private static boolean does(Mood how) {
        return switch (how) {
            case FINE, TWICE, LATE, CUT, MUTE, BREAKS -> true;
            case ERROR, REJECTS, HAS_IT, DEAF, COMMITS, NONSENSE -> false;
        };
    }

    /** Whether it tells of what it was sent. */
    private static boolean tells(Mood how) {
        return does(how) && how != Mood.MUTE;
    }

    private void tellLater(String message) {
        if (!message.isEmpty()) feed.execute(() -> tells(message));
    }

    /** Errors stand where 2.5 has them, beside a text that nobody is to repeat. */
    private static void say(Socket socket, String id, String code, String error) throws IOException {
        var text = "MSH|^~\\&|OFFICE|||||||ACK|a|P|2.5\rMSA|" + code + "|" + id + "|Zachary Quincy\r"
                + (error.isEmpty() ? "" : "ERR||PID^1^3|" + error + "^Zachary Quincy|E\r");
        socket.getOutputStream().write(Frames.framed(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        feed.shutdownNow();
        lines.shutdownNow();
    }
}

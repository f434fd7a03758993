package org.deskbell.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Sends a request until it is answered for good, to one node or the other, each time with the same key. */
final class Asking {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final int MOST_BREAKAGES = 3;

    private final Nodes nodes;
    private final Ledger ledger;
    private final Random random;

    Asking(Nodes nodes, Ledger ledger, Random random) {
        this.nodes = nodes;
        this.ledger = ledger;
        this.random = random;
    }

    /** Empty if it was never answered for good. */
    Optional<Answer> ask(String deed, Call call) {
        var begin = System.nanoTime();
        var broke = 0;
        while (System.nanoTime() - begin < PATIENCE && broke < MOST_BREAKAGES) {
            var answer = once(deed, call);
            if (answer.filter(Asking::isForGood).isPresent()) return answer;
            if (answer.filter(one -> one.status() == 500).isPresent()) broke++;
            pause();
        }
        ledger.answered(deed + " without an answer", 0);
        return Optional.empty();
    }

    private Optional<Answer> once(String deed, Call call) {
        try {
            var begin = System.nanoTime();
            var answer = Line.once(nodes.port(random.nextInt(Nodes.COUNT)), call);
            ledger.answered(deed, answer.status());
            if (answer.status() >= 500) excuse(answer.status(), begin);
            return Optional.of(answer);
        } catch (IOException e) {
            ledger.answered(deed, 0);
            return Optional.empty();
        }
    }

    private void excuse(int status, long begin) {
        var excused = status == 503 && nodes.outage().since(begin);
        ledger.broken("answers of " + status + " that nothing excuses", excused ? 0 : 1);
    }

    /** Trouble with the server may pass, and so does "under way" and "others change the same". */
    private static boolean isForGood(Answer answer) {
        if (answer.status() >= 500) return false;
        return answer.status() != 409 || answer.count("at this moment") == 0;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20 + random.nextInt(80));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.deskbell.web.links;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.web.KeptInMemory;
import org.springframework.stereotype.Component;

/** Each file as it was written last: however often and by how many it is asked for, a node writes it once a minute. */
@Component
class KeptFiles {
    /** A week is 30 kB where only the first time of a day is shown, up to 2 MB where all are. */
    static final int MOST_BYTES = 16 << 20;

    private static final int TURNS = 64;
    private static final int TAG_BYTES = 16;

    private final KeptInMemory<Name, Kept> all =
            new KeptInMemory<>(kept -> kept.bytes.length, Integer.MAX_VALUE, MOST_BYTES);
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    private record Name(PracticeId practice, String file) {}

    /**
     * As of when a file is written.
     *
     * @param edition that of the schedule: what the practice changes counts at once, on every node
     */
    record Moment(long edition, Instant minute) {}

    /** A file. */
    static final class Kept {
        private final Moment moment;
        private final byte[] bytes;
        private final String tag;

        Kept(Moment moment, byte[] bytes) {
            this.moment = moment;
            this.bytes = bytes;
            this.tag = tagOf(bytes);
        }

        byte[] bytes() {
            return bytes;
        }

        /** Weak, because what travels may be compressed. */
        String tag() {
            return tag;
        }
    }

    /** The file as of this moment; whoever asks while it is being written waits for it. */
    Kept get(String file, Moment moment, Supplier<byte[]> writing) {
        var name = new Name(CurrentPractice.get(), file);
        synchronized (turns[Math.floorMod(name.hashCode(), TURNS)]) {
            return all.find(name)
                    .filter(kept -> kept.moment.equals(moment))
                    .orElseGet(() -> keep(name, new Kept(moment, writing.get())));
        }
    }

    private Kept keep(Name name, Kept kept) {
        all.keep(name, kept);
        return kept;
    }

    private static String tagOf(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

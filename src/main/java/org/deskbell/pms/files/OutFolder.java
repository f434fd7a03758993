package org.deskbell.pms.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.Visit;

/**
 * The folder from which the PMS imports. A visit is a file called by our key, which appears whole or not at all; the same
 * visit sent again takes its own place, and one that is cancelled goes. Whoever imports a file takes it away.
 */
record OutFolder(Path folder, Way way, Clock clock) {
    /** A key may come from a schedule that somebody exported, and names a file. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]+");

    /** What the PMS reads. */
    enum Way {
        NOTHING,
        CSV,
        HL7;

        static Way of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    boolean writes() {
        return way != Way.NOTHING;
    }

    PmsAnswer write(Visit visit) {
        return switch (way) {
            case NOTHING -> new PmsAnswer.Refused("This PMS takes no appointments.");
            case CSV -> leave(visit.onlineKey(), ".csv", VisitLine.booked(visit));
            case HL7 -> leave(visit.onlineKey(), ".hl7", VisitMessage.booked(visit, clock.instant()));
        };
    }

    PmsAnswer cancel(String ref, String onlineKey) {
        return switch (way) {
            case NOTHING -> new PmsAnswer.Refused("This PMS takes no cancellations.");
            case CSV -> callBack(onlineKey, ".csv", VisitLine.cancelled(ref, onlineKey));
            case HL7 -> callBack(onlineKey, ".hl7", VisitMessage.cancelled(ref, onlineKey, clock.instant()));
        };
    }

    /** A visit that nobody has taken yet is taken back; the cancel is left all the same, as somebody may be reading it. */
    private PmsAnswer callBack(String onlineKey, String ending, String text) {
        if (!KEY.matcher(onlineKey).matches()) return new PmsAnswer.Refused("There is no such visit of ours.");
        try {
            Files.deleteIfExists(folder.resolve(onlineKey + ending));
        } catch (IOException e) {
            return new PmsAnswer.NotReached("Nothing can be taken out of the folder \"out\" now.");
        }
        return leave(onlineKey + ".cancel", ending, text);
    }

    private PmsAnswer leave(String name, String ending, String text) {
        try {
            // No temporary file: nobody else may read those, and whoever imports has a name of his own on this machine.
            var half = folder.resolve("." + UUID.randomUUID() + ".part");
            try {
                Files.writeString(half, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(
                        half,
                        folder.resolve(name + ending),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            return new PmsAnswer.Pending(name);
        } catch (IOException e) {
            return new PmsAnswer.NotReached("Nothing can be written into the folder \"out\" now.");
        }
    }
}

package org.deskbell.pms.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.PmsSilent;

/** The folder into which the PMS exports. Its files stay where they are: each is the newest whole list of its kind. */
record InFolder(Path folder, Clock clock) {
    /** Whoever writes a list in pieces has done so within this. */
    private static final Duration STILL = Duration.ofSeconds(3);

    private static final List<String> ENDINGS = List.of(".csv", ".txt", ".tsv", ".csv.gz", ".csv.zip");

    /** Which lists there may be, each a file of that name with a usual ending. */
    enum Kind {
        PATIENTS("patients"),
        SCHEDULE("schedule"),
        PROVIDERS("providers"),
        OPERATORIES("operatories"),
        TYPES("types");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    boolean has(Kind kind) {
        return find(kind).isPresent();
    }

    private Optional<Path> find(Kind kind) {
        return ENDINGS.stream()
                .map(ending -> folder.resolve(kind.word + ending))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    /** A copy of the list as it is now, unpacked; empty if there is none. Whoever asked for it deletes it.
     *
     * @throws PmsSilent if the list is just being written
     * @throws org.deskbell.pms.BrokenFile if it unpacks to more than any list can be */
    Optional<Path> copy(Kind kind) throws PmsSilent, IOException {
        var file = find(kind);
        if (file.isEmpty()) return Optional.empty();
        var before = state(file.get());
        var age = Duration.between(before.lastModifiedTime().toInstant(), clock.instant());
        if (age.abs().compareTo(STILL) < 0) throw beingWritten(kind);
        var copy = Files.createTempFile("deskbell-", ".list");
        try {
            Unpacking.copy(file.get(), copy);
            if (!isSame(before, state(file.get()))) throw beingWritten(kind);
            return Optional.of(copy);
        } catch (IOException | RuntimeException | PmsSilent e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static PmsSilent beingWritten(Kind kind) {
        return new PmsSilent("The file of " + kind.word + " is just being written.");
    }

    private static BasicFileAttributes state(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime());
    }
}

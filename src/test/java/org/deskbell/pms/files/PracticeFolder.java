package org.deskbell.pms.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.Pms;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;

/** A practice for a test, with a folder of its own for what its PMS exports and imports. */
record PracticeFolder(Path root, PracticeId practice, String slug) {
    static PracticeFolder in(Path root) {
        var practice = PracticeId.fresh();
        var folder = new PracticeFolder(root, practice, "files-" + practice);
        House.in(practice, () -> House.room(Directory.class).enter(Directory.Kind.SLUG, folder.slug));
        try {
            Files.createDirectories(folder.imports());
            Files.createDirectories(folder.exports());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Where the PMS leaves its lists. */
    Path imports() {
        return root.resolve(slug).resolve("in");
    }

    /** Where it finds our visits. */
    Path exports() {
        return root.resolve(slug).resolve("out");
    }

    Pms connect(Clock clock, Map<String, String> settings) {
        var connector = new FilesConnector(root.toString(), House.room(Directory.class), clock);
        return House.in(practice, () -> connector.connect(settings));
    }
}

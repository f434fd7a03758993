package org.deskbell.tenancy.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.deskbell.tenancy.Refused;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the archive that comes with Deskbell. */
record Binaries(Path folder) {
    /** The major version of the programs; a cluster made by another one is refused. */
    static final String MAJOR = "18";

    static Binaries unpack(Path data) throws IOException {
        var folder = data.resolve("postgres-" + MAJOR);
        if (!Files.exists(folder)) {
            var half = Files.createTempDirectory(data, "unpacking-");
            try (var archive = archive()) {
                extract(archive, half);
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Binaries(folder);
    }

    private static InputStream archive() {
        var machine = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        var found = Binaries.class.getResourceAsStream("/postgres-linux-" + machine + ".txz");
        if (found == null)
            throw new Refused(
                    "There is no embedded database for this machine. Set DESKBELL_DATABASE_URL to a PostgreSQL 15 or later.");
        return new BufferedInputStream(found);
    }

    private static void extract(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) put(tar, entry, into);
        }
    }

    private static void put(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) throw new IOException("The archive reaches outside its folder.");
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0)
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}

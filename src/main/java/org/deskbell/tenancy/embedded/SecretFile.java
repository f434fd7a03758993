package org.deskbell.tenancy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A file with one random secret that its owner alone can read. */
public final class SecretFile {
    private static final int BYTES = 24;

    private SecretFile() {}

    /** The secret in the file; where there is none, a new one. */
    public static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /** Puts a new secret in the place of what was there. */
    static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
    }
}

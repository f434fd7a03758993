package org.deskbell.tenancy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.deskbell.tenancy.Refused;
import org.jspecify.annotations.Nullable;

/** Keeps two Deskbells out of one data folder; the system lets go of it however the process ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) return new FolderLock(channel);
            channel.close();
        } catch (IOException e) {
            throw new Refused(
                    "The data folder " + folder + " cannot be written. Set DESKBELL_DATA to a folder that can.", e);
        }
        throw new Refused("Another Deskbell is using the data folder " + folder
                + ". Stop it, or set DESKBELL_DATA to another folder.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

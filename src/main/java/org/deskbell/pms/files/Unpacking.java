package org.deskbell.pms.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.deskbell.pms.BrokenFile;

/** Copies a file, unpacked if it is packed; stops where it is more than a list can be. */
final class Unpacking {
    /** Ten million patients are about two gigabytes. */
    private static final long LARGEST = 2L << 30;
    /** Text packs to a tenth or so; what packs to less is no list of people. */
    private static final long LARGEST_RATIO = 100;

    private static final int CHUNK = 1 << 16;

    private Unpacking() {}

    static void copy(Path file, Path to) throws IOException {
        var packed =
                file.toString().endsWith(".csv") ? Long.MAX_VALUE / LARGEST_RATIO : Math.max(CHUNK, Files.size(file));
        try (var in = open(file);
                var out = Files.newOutputStream(to)) {
            copy(in, out, Math.min(LARGEST, packed * LARGEST_RATIO));
        } catch (ZipException | EOFException e) {
            throw new BrokenFile("The packed file is cut off or broken.");
        }
    }

    private static InputStream open(Path file) throws IOException {
        var raw = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        if (file.toString().endsWith(".gz")) return new GZIPInputStream(raw);
        if (!file.toString().endsWith(".zip")) return raw;
        var zip = new ZipInputStream(raw);
        if (zip.getNextEntry() == null) throw new BrokenFile("The packed file holds no list.");
        return zip;
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[CHUNK];
        var copied = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most) throw new BrokenFile("The file unpacks to more than a list of patients can be.");
            out.write(buffer, 0, read);
        }
    }
}

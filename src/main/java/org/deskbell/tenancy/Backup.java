package org.deskbell.tenancy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.util.StreamUtils;

/**
 * All that Deskbell keeps as one file: a zip with the rows of each table, as COPY writes them, as of one moment, and the
 * version of the tables. What the database may lose is not in it, nor are the secrets' key and passwords.
 */
public final class Backup {
    private static final String VERSION = "version";

    private Backup() {}

    /** Writes the file, which its owner alone can read; Deskbell may go on meanwhile.
     *
     * @throws Refused if the file is there already or cannot be written, or the database cannot be read */
    public static void write(DatabaseAddress from, Path file) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            writeInto(from, file);
        } catch (FileAlreadyExistsException e) {
            throw new Refused("The file " + file + " is there already. Name another.", e);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be written.", e);
        }
    }

    private static void writeInto(DatabaseAddress from, Path file) throws IOException {
        var isWhole = false;
        try (var connection = open(from);
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            zip.putNextEntry(new ZipEntry(VERSION));
            zip.write(KeptTables.version(connection).getBytes(StandardCharsets.UTF_8));
            for (var table : KeptTables.inOrder(connection)) write(connection, table, zip);
            isWhole = true;
        } catch (SQLException e) {
            throw new Refused("The database could not be read: " + e.getMessage(), e);
        } finally {
            if (!isWhole) Files.delete(file);
        }
    }

    private static void write(Connection connection, KeptTables.Kept table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.name()));
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out(), StreamUtils.nonClosing(zip));
    }

    /** Fills an empty database, all of it or nothing; a backup of earlier tables is then brought to those of this Deskbell.
     *
     * @throws Refused if the file is no whole backup or of later tables, or there are practices already */
    public static void restore(Path file, DatabaseAddress into) {
        try (var zip = new ZipFile(file.toFile())) {
            DatabasePreparation.prepare(into, text(zip, VERSION));
            fill(into, zip);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read, or is no backup.", e);
        } catch (SQLException e) {
            throw new Refused("The backup could not be restored, and nothing was changed: " + e.getMessage(), e);
        }
        DatabasePreparation.prepare(into);
    }

    private static void fill(DatabaseAddress into, ZipFile zip) throws IOException, SQLException {
        try (var connection = open(into)) {
            if (KeptTables.isInUse(connection))
                throw new Refused("There are practices in the database. A backup is restored into an empty one.");
            var version = KeptTables.version(connection);
            if (!version.equals(text(zip, VERSION)))
                throw new Refused("The backup is of tables of version " + text(zip, VERSION)
                        + ", and there are tables of version " + version
                        + ". Restore it into an empty database, by a Deskbell that is not older.");
            for (var table : KeptTables.inOrder(connection)) read(connection, table, zip);
            connection.commit();
        }
    }

    private static void read(Connection connection, KeptTables.Kept table, ZipFile zip)
            throws IOException, SQLException {
        try (var rows = zip.getInputStream(entry(zip, table.name()))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.in(), rows);
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (var text = zip.getInputStream(entry(zip, name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Refused("The file is no whole backup: " + name + " is missing.");
        return entry;
    }

    private static Connection open(DatabaseAddress address) throws SQLException {
        var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
        connection.setAutoCommit(false);
        return connection;
    }

    /** What is said of a file that was written. */
    public static List<String> advice(Path file) {
        return List.of(
                file + " holds all that this Deskbell keeps, patients included: keep it as safe as the database.",
                "The key of the secrets (DESKBELL_SECRETS_KEY, or the file secrets-key) is not in it: keep that"
                        + " elsewhere, or the secrets of PMS connections have to be entered anew.");
    }
}

package org.deskbell;

import java.nio.file.Path;
import java.util.List;
import org.deskbell.tenancy.Backup;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.Refused;

/** {@code backup FILE} and {@code restore FILE}: all that Deskbell keeps into a file, or from there into an empty database. */
record BackupCommand(boolean restores, Path file) {
    static final String BACKUP = "backup";
    static final String RESTORE = "restore";

    /** @throws Refused if these are not the words of the command */
    static BackupCommand of(List<String> words) {
        if (words.size() != 2) throw new Refused("usage: ./deskbell " + words.getFirst() + " FILE");
        return new BackupCommand(words.getFirst().equals(RESTORE), Path.of(words.getLast()));
    }

    /** Joins the database that runs, or starts it for as long as this takes.
     *
     * @throws Refused saying what is wrong; then nothing has changed */
    void run(Environment environment) {
        CommandRooms.database(environment, this::run);
    }

    private void run(DatabaseAddress database) {
        if (restores) {
            Backup.restore(file, database);
            System.out.println("The database is as it was when " + file + " was written.");
        } else {
            Backup.write(database, file);
            Backup.advice(file).forEach(System.out::println);
        }
    }
}

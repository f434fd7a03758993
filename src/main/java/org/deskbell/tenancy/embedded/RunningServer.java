package org.deskbell.tenancy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.Refused;

/** A server that runs in a data folder already, started by another Deskbell. */
final class RunningServer {
    // The lines of postmaster.pid, as PostgreSQL documents them.
    private static final int PID = 0;
    private static final int PORT = 3;

    private RunningServer() {}

    static Optional<DatabaseAddress> find(Path folder) {
        var file = folder.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() <= PORT || !isAlive(lines.get(PID).strip())) return Optional.empty();
            var password = SecretFile.read(folder.resolve("password"));
            var url = "jdbc:postgresql://127.0.0.1:" + lines.get(PORT).strip() + "/postgres";
            return Optional.of(new DatabaseAddress(url, Cluster.OWNER, password));
        } catch (IOException e) {
            throw new Refused("The data folder " + folder + " cannot be read.", e);
        }
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }
}

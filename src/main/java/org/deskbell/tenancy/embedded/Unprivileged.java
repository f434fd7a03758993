package org.deskbell.tenancy.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where Deskbell itself is root (a container, a small server) the programs get a user
 * namespace of their own, in which they are nobody; the files keep their owner.
 */
final class Unprivileged {
    private Unprivileged() {}

    static List<String> command(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) return command;
        var wrapped = new ArrayList<>(List.of("unshare", "--user", "--"));
        wrapped.addAll(command);
        return wrapped;
    }
}

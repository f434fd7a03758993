package org.deskbell.tenancy;

/**
 * Where the database is and who owns it there.
 *
 * @param url a JDBC address, as {@code jdbc:postgresql://127.0.0.1:5432/deskbell}
 * @param owner the role that migrates; the application itself logs in as another
 */
public record DatabaseAddress(String url, String owner, String password) {
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:"))
            throw new Refused("DESKBELL_DATABASE_URL must start with jdbc:postgresql:, as in"
                    + " jdbc:postgresql://127.0.0.1:5432/deskbell.");
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", " + owner + "]";
    }
}

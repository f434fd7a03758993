package org.deskbell.pms.sql;

import java.net.InetSocketAddress;

/** A database and who reads it there, checked and looked up. */
record Place(InetSocketAddress server, Tls tls, String database, String user, String password) {
    /** How far what goes over the line is hidden from others. */
    enum Tls {
        /** Encrypted, and the certificate says that it is the server of this name. */
        VERIFIED,
        /** Encrypted, whoever answers. */
        UNCHECKED,
        NONE
    }

    @Override
    public String toString() {
        return "Place[hidden]";
    }
}

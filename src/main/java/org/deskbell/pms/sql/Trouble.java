package org.deskbell.pms.sql;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.deskbell.pms.PmsSilent;

/** What a database refuses, in our own words: what a server says may repeat what it holds. */
final class Trouble {
    private Trouble() {}

    static PmsSilent connecting(SQLException e) {
        return new PmsSilent(whyNotConnected(e));
    }

    private static String whyNotConnected(SQLException e) {
        if (isCausedBy(e, SSLException.class))
            return "The certificate of the database server is not one that this Deskbell trusts.";
        if (isCausedBy(e, ConnectException.class) || isCausedBy(e, SocketTimeoutException.class))
            return "The database does not answer at this address.";
        var state = state(e);
        if (e.getErrorCode() == 1044) return "This user may not use that database.";
        if (state.startsWith("28")) return "The database does not accept this user name and password.";
        if (state.equals("3D000") || e.getErrorCode() == 1049) return "The server has no database of this name.";
        if (state.equals("53300") || e.getErrorCode() == 1040) return "The database takes no more connections.";
        return "The server does not speak to Deskbell (" + state
                + "). Check the kind of database, the port, and whether it is encrypted.";
    }

    /** @param what the list that was asked for */
    static PmsSilent asking(String what, SQLException e, Duration statement) {
        return new PmsSilent("Query for " + what + ": " + whyNotAnswered(e, statement));
    }

    private static String whyNotAnswered(SQLException e, Duration statement) {
        var state = state(e);
        return switch (state) {
            case "42P01", "42S02" -> "it names a table that is not there, or that this user may not see.";
            case "42703", "42S22" -> "it names a column that is not there.";
            case "25006" -> "it wants to change something. Deskbell only reads.";
            case "57014", "70100" -> tooLong(statement);
            default -> byCode(e, state, statement);
        };
    }

    private static String byCode(SQLException e, String state, Duration statement) {
        return switch (e.getErrorCode()) {
            case 1142, 1143, 1370 -> notAllowed();
            case 1792 -> "it wants to change something. Deskbell only reads.";
            case 1969, 3024 -> tooLong(statement);
            default -> {
                if (state.equals("42501")) yield notAllowed();
                if (e instanceof SQLTimeoutException || isCausedBy(e, SocketTimeoutException.class))
                    yield tooLong(statement);
                if (state.startsWith("08")) yield "the database fell silent.";
                yield "the database does not understand it (" + state + ").";
            }
        };
    }

    private static String tooLong(Duration statement) {
        return "it took longer than " + Database.seconds(statement) + " s.";
    }

    private static String notAllowed() {
        return "this user may not read what it asks for.";
    }

    /** Five signs of a standard, and nothing of the server's own. */
    private static String state(SQLException e) {
        var state = e.getSQLState();
        return state != null && state.matches("[0-9A-Z]{5}") ? state : "no state";
    }

    private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, one -> one != null, Throwable::getCause)
                .limit(10)
                .anyMatch(type::isInstance);
    }
}

package org.deskbell.tenancy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a result, read by column name; a method without "maybe" fails on a missing value. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) {
        return present(column, maybeUuid(column));
    }

    public @Nullable UUID maybeUuid(String column) {
        return read(column, UUID.class);
    }

    public String text(String column) {
        return present(column, maybeText(column));
    }

    public @Nullable String maybeText(String column) {
        return read(column, String.class);
    }

    /** A moment; the driver gives it with an offset. */
    public Instant moment(String column) {
        return present(column, maybeMoment(column));
    }

    public @Nullable Instant maybeMoment(String column) {
        var moment = read(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public LocalDate date(String column) {
        return present(column, maybeDate(column));
    }

    public @Nullable LocalDate maybeDate(String column) {
        return read(column, LocalDate.class);
    }

    /** A practice's wall-clock time. */
    public LocalTime time(String column) {
        return present(column, read(column, LocalTime.class));
    }

    public @Nullable LocalTime maybeTime(String column) {
        return read(column, LocalTime.class);
    }

    /** A moment on a practice's wall clock. */
    public LocalDateTime wallTime(String column) {
        return present(column, read(column, LocalDateTime.class));
    }

    public ZoneId zone(String column) {
        return ZoneId.of(text(column));
    }

    public int number(String column) {
        return present(column, read(column, Integer.class));
    }

    public @Nullable Integer maybeNumber(String column) {
        return read(column, Integer.class);
    }

    public long count(String column) {
        return present(column, read(column, Long.class));
    }

    public boolean flag(String column) {
        return present(column, read(column, Boolean.class));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public byte[] bytes(String column) {
        try {
            return present(column, result.getBytes(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** The texts of a text[] column; none when it is null. */
    public List<String> texts(String column) {
        var array = read(column, Array.class);
        if (array == null) return List.of();
        try {
            return List.of((String[]) array.getArray());
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** The numbers of a float8[] column; none when it is null. */
    public List<Double> numbers(String column) {
        var array = read(column, Array.class);
        if (array == null) return List.of();
        try {
            return List.of((Double[]) array.getArray());
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    private <T> @Nullable T read(String column, Class<T> type) {
        try {
            return type == Array.class ? type.cast(result.getArray(column)) : result.getObject(column, type);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) throw new IllegalStateException("Column " + column + " is empty.");
        return value;
    }

    private static IllegalStateException unreadable(String column, SQLException e) {
        return new IllegalStateException("Column " + column + " cannot be read.", e);
    }
}

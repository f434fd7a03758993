package org.deskbell.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The free half hours of one provider, by the plainest arithmetic: weekdays from 8 to 12 and 13 to 17, but for what is taken. */
final class FloorTimes {
    private static final int STEP = 1_800;

    private final UUID practice;
    private final UUID provider;
    private final LocalDate from;
    private final LocalDate to;
    private final long now = System.currentTimeMillis() / 1_000;
    private final StringBuilder json = new StringBuilder(40_000);
    private final long[] starts = new long[2_000];
    private final long[] ends = new long[2_000];
    private int taken;

    FloorTimes(UUID practice, UUID provider, LocalDate from, LocalDate to) {
        this.practice = practice;
        this.provider = provider;
        this.from = from;
        this.to = to;
    }

    /** In the same shape as the product's answer. */
    String json(Connection connection) throws SQLException {
        read(connection);
        json.append("{\"zone\":\"").append(BenchPractice.ZONE).append("\",\"days\":[");
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (!day.equals(from)) json.append(',');
            add(day);
        }
        return json.append("]}").toString();
    }

    private void read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select extract(epoch from starts_at)::bigint, extract(epoch from ends_at)::bigint from appointment
                where practice_id = ? and provider_id = ? and starts_at >= ? and starts_at < ? order by starts_at
                """)) {
            select.setObject(1, practice);
            select.setObject(2, provider);
            select.setObject(3, OffsetDateTime.of(from.atStartOfDay(), ZoneOffset.UTC));
            select.setObject(4, OffsetDateTime.of(to.plusDays(2).atStartOfDay(), ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                for (; rows.next() && taken < starts.length; taken++) {
                    starts[taken] = rows.getLong(1);
                    ends[taken] = rows.getLong(2);
                }
            }
        }
    }

    private void add(LocalDate day) {
        var slots = new StringBuilder(2_000);
        var free = 0;
        if (day.getDayOfWeek().getValue() < 6) {
            var offset = BenchPractice.ZONE.getRules().getOffset(day.atTime(8, 0));
            for (var hour = 8; hour < 17; hour++)
                for (var minute = 0; minute < 60; minute += 30)
                    if (hour != 12 && isFree(day.atTime(hour, minute).toEpochSecond(offset))) {
                        if (free++ > 0) slots.append(',');
                        addSlot(slots, day, hour, minute, offset);
                    }
        }
        json.append("{\"day\":\"").append(day).append("\",\"state\":\"").append(free > 0 ? "FREE" : "CLOSED");
        json.append("\",\"free\":")
                .append(free)
                .append(",\"slots\":[")
                .append(slots)
                .append("]}");
    }

    private boolean isFree(long start) {
        if (start < now) return false;
        for (var i = 0; i < taken; i++) if (starts[i] < start + STEP && ends[i] > start) return false;
        return true;
    }

    private void addSlot(StringBuilder slots, LocalDate day, int hour, int minute, ZoneOffset offset) {
        slots.append("{\"startsAt\":\"")
                .append(day)
                .append(hour < 10 ? "T0" : "T")
                .append(hour);
        slots.append(minute == 0 ? ":00:00" : ":30:00").append(offset).append("\",\"provider\":{\"id\":\"");
        slots.append(provider).append("\",\"name\":\"Dr. Bench\"}}");
    }
}

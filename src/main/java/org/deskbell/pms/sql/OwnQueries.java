package org.deskbell.pms.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queries that the practice typed. */
record OwnQueries(Map<String, String> typed) implements Layout {
    @Override
    public Lists in(Session session) {
        return new Lists(
                SingleSelect.of(typed.getOrDefault("patientsQuery", "")),
                query("providersQuery"),
                query("operatoriesQuery"),
                query("typesQuery"),
                query("scheduleQuery"));
    }

    private List<String> query(String setting) {
        return Optional.ofNullable(typed.get(setting)).map(SingleSelect::of).stream()
                .toList();
    }
}

package org.deskbell.pms;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows as the JSON that {@code jsonb_to_recordset} takes apart again, so that a whole page is one statement. */
public final class RowsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private RowsJson() {}

    /** The rows, their names in snake case as columns have them. */
    public static String write(Object rows) {
        // PostgreSQL's text knows no NUL; a PMS may.
        return JSON.writeValueAsString(rows).replace("\\u0000", "");
    }

    static Map<String, String> settings(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}

package org.deskbell.pms.opendental;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.pms.PmsSilent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open Dental's words as JSON. */
final class OpenDentalJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenDentalJson() {}

    static String write(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }

    /** The rows of a list.
     *
     * @throws PmsSilent if the answer is none */
    static List<Fields> rows(Reply.Answer answer) throws PmsSilent {
        var list = read(answer).filter(JsonNode::isArray).orElseThrow(OpenDentalJson::nonsense);
        var rows = new ArrayList<Fields>();
        for (var row : list) {
            if (!row.isObject()) throw nonsense();
            rows.add(new Fields(row));
        }
        return rows;
    }

    /** Empty if the answer is no object. */
    static Optional<Fields> object(Reply.Answer answer) {
        return read(answer).filter(JsonNode::isObject).map(Fields::new);
    }

    static boolean isJson(Reply.Answer answer) {
        return read(answer).isPresent();
    }

    private static Optional<JsonNode> read(Reply.Answer answer) {
        try {
            return Optional.ofNullable(JSON.readTree(answer.body()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static PmsSilent nonsense() {
        return new PmsSilent("Open Dental answered, but not in words we know.");
    }
}

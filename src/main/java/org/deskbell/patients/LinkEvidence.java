package org.deskbell.patients;

import java.util.Map;
import java.util.TreeMap;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.FieldAgreement;
import org.deskbell.matching.Matching;
import tools.jackson.databind.json.JsonMapper;

/** What spoke for a link when it was made, as it is kept: findings only, no names, dates or addresses. */
final class LinkEvidence {
    private LinkEvidence() {}

    static String json(Candidate fit) {
        return JsonMapper.shared()
                .writeValueAsString(new TreeMap<>(Map.of(
                        "model", Matching.MODEL,
                        "grade", fit.grade(),
                        "probability", fit.probability(),
                        "warnings", fit.warnings(),
                        "fields", fields(fit))));
    }

    private static Map<String, String> fields(Candidate fit) {
        var fields = new TreeMap<String, String>();
        fit.fields().forEach(field -> fields.put(field.field().name(), found(field)));
        return fields;
    }

    private static String found(FieldAgreement field) {
        return field.note() == null ? field.agreement().name() : field.agreement() + " " + field.note();
    }
}

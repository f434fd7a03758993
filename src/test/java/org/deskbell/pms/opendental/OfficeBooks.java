package org.deskbell.pms.opendental;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A fake: the rows of an office's Open Dental, with the rules for new ones that the vendor's pages name. */
final class OfficeBooks {
    static final Map<String, String> IDS = Map.of(
            "patients", "PatNum",
            "appointments", "AptNum",
            "schedules", "ScheduleNum",
            "providers", "ProvNum",
            "operatories", "OperatoryNum",
            "appointmenttypes", "AppointmentTypeNum",
            "subscriptions", "SubscriptionNum");
    private static final Set<String> SUBSCRIBED =
            Set.of("EndPointUrl", "Workstation", "PollingSeconds", "WatchTable", "UiEventType", "DateTimeStart");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> PLACED =
            Set.of("AptDateTime", "Op", "ProvNum", "ProvHyg", "Pattern", "Note", "AptStatus", "ClinicNum");
    private static final Set<String> FRESH =
            Set.of("PatNum", "AppointmentTypeNum", "AptDateTime", "Op", "ProvNum", "Pattern", "Note", "ClinicNum");
    private static final Set<String> OF_PATIENTS = Set.of(
            "LName",
            "FName",
            "MiddleI",
            "Preferred",
            "Gender",
            "Birthdate",
            "WirelessPhone",
            "HmPhone",
            "Email",
            "Address",
            "City",
            "State",
            "Zip",
            "ChartNumber",
            "ClinicNum");

    private final Map<String, Map<String, ObjectNode>> tables = new LinkedHashMap<>();
    private final Supplier<LocalDateTime> clock;
    private int ids;

    OfficeBooks(Supplier<LocalDateTime> clock) {
        this.clock = clock;
        IDS.keySet().forEach(table -> tables.put(table, new LinkedHashMap<>()));
    }

    /** What the office says no to. */
    static final class No extends Exception {
        private static final long serialVersionUID = 1;

        final int status;

        No(int status, String words) {
            super(words);
            this.status = status;
        }
    }

    LocalDateTime now() {
        return clock.get();
    }

    /** Puts a row in, as JSON with single quotes; gives its number. */
    String add(String table, String json) {
        return stored(table, (ObjectNode) JSON.readTree(json.replace('\'', '"')));
    }

    private String stored(String table, ObjectNode row) {
        var id = String.valueOf(++ids);
        row.put(id(table), ids);
        keep(table, id, row);
        return id;
    }

    private static String id(String table) {
        return Objects.requireNonNull(IDS.get(table));
    }

    private void keep(String table, String id, ObjectNode row) {
        row.put("DateTStamp", OfficeTime.written(clock.get()));
        rows(table).put(id, row);
    }

    Map<String, ObjectNode> rows(String table) {
        return Objects.requireNonNull(tables.get(table));
    }

    Optional<ObjectNode> find(String table, String id) {
        return Optional.ofNullable(rows(table).get(id));
    }

    String text(String table, String id, String field) {
        return find(table, id).orElseThrow().path(field).asString("");
    }

    /** Changes a row as somebody in the office does. */
    void change(String table, String id, String field, String value) {
        keep(table, id, find(table, id).orElseThrow().put(field, value));
    }

    void delete(String table, String id) {
        rows(table).remove(id);
    }

    ObjectNode create(String table, ObjectNode sent) throws No {
        if (table.equals("subscriptions")) {
            known(sent, SUBSCRIBED);
            needed(sent, List.of("EndPointUrl", "WatchTable", "PollingSeconds"));
            return find(table, stored(table, sent.deepCopy())).orElseThrow();
        }
        if (table.equals("patients")) checkPatient(sent);
        else checkAppointment(sent);
        var row = sent.deepCopy();
        if (table.equals("patients")) row.put("PatStatus", "Patient");
        else row.put("AptStatus", "Scheduled");
        return find(table, stored(table, row)).orElseThrow();
    }

    private void checkPatient(ObjectNode sent) throws No {
        known(sent, OF_PATIENTS);
        needed(sent, List.of("LName", "FName"));
        for (var other : rows("patients").values())
            if (isSame(other, sent, "LName", "FName", "Birthdate")
                    && (isSame(other, sent, "Email") || isSame(other, sent, "WirelessPhone")))
                throw new No(400, "Patient " + sent.path("FName").asString("") + " Jefferson already exists.");
        if (sent.path("ChartNumber").asString("").length() > 15) throw new No(400, "ChartNumber is too long.");
        if (!sent.path("State").asString("VA").matches("[A-Z]{2}")) throw new No(400, "State is invalid: Jefferson.");
    }

    private static boolean isSame(JsonNode one, JsonNode other, String... fields) {
        for (var field : fields)
            if (!one.path(field).asString("").equals(other.path(field).asString(""))) return false;
        return true;
    }

    private void checkAppointment(ObjectNode sent) throws No {
        known(sent, FRESH);
        needed(sent, List.of("PatNum", "Op", "AptDateTime"));
        if (find("patients", sent.path("PatNum").asString("")).isEmpty()) throw new No(404, "Patient not found.");
        placed(sent);
    }

    private void placed(ObjectNode sent) throws No {
        if (!sent.path("Pattern").asString("X").matches("[X/]+")) throw new No(400, "Pattern is invalid.");
        if (sent.has("Op") && find("operatories", sent.path("Op").asString("")).isEmpty())
            throw new No(400, "Op is invalid.");
        if (sent.has("AptDateTime")
                && OfficeTime.moment(sent.path("AptDateTime").asString("")).isEmpty())
            throw new No(400, "AptDateTime is invalid.");
    }

    private static void known(ObjectNode sent, Set<String> fields) throws No {
        for (var name : sent.propertyNames())
            if (!fields.contains(name)) throw new No(400, "'" + name + "' is not a valid field.");
    }

    private static void needed(ObjectNode sent, List<String> fields) throws No {
        for (var field : fields) if (!sent.has(field)) throw new No(400, field + " is required.");
    }

    /** @param verb Break, Note, or null for an update */
    ObjectNode update(String id, @Nullable String verb, ObjectNode sent) throws No {
        var row = find("appointments", id).orElseThrow(() -> new No(404, "Appointment not found."));
        if (verb == null) {
            known(sent, PLACED);
            placed(sent);
            sent.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
        } else if (verb.equals("Note"))
            row.put(
                    "Note",
                    row.path("Note").asString("") + "\r\n" + sent.path("Note").asString(""));
        else broken(row, sent);
        keep("appointments", id, row);
        return row;
    }

    private static void broken(ObjectNode row, ObjectNode sent) throws No {
        needed(sent, List.of("sendToUnscheduledList"));
        if (!row.path("AptStatus").asString("").equals("Scheduled"))
            throw new No(400, "Only appointments with an AptStatus of Scheduled can be broken.");
        var toList = sent.path("sendToUnscheduledList").asString("").equals("true");
        row.put("AptStatus", toList ? "UnschedList" : "Broken");
    }
}

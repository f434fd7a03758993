package org.deskbell.web.links;

import static org.deskbell.practice.MapleStreet.MARTHA;
import static org.deskbell.practice.OnlineAppointmentType.Mode.BOOK;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.web.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who gathers the free times of many practices, and reads what one publishes. */
record Gatherer(MapleStreet practice, Visitor program) {
    static Gatherer open() {
        return new Gatherer(MapleStreet.open(), new Visitor());
    }

    String site() {
        return "/p/maple-" + practice.id();
    }

    HttpResponse<String> get(String file, String... headers) {
        return program.get(site() + "/scheduling-links/" + file, headers);
    }

    JsonNode manifest() {
        return JsonMapper.shared().readTree(get("$bulk-publish").body());
    }

    /** The names of the files of a type, as the manifest says them. */
    List<String> files(String type) {
        return manifest()
                .at("/output")
                .valueStream()
                .filter(one -> one.at("/type").asString().equals(type))
                .map(one -> one.at("/url").asString())
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .toList();
    }

    List<JsonNode> all(String type) {
        return files(type).stream().flatMap(this::lines).toList();
    }

    Stream<JsonNode> lines(String file) {
        return get(file).body().lines().map(line -> JsonMapper.shared().readTree(line));
    }

    /** The slots that are marked so. */
    List<JsonNode> slots(String patientType) {
        return all("Slot").stream()
                .filter(slot -> patientType(slot).equals(patientType))
                .toList();
    }

    private static String patientType(JsonNode slot) {
        return extension(slot, "patient-type").at("/valueCoding/code").asString();
    }

    static JsonNode extension(JsonNode slot, String name) {
        return slot.at("/extension")
                .valueStream()
                .filter(one ->
                        one.at("/url").asString().endsWith("/smart-scheduling-links/StructureDefinition/" + name))
                .findFirst()
                .orElseThrow();
    }

    void change(Consumer<SchedulerSettings.Draft> how) {
        House.in(practice.id(), () -> {
            House.room(Practices.class).change(now -> now.with(how), MARTHA);
            return true;
        });
    }

    /** A type of half an hour that both providers do. */
    OnlineAppointmentType offers(String name, boolean forNew, boolean forKnown) {
        var id = new OnlineAppointmentType.Id(UUID.randomUUID());
        var providers = practice.cleaning().providers();
        return saved(new OnlineAppointmentType(id, name, 30, forNew, forKnown, BOOK, "", null, true, providers));
    }

    void takesOff(OnlineAppointmentType type) {
        saved(new OnlineAppointmentType(
                type.id(), type.name(), 30, type.forNew(), type.forKnown(), BOOK, "", null, false, type.providers()));
    }

    private OnlineAppointmentType saved(OnlineAppointmentType type) {
        House.in(practice.id(), () -> House.room(AppointmentTypes.class).save(type, MARTHA));
        return type;
    }

    /** What a program of the front desk shows. */
    String token() {
        var token = "maple-" + practice.id() + "." + UUID.randomUUID();
        House.in(practice.id(), () -> {
            var tom = House.room(StaffUsers.class)
                    .add("Tom Webb", "tom@" + practice.id() + ".example", "calm bell desk", StaffUser.Role.FRONT_DESK);
            House.room(ProgramTokens.class).admit(tom.id(), token, "test");
            return true;
        });
        return token;
    }
}

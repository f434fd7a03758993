package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From {@code practice add} to the first booking over the pages alone, with a PMS and without. */
class FirstDayTest {
    private static final String SETTINGS = "/settings/online-scheduler";
    private static final String TUESDAY = "2026-12-08";
    private static final String NINE_IN_CHICAGO = TUESDAY + "T15:00:00Z";

    private final OakDental oak = OakDental.another();
    private final String slug = oak.slug();
    private final Visitor martha = sheIsAdded();

    private Visitor sheIsAdded() {
        House.clock().set(MovableClock.START);
        var words = new ArrayList<>(oak.words());
        words.addAll(List.of("--street", "1 Oak Street", "--city", "Chicago"));
        var said = OakDental.said(words).strip();
        return Visitor.signedIn(oak.email(), said.substring(said.lastIndexOf(' ') + 1));
    }

    @BeforeEach
    void nobodyIsThereYet() {
        assertThat(martha.get(SETTINGS + "/hours").body())
                .contains("No providers yet.", "class=\"button primary\" href=\"" + SETTINGS + "/providers\"");
        assertThat(martha.get(SETTINGS + "/types/new").body()).contains("No providers yet.");
    }

    @Test
    void whom_the_pms_names_is_taken_over_and_booked() throws IOException {
        exported("patients", "id,name,birth_date\nADAAB000,\"Adams, Abigail\",1984-11-22\n");
        exported("providers", "id,name\nDR1,\"Varna, Leonard\"\nDR2,\"Okafor, Ada\"\n");
        exported("operatories", "id,name\nOP1,Operatory 1\n");
        exported("types", "id,name,minutes\nEXAM,Exam,60\n");
        connect();
        assertThat(martha.get(SETTINGS + "/pms").body())
                .contains("4 in the PMS that nothing stands for here yet", SETTINGS + "/providers#take-over");

        var shown = martha.get(SETTINGS + "/providers").body();
        var taken = martha.post(
                SETTINGS + "/providers/take-over",
                "providers",
                "DR1",
                "operatories",
                "OP1",
                "newLocation",
                "Main office");

        assertThat(shown).contains("Varna, Leonard", "Okafor, Ada", "value=\"Main office\"", "checked");
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(martha.get(SETTINGS + "/providers").body())
                .contains("1 provider and 1 operatory taken over", "Set the hours", "Okafor, Ada");
        assertThat(providers()).extracting(Provider::pmsId).containsExactly("DR1");
        assertThat(operatories()).extracting(Operatory::pmsId).containsExactly("OP1");
        openAndBook("EXAM");
    }

    @Test
    void without_a_pms_who_is_added_by_hand_is_booked() {
        martha.get(SETTINGS + "/providers/new");
        martha.post(SETTINGS + "/providers/" + UUID.randomUUID(), "name", "Leonard Varna, MD");
        martha.post(
                SETTINGS + "/operatories/" + UUID.randomUUID(), "name", "Operatory 1", "newLocation", "Main office");

        openAndBook("");
    }

    private void exported(String list, String text) throws IOException {
        var folder = Files.createDirectories(House.PMS_FILES.resolve(slug).resolve("in"));
        Files.createDirectories(House.PMS_FILES.resolve(slug).resolve("out"));
        var file = Files.writeString(folder.resolve(list + ".csv"), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    }

    private void connect() {
        var answer = martha.post(
                SETTINGS + "/pms/connection",
                "kind",
                "files",
                "name",
                "Medisoft",
                "set.folder",
                slug,
                "set.zone",
                "America/Chicago",
                "set.writes",
                "csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        in(() -> {
            House.work("refresh").drain();
            return true;
        });
    }

    private void openAndBook(String pmsType) {
        var provider = providers().getFirst().id().toString();
        martha.get(SETTINGS + "/hours");
        martha.post(
                SETTINGS + "/hours/" + provider,
                "weekday",
                "TUESDAY",
                "operatory",
                operatories().getFirst().id().toString(),
                "from",
                "09:00",
                "to",
                "12:00");
        var type = UUID.randomUUID();
        martha.post(
                SETTINGS + "/types/" + type,
                "name",
                "Exam",
                "minutes",
                "60",
                "forNew",
                "true",
                "forKnown",
                "true",
                "mode",
                "BOOK",
                "offered",
                "true",
                "pmsTypeId",
                pmsType,
                "providers",
                provider);
        martha.post(SETTINGS + "/switches/online", "online", "on");

        var visit = booked(type);

        assertThat(visit)
                .contains("Your visit is booked", "1 Oak Street, Chicago", "Varna")
                .doesNotContain("Main office");
    }

    private String booked(UUID type) {
        var thomas = new Visitor();
        var site = "/p/" + slug;
        var page = thomas.get(site + "?type=" + type + "&provider=anyone&day=" + TUESDAY + "&at=" + NINE_IN_CHICAGO);
        var form = new ArrayList<>(hidden(page));
        form.addAll(List.of("firstName", "Thomas", "lastName", "Jefferson", "birthDate", "4/13/1983"));
        form.addAll(List.of("sex", "MALE", "mobile", "(434) 555-0143", "email", "t.jefferson@example.com"));
        var proof = next(thomas.post(site + "/visits", form.toArray(String[]::new)));
        thomas.get(proof);
        return thomas.get(next(thomas.post(proof, "code", sentCode()))).body();
    }

    private static String next(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/p/"));
    }

    private String sentCode() {
        var code = Pattern.compile("\\b\\d{6}\\b")
                .matcher(House.letters(practice()).getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** What the form of the details carries unseen, names and values in turn. */
    private static List<String> hidden(HttpResponse<String> page) {
        var form = page.body().substring(page.body().indexOf("id=\"details\""));
        return Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"")
                .matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .flatMap(field -> Stream.of(field.group(1), field.group(2)))
                .toList();
    }

    private List<Provider> providers() {
        return in(() -> House.room(Providers.class).all());
    }

    private List<Operatory> operatories() {
        return in(() -> House.room(Providers.class).operatories());
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return House.in(practice(), work);
    }

    private PracticeId practice() {
        return House.room(Directory.class).find(Directory.Kind.SLUG, slug).orElseThrow();
    }
}

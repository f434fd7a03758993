package org.deskbell.web.patient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.deskbell.booking.Audience;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.PracticeLooks;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The widget: a script that puts the reasons for a visit on the practice's own site, each a link to the patient site. It
 * shows nothing of anybody, keeps nothing, and frames nothing.
 */
@Controller
class Widget {
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    /** What is changed in Deskbell stands on the practice's site after so long. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final List<String> STYLES = List.of("/tokens.css", "/components.css");
    private static final List<Locale> LANGUAGES = List.of(Words.ENGLISH, Words.SPANISH);
    private static final String SCRIPT_TEXT = text();

    private final PatientSite site;
    private final PracticeLooks looks;
    private final MessageSource sentences;
    private final JsonMapper json;

    Widget(PatientSite site, PracticeLooks looks, MessageSource sentences, JsonMapper json) {
        this.site = site;
        this.looks = looks;
        this.sentences = sentences;
        this.json = json;
    }

    private static String text() {
        try {
            return new ClassPathResource("widget.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/p/{practice}/embed.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(SCRIPT_TEXT.replace("\"SAID\"", json.writeValueAsString(said())));
    }

    /**
     * What the script says, in each language it can; addresses are those of the server that it comes from.
     *
     * @param styles where its looks are read
     */
    private record Said(List<String> styles, String accent, String phone, Map<String, InWords> words) {}

    /** @param call null while visits can be booked online */
    private record InWords(String title, @Nullable String call, List<Reason> reasons, String known, Reason signIn) {}

    /** @param lang the language of the name where it is another */
    private record Reason(String name, @Nullable String lang, String minutes, String link) {}

    private Said said() {
        var types = site.offered(Audience.NEW);
        return new Said(
                STYLES,
                looks.current().accent().word(),
                site.practice().phone(),
                LANGUAGES.stream()
                        .filter(this::isOffered)
                        .collect(Collectors.toMap(Locale::getLanguage, to -> words(types, to))));
    }

    private boolean isOffered(Locale language) {
        return !language.equals(Words.SPANISH) || site.practice().spanish().isOffered();
    }

    private InWords words(List<OnlineAppointmentType> types, Locale to) {
        return new InWords(
                word("patient.title", to),
                types.isEmpty() ? word("patient.closed.call", to) : null,
                types.stream().map(type -> reason(type, to)).toList(),
                word("patient.widget.known", to),
                new Reason(word("patient.signIn", to), null, "", site.address() + "/sign-in?lang=" + to.getLanguage()));
    }

    private Reason reason(OnlineAppointmentType type, Locale to) {
        var query = Query.of(Map.of("type", type.id().toString()));
        return new Reason(
                type.named().in(to.getLanguage()),
                type.named().lang(to.getLanguage()),
                word("patient.minutes", to, type.minutes()),
                site.address() + query + "&lang=" + to.getLanguage());
    }

    private String word(String key, Locale to, Object... with) {
        return sentences.getMessage(key, with.length == 0 ? null : with, to);
    }
}

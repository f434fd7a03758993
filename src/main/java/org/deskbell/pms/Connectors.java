package org.deskbell.pms;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of PMS that this Deskbell speaks to. */
@Component
public class Connectors {
    private static final int LONGEST = 4000;

    private final List<Connector> all;
    private final PmsAddresses addresses;

    Connectors(List<Connector> all, PmsAddresses addresses) {
        this.all = all.stream().sorted(comparing(Connector::kind)).toList();
        this.addresses = addresses;
    }

    /** All of them, by the name of their kind. */
    public List<Connector> all() {
        return all;
    }

    /** @throws IllegalArgumentException in words, if there is none of this kind */
    Connector of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException(none()));
    }

    /** The one of this kind. */
    public Optional<Connector> find(String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    private static String none() {
        return "This Deskbell does not speak to that kind of PMS.";
    }

    /** The sealed secrets of the connection before that this one goes on with. */
    Map<String, String> kept(PmsConnectionDraft draft, Optional<PmsConnection> before) {
        return draft.kept(before, find(draft.kind()).map(Connector::asks).orElse(List.of()));
    }

    /** The hosts of the servers that a connection like this would call; those that are no addresses are left out. */
    List<String> servers(PmsConnectionDraft draft) {
        return find(draft.kind()).map(Connector::asks).orElse(List.of()).stream()
                .filter(Setting::isServer)
                .flatMap(asked -> Optional.ofNullable(draft.settings().get(asked.name())).stream())
                .flatMap(address -> PmsAddresses.host(address).stream())
                .toList();
    }

    /** The names of the secrets, among those that were typed, that may lead to another office at the same address. */
    List<String> keysOfOffice(PmsConnectionDraft draft) {
        return find(draft.kind()).map(Connector::asks).orElse(List.of()).stream()
                .filter(Setting::isKeyOfOffice)
                .map(Setting::name)
                .filter(draft.settings()::containsKey)
                .toList();
    }

    List<PmsSettingWrong> wrongIn(PmsConnectionDraft draft, Map<String, String> kept) {
        return find(draft.kind())
                .map(connector -> wrong(connector, draft, kept))
                .orElseGet(() -> List.of(new PmsSettingWrong("kind", none())));
    }

    private List<PmsSettingWrong> wrong(Connector connector, PmsConnectionDraft draft, Map<String, String> kept) {
        var each = connector.asks().stream()
                .filter(asked -> asked.isAsked(draft.settings()))
                .flatMap(asked -> wrong(asked, draft.settings().get(asked.name()), kept).stream());
        return Stream.concat(each, connector.wrongIn(draft.settings()).stream())
                .collect(toMap(PmsSettingWrong::setting, wrong -> wrong, (first, next) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Optional<PmsSettingWrong> wrong(Setting asked, @Nullable String answer, Map<String, String> kept) {
        if (answer == null)
            return asked.required() && !kept.containsKey(asked.name())
                    ? Optional.of(new PmsSettingWrong(asked.name(), "This is needed."))
                    : Optional.empty();
        return words(asked, answer).map(words -> new PmsSettingWrong(asked.name(), words));
    }

    private Optional<String> words(Setting asked, String answer) {
        if (answer.length() > LONGEST) return Optional.of("This is longer than " + LONGEST + " characters.");
        if (asked.kind() == Setting.Kind.CHOICE && !asked.choices().contains(answer))
            return Optional.of("Choose one of those that are offered.");
        return switch (asked.kind()) {
            case ADDRESS -> wordsOf(answer, addresses::check);
            case SERVER -> wordsOf(answer, addresses::checkServer);
            case ZONE -> wordsOfZone(answer);
            default -> Optional.empty();
        };
    }

    private static Optional<String> wordsOf(String answer, Consumer<String> check) {
        try {
            check.accept(answer);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> wordsOfZone(String answer) {
        return ZoneId.getAvailableZoneIds().contains(answer)
                ? Optional.empty()
                : Optional.of("There is no such time zone. Type one like America/Denver.");
    }
}

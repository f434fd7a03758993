package org.deskbell.pms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A connection as somebody wants it.
 *
 * @param name what people call the PMS
 * @param settings what is known of it, secrets included; an empty answer is none
 */
public record PmsConnectionDraft(String kind, String name, Map<String, String> settings) {
    public PmsConnectionDraft {
        settings = settings.entrySet().stream()
                .filter(answer -> !answer.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, answer -> answer.getValue().strip()));
    }

    /** The sealed secrets that need not be given again. They were meant for one server: no other gets them. */
    Map<String, String> kept(Optional<PmsConnection> before, List<Setting> asked) {
        return before.filter(one -> one.kind().equals(kind) && isToTheSameServer(one, asked))
                .map(PmsConnection::sealed)
                .map(TreeMap::new)
                .orElseGet(TreeMap::new);
    }

    private boolean isToTheSameServer(PmsConnection before, List<Setting> asked) {
        return asked.stream()
                .filter(Setting::isServer)
                .allMatch(one -> Objects.equals(before.settings().get(one.name()), settings.get(one.name())));
    }

    /** Whether it leads to another PMS, or to another practice there. */
    boolean isAnother(PmsConnection before, List<Setting> asked) {
        return !before.kind().equals(kind)
                || asked.stream()
                        .filter(Setting::isPlace)
                        .anyMatch(one -> !Objects.equals(before.settings().get(one.name()), settings.get(one.name())));
    }

    Map<String, String> secrets(List<Setting> asked) {
        return those(asked.stream().filter(Setting::isSecret).toList());
    }

    Map<String, String> plain(List<Setting> asked) {
        return those(asked.stream().filter(one -> !one.isSecret()).toList());
    }

    private Map<String, String> those(List<Setting> asked) {
        var those = new TreeMap<>(settings);
        those.keySet().retainAll(asked.stream().map(Setting::name).toList());
        return those;
    }

    @Override
    public String toString() {
        return "PmsConnectionDraft[" + kind + "]";
    }
}

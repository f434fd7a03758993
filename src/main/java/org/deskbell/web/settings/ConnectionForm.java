package org.deskbell.web.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Setting;

/** What is typed of a PMS connection: a field for each setting; a secret that was typed before comes along sealed. */
final class ConnectionForm {
    private static final String FIELD = "set.";
    private static final String SEALED = "sealed.";

    private ConnectionForm() {}

    /** What a form begins with that nobody has filled in: the practice's own time zone. */
    static Map<String, String> first(Connector connector, String zone) {
        return connector.asks().stream()
                .filter(asked -> asked.kind() == Setting.Kind.ZONE)
                .collect(Collectors.toMap(Setting::name, asked -> zone));
    }

    /** The answers to what is asked for beside one another; what the form does not ask for is left out.
     *
     * @param open opens sealed secrets */
    static Map<String, String> settings(
            Map<String, String> form, List<Setting> asks, UnaryOperator<Map<String, String>> open) {
        var typed = those(form, FIELD);
        var all = new TreeMap<>(open.apply(those(form, SEALED)));
        all.putAll(typed);
        all.keySet()
                .retainAll(asks.stream()
                        .filter(asked -> asked.isAsked(typed))
                        .map(Setting::name)
                        .toList());
        return all;
    }

    private static Map<String, String> those(Map<String, String> form, String prefix) {
        return form.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(prefix) && !field.getValue().isBlank())
                .collect(Collectors.toMap(field -> field.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}

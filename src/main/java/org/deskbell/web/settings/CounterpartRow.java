package org.deskbell.web.settings;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsCatalogue;
import org.deskbell.practice.Counterparts;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.jspecify.annotations.Nullable;

/**
 * One of ours beside what the PMS calls it.
 *
 * @param chosen the PMS's id as it is kept or was chosen just now
 * @param suggested the PMS's id that the name speaks for, while nothing is kept
 */
public record CounterpartRow(
        UUID id,
        String name,
        @Nullable String chosen,
        @Nullable String suggested) {
    /** What the select shows. */
    public String value() {
        return chosen != null ? chosen : suggested != null ? suggested : "";
    }

    /** Ours of one kind beside all that the PMS has of it. */
    public record Group(List<CounterpartRow> rows, List<Catalogue.Entry> entries) {
        static Group of(List<CounterpartRow> unsuggested, List<Catalogue.Entry> entries) {
            var used = unsuggested.stream()
                    .flatMap(row -> Stream.ofNullable(row.chosen()))
                    .toList();
            var open = unsuggested.stream()
                    .filter(row -> row.chosen() == null)
                    .collect(toMap(CounterpartRow::id, CounterpartRow::name));
            var unused = entries.stream()
                    .filter(entry -> !used.contains(entry.id()))
                    .collect(toMap(Catalogue.Entry::id, Catalogue.Entry::name));
            var suggested = Counterparts.suggested(open, unused);
            return new Group(
                    unsuggested.stream()
                            .map(row -> new CounterpartRow(row.id, row.name, row.chosen, suggested.get(row.id)))
                            .toList(),
                    entries);
        }

        /** Whether the PMS does not list any more what a row is called by. */
        public boolean isUnlisted(CounterpartRow row) {
            return !row.value().isEmpty() && !lists(row.value());
        }

        private boolean lists(String word) {
            return entries.stream().anyMatch(entry -> entry.id().equals(word));
        }

        Group as(Map<String, String> form) {
            return new Group(
                    rows.stream()
                            .map(row -> new CounterpartRow(row.id, row.name, form.get(row.id.toString()), null))
                            .toList(),
                    entries);
        }
    }

    static Map<Catalogue.Kind, Group> all(Providers providers, PmsCatalogue catalogue) {
        var groups = new TreeMap<Catalogue.Kind, Group>();
        groups.put(
                Catalogue.Kind.PROVIDER,
                Group.of(
                        providers.all().stream()
                                .map(one -> new CounterpartRow(one.id().value(), one.name(), one.pmsId(), null))
                                .toList(),
                        catalogue.all(Catalogue.Kind.PROVIDER)));
        groups.put(
                Catalogue.Kind.OPERATORY,
                Group.of(
                        providers.operatories().stream()
                                .map(one -> new CounterpartRow(
                                        one.id().value(), one.name() + ", " + one.location(), one.pmsId(), null))
                                .toList(),
                        catalogue.all(Catalogue.Kind.OPERATORY)));
        return groups;
    }

    /** What a form says of all of them; who is not in it, or is to be called what the PMS does not list, stays as it was. */
    static Counterparts.Chosen chosen(Map<Catalogue.Kind, Group> groups, Map<String, String> form) {
        return new Counterparts.Chosen(
                words(groups.get(Catalogue.Kind.PROVIDER), form).entrySet().stream()
                        .collect(toMap(one -> new Provider.Id(one.getKey()), Map.Entry::getValue)),
                words(groups.get(Catalogue.Kind.OPERATORY), form).entrySet().stream()
                        .collect(toMap(one -> new Operatory.Id(one.getKey()), Map.Entry::getValue)));
    }

    private static Map<UUID, String> words(@Nullable Group group, Map<String, String> form) {
        var words = new TreeMap<UUID, String>();
        if (group == null) return words;
        for (var row : group.rows()) {
            var word = row.word(group, form);
            if (!word.isEmpty()) words.put(row.id, word);
        }
        return words;
    }

    private String word(Group group, Map<String, String> form) {
        var kept = chosen == null ? "" : chosen;
        var word = form.getOrDefault(id.toString(), kept);
        return word.isEmpty() || group.lists(word) ? word : kept;
    }
}

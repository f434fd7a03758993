package org.deskbell.practice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the PMS calls the practice's providers and operatories: without it, it shows no busy times and takes no visits. */
@Component
public class Counterparts {
    private final ProviderTable providers;
    private final OperatoryTable operatories;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;

    Counterparts(
            ProviderTable providers,
            OperatoryTable operatories,
            ScheduleEditionTable edition,
            ApplicationEventPublisher events) {
        this.providers = providers;
        this.operatories = operatories;
        this.edition = edition;
        this.events = events;
    }

    /**
     * What each is called; who is not in a map has no counterpart. Providers and operatories are different things to a PMS,
     * so the same word may stand for one of each.
     */
    public record Chosen(Map<Provider.Id, String> providers, Map<Operatory.Id, String> operatories) {
        /** What two are called by: then nothing says whose a busy time is. */
        public Set<String> twice() {
            var twice = new HashSet<>(twice(providers.values()));
            twice.addAll(twice(operatories.values()));
            return twice;
        }

        private static Set<String> twice(Iterable<String> words) {
            var seen = new HashSet<String>();
            var twice = new HashSet<String>();
            for (var word : words) if (!seen.add(word)) twice.add(word);
            return twice;
        }
    }

    /** Keeps what each is called.
     *
     * @throws IllegalArgumentException if two are called the same */
    @Transactional
    public void choose(Chosen chosen, Actor by) {
        if (!chosen.twice().isEmpty()) throw new IllegalArgumentException("Two are called the same in the PMS.");
        edition.renew();
        var changed = new TreeMap<String, String>();
        for (var one : providers.all().stream().filter(Provider::isHere).toList()) {
            var word = chosen.providers().get(one.id());
            if (isOther(one.pmsId(), word, "provider " + one.id(), changed)) providers.call(one.id(), word);
        }
        for (var one : operatories.all().stream().filter(Operatory::isHere).toList()) {
            var word = chosen.operatories().get(one.id());
            if (isOther(one.pmsId(), word, "operatory " + one.id(), changed)) operatories.call(one.id(), word);
        }
        if (changed.isEmpty()) return;
        events.publishEvent(
                new SettingsChanged(by, "said what the PMS calls whom", Subject.settings("PMS connection"), changed));
    }

    private static boolean isOther(
            @Nullable String before, @Nullable String now, String whose, Map<String, String> kept) {
        if (Objects.equals(before, now)) return false;
        kept.put(whose, String.valueOf(before) + " → " + now);
        return true;
    }

    /** For each that has no counterpart yet, the only entry of the PMS whose name says most of the same.
     *
     * @param ours names by what has them
     * @param theirs names by the PMS's ids, without those in use */
    public static <T> Map<T, String> suggested(Map<T, String> ours, Map<String, String> theirs) {
        var suggested = new HashMap<T, String>();
        ours.forEach((one, name) -> NameWords.likest(name, theirs).ifPresent(word -> suggested.put(one, word)));
        var wanted = List.copyOf(suggested.values());
        suggested.values().removeIf(word -> wanted.stream().filter(word::equals).count() > 1);
        return suggested;
    }
}

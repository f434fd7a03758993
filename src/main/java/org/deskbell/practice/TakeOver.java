package org.deskbell.practice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.pms.Catalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes providers and operatories over from the PMS, each under its name there. */
@Component
public class TakeOver {
    private static final int LONGEST = 100;

    private final MissingCounterparts missing;
    private final ProviderTable providers;
    private final OperatoryTable operatories;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;

    TakeOver(
            MissingCounterparts missing,
            ProviderTable providers,
            OperatoryTable operatories,
            ScheduleEditionTable edition,
            ApplicationEventPublisher events) {
        this.missing = missing;
        this.providers = providers;
        this.operatories = operatories;
        this.edition = edition;
        this.events = events;
    }

    /**
     * Whom and what somebody chose, by the PMS's ids.
     *
     * @param location in which the operatories are; a new one is added
     */
    public record Chosen(Set<String> providers, Set<String> operatories, String location) {}

    /** How many came of each. */
    public record Taken(int providers, int operatories) {}

    /** What can be taken over of this kind, as of the last refresh. */
    public List<Catalogue.Entry> open(Catalogue.Kind kind) {
        return missing.all().stream().filter(one -> one.kind() == kind).toList();
    }

    /** Takes over those chosen for whom nothing stands here yet; the others were taken over meanwhile, or are not in the PMS. */
    @Transactional
    public Taken take(Chosen chosen, Actor by) {
        edition.renew();
        var who = open(Catalogue.Kind.PROVIDER, chosen.providers());
        var what = open(Catalogue.Kind.OPERATORY, chosen.operatories());
        who.forEach(one -> providers.insert(new Provider(new Provider.Id(UUID.randomUUID()), name(one), one.id())));
        what.forEach(one -> operatories.insert(
                new Operatory(new Operatory.Id(UUID.randomUUID()), name(one), chosen.location(), one.id())));
        if (!who.isEmpty() || !what.isEmpty())
            events.publishEvent(new SettingsChanged(
                    by,
                    "took providers and operatories over from the PMS",
                    Subject.settings("PMS connection"),
                    Map.of("providers", ids(who), "operatories", ids(what))));
        return new Taken(who.size(), what.size());
    }

    private List<Catalogue.Entry> open(Catalogue.Kind kind, Set<String> ids) {
        return open(kind).stream().filter(one -> ids.contains(one.id())).toList();
    }

    /** As the PMS says it, if that can stand on a page. */
    private static String name(Catalogue.Entry entry) {
        var name = entry.name().strip();
        var shown = name.isEmpty() ? entry.id() : name;
        return shown.substring(
                0, shown.offsetByCodePoints(0, Math.min(LONGEST, shown.codePointCount(0, shown.length()))));
    }

    private static String ids(List<Catalogue.Entry> entries) {
        return entries.stream().map(Catalogue.Entry::id).collect(Collectors.joining(", "));
    }
}

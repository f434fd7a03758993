package org.deskbell.practice;

import java.time.Clock;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees patients at the practice: providers come, are renamed, are no longer here, and come back. */
@Component
public class Roster {
    private final ProviderTable table;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roster(ProviderTable table, ScheduleEditionTable edition, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.edition = edition;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a provider at the end of the order, or gives the one with this id the name. */
    @Transactional
    public void save(Provider.Id id, String name, Actor by) {
        edition.renew();
        var standing = table.find(id);
        if (standing.isEmpty()) table.insert(new Provider(id, name, null));
        else table.rename(id, name);
        tell(standing.isEmpty() ? "added a provider" : "renamed a provider", id, by);
    }

    /** Lets the provider change places with who stands before him; nothing changes for the first.
     *
     * @throws NotFound if there is no such provider here */
    @Transactional
    public void raise(Provider.Id id, Actor by) {
        edition.renew();
        var order =
                table.all().stream().filter(Provider::isHere).map(Provider::id).toList();
        var place = order.indexOf(id);
        if (place < 0) throw new NotFound("provider");
        if (place == 0) return;
        table.swap(id, order.get(place - 1));
        tell("moved a provider up in the order", id, by);
    }

    /** From now on the provider is no longer here: hours and types rest, what is booked stays. False if that is so already.
     *
     * @throws NotFound if there is no such provider */
    @Transactional
    public boolean retire(Provider.Id id, Actor by) {
        edition.renew();
        if (!get(id).isHere()) return false;
        table.retire(id, clock.instant());
        tell("said that a provider is no longer here", id, by);
        return true;
    }

    /** The provider is here again, with hours and types as before. False if that is so already.
     *
     * @throws NotFound if there is no such provider */
    @Transactional
    public boolean bringBack(Provider.Id id, Actor by) {
        edition.renew();
        if (get(id).isHere()) return false;
        table.bringBack(id);
        tell("brought a provider back", id, by);
        return true;
    }

    private Provider get(Provider.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("provider"));
    }

    private void tell(String deed, Provider.Id id, Actor by) {
        events.publishEvent(
                new SettingsChanged(by, deed, Subject.settings("providers"), Map.of("provider", id.toString())));
    }
}

package org.deskbell.practice;

import java.util.Map;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the current practice's patient site looks, and changing it. */
@Component
public class PracticeLooks {
    private final LooksTable table;
    private final ApplicationEventPublisher events;

    PracticeLooks(LooksTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** Its looks; those of Deskbell while it has none of its own. */
    public Looks current() {
        return table.find().orElse(Looks.OF_DESKBELL);
    }

    /** Its logo as a PNG; empty if it has none. */
    public Optional<byte[]> logo() {
        return table.png();
    }

    /** Gives the patient site this accent. */
    @Transactional
    public void wear(Accent accent, Actor by) {
        var before = current().accent();
        if (accent == before) return;
        table.put(accent);
        tell(by, "changed the colour of the patient site", Map.of("before", before.name(), "now", accent.name()));
    }

    /** Puts a logo on the patient site, in the place of the one before. */
    @Transactional
    public void show(Logo logo, Actor by) {
        table.put(logo);
        tell(by, "put a logo on the patient site", Map.of());
    }

    /** Takes the logo off the patient site, if there is one. */
    @Transactional
    public void removeLogo(Actor by) {
        if (table.removeLogo()) tell(by, "took the logo off the patient site", Map.of());
    }

    private void tell(Actor by, String deed, Map<String, String> details) {
        events.publishEvent(new SettingsChanged(by, deed, Subject.settings("patient site"), details));
    }
}

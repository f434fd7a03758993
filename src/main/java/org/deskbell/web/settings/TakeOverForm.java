package org.deskbell.web.settings;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deskbell.practice.Location;
import org.deskbell.practice.TakeOver;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Who and what is to be taken over from the PMS, as chosen.
 *
 * @param providers by the PMS's ids
 * @param operatories by the PMS's ids
 */
record TakeOverForm(
        @Nullable List<String> providers,
        @Nullable List<String> operatories,
        @Nullable UUID location,
        @Nullable String newLocation) {
    /** What is chosen, unless something is found to be wrong. */
    TakeOver.Chosen chosen(List<Location> locations, BindingResult found) {
        var who = Set.copyOf(requireNonNullElse(providers, List.of()));
        var what = Set.copyOf(requireNonNullElse(operatories, List.of()));
        if (who.isEmpty() && what.isEmpty()) found.rejectValue("providers", "settings.roster.take.none");
        var where = what.isEmpty() ? "" : LocationField.chosen(location, newLocation, locations, found);
        return new TakeOver.Chosen(who, what, where);
    }
}

package org.deskbell.practice;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the PMS has and nothing stands for here: its providers, operatories and appointment types. Whom the practice has said
 * to be no longer here stands for his own.
 */
@Component
public class MissingCounterparts {
    private final PmsCatalogue catalogue;
    private final Providers providers;
    private final AppointmentTypes types;

    MissingCounterparts(PmsCatalogue catalogue, Providers providers, AppointmentTypes types) {
        this.catalogue = catalogue;
        this.providers = providers;
        this.types = types;
    }

    /** As of the last refresh. */
    public List<Catalogue.Entry> all() {
        return Stream.of(
                        without(Catalogue.Kind.PROVIDER, ids(providers.everybody(), Provider::pmsId)),
                        without(Catalogue.Kind.OPERATORY, ids(providers.everyOperatory(), Operatory::pmsId)),
                        without(Catalogue.Kind.APPOINTMENT_TYPE, ids(types.all(), OnlineAppointmentType::pmsTypeId)))
                .flatMap(some -> some)
                .toList();
    }

    private static <T> Set<String> ids(List<T> all, Function<T, @Nullable String> id) {
        return all.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Stream<Catalogue.Entry> without(Catalogue.Kind kind, Set<String> ids) {
        return catalogue.all(kind).stream().filter(entry -> !ids.contains(entry.id()));
    }
}

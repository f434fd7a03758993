package org.deskbell.matching;

import java.time.LocalDate;
import java.util.Set;
import org.deskbell.people.Demographics;
import org.deskbell.people.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person as the ranking sees him: everything folded once.
 *
 * @param born null if missing or made up
 */
record Folded(FoldedName name, @Nullable LocalDate born, Sex sex, FoldedContact contact, FoldedAddress address) {
    /** What a front desk types when it does not know. */
    private static final Set<LocalDate> MADE_UP =
            Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(1901, 1, 1), LocalDate.of(2000, 1, 1));

    static Folded of(Demographics who) {
        return new Folded(
                FoldedName.of(who.name()),
                real(who.born()),
                who.sex(),
                FoldedContact.of(who.contact()),
                FoldedAddress.of(who.address()));
    }

    private static @Nullable LocalDate real(@Nullable LocalDate born) {
        return born == null || MADE_UP.contains(born) ? null : born;
    }

    @Override
    public String toString() {
        return "Folded[hidden]";
    }
}

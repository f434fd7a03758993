package org.deskbell.patients;

import static java.sql.Types.DATE;
import static java.sql.Types.VARCHAR;

import org.deskbell.matching.Matching;
import org.deskbell.people.Demographics;
import org.deskbell.people.Folded;
import org.deskbell.tenancy.PracticeStatement;

/** What a person answered, and what he is found by, bound to a statement that keeps it. */
final class PersonParams {
    private PersonParams() {}

    static PracticeStatement bound(PracticeStatement statement, Demographics who) {
        var name = who.name();
        var marks = Matching.marks(who);
        return statement
                .param("last", name.last())
                .param("first", name.first())
                .param("middle", name.middle(), VARCHAR)
                .param("preferred", name.preferred(), VARCHAR)
                .param("suffix", name.suffix(), VARCHAR)
                .param("born", who.born(), DATE)
                .param("sex", who.sex())
                .param("mobile", who.contact().mobile(), VARCHAR)
                .param("email", who.contact().email(), VARCHAR)
                .param("street", who.address().street(), VARCHAR)
                .param("city", who.address().city(), VARCHAR)
                .param("region", who.address().region(), VARCHAR)
                .param("postcode", who.address().postcode(), VARCHAR)
                .param("lastKey", marks.last())
                .param("firstKey", marks.first())
                .param("contactKeys", marks.contacts().toArray(String[]::new))
                .param("lastFolded", Folded.of(name.last()))
                .param("firstFolded", Folded.of(name.first()));
    }
}

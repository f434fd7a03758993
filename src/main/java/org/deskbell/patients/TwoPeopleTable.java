package org.deskbell.patients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table two_people. */
@Component
class TwoPeopleTable {
    private final PracticeDatabase database;

    TwoPeopleTable(PracticeDatabase database) {
        this.database = database;
    }

    /** False if it is said already; which of the two is named first does not matter. */
    boolean insert(OnlinePatient.Id one, OnlinePatient.Id other, Actor.Staff by, Instant at) {
        return database.sql("""
                                insert into two_people (practice_id, id, one_id, other_id, said_at, said_by, said_by_name)
                                values (:practice, :id, least(cast(:one as uuid), cast(:other as uuid)),
                                  greatest(cast(:one as uuid), cast(:other as uuid)), :at, :by, :byName)
                                on conflict do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("one", one.value())
                        .param("other", other.value())
                        .param("at", at)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    /** The other of the two; empty if this is not said of the person, or not any more. */
    Optional<OnlinePatient.Id> takeBack(OnlinePatient.Id id, TwoPeople.Id said, Actor.Staff by, Instant at) {
        return database.sql("""
                        update two_people set taken_back_at = :at, taken_back_by = :by, taken_back_by_name = :byName
                        where practice_id = :practice and id = :said and taken_back_at is null
                          and (one_id = :id or other_id = :id)
                        returning case when one_id = :id then other_id else one_id end as other
                        """)
                .param("id", id.value())
                .param("said", said.value())
                .param("at", at)
                .param("by", by.id())
                .param("byName", by.name())
                .optional(row -> new OnlinePatient.Id(row.uuid("other")));
    }

    List<TwoPeople> history(OnlinePatient.Id id) {
        return database.sql("""
                        select *, case when one_id = :id then other_id else one_id end as other from two_people
                        where practice_id = :practice and (one_id = :id or other_id = :id)
                        order by said_at desc, id
                        """).param("id", id.value()).list(TwoPeopleTable::read);
    }

    private static TwoPeople read(Row row) {
        return new TwoPeople(
                new TwoPeople.Id(row.uuid("id")),
                new OnlinePatient.Id(row.uuid("other")),
                row.moment("said_at"),
                row.text("said_by_name"),
                row.maybeMoment("taken_back_at"),
                row.maybeText("taken_back_by_name"));
    }
}

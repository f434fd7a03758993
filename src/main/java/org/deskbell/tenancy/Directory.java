package org.deskbell.tenancy;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which practice a name leads to, for names that are unique over all practices; it holds nothing else of them. */
public final class Directory {
    /** What a name is used for. */
    public enum Kind {
        /** The practice's part of its address, as in /p/maple-street. */
        SLUG,
        /** The e-mail address a staff user signs in with. */
        STAFF
    }

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PracticeId> find(Kind kind, String name) {
        return jdbc.sql("select practice_id from directory.name where kind = :kind and name = :name")
                .param("kind", kind.name())
                .param("name", name.toLowerCase(Locale.ROOT))
                .query((row, number) -> new PracticeId(row.getObject("practice_id", UUID.class)))
                .optional();
    }

    /** Enters the name for the current practice. False if another practice has it. */
    public boolean enter(Kind kind, String name) {
        jdbc.sql("""
                        insert into directory.name (kind, name, practice_id) values (:kind, :name, :practice)
                        on conflict on constraint name_leads_to_one_practice do nothing
                        """)
                .param("kind", kind.name())
                .param("name", name.toLowerCase(Locale.ROOT))
                .param("practice", CurrentPractice.get().value())
                .update();
        return find(kind, name).equals(CurrentPractice.find());
    }
}

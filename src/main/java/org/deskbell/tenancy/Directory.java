package org.deskbell.tenancy;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, PracticeId> slugs = new ConcurrentHashMap<>();

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A slug leads to its practice for ever, so who was found once is remembered. */
    public Optional<PracticeId> find(Kind kind, String name) {
        if (kind != Kind.SLUG) return read(kind, name);
        var known = Optional.ofNullable(slugs.get(name));
        return known.isPresent() ? known : remembered(name, read(kind, name));
    }

    /** Not in a transaction, which may be undone; nor as somebody typed it in capitals. */
    private Optional<PracticeId> remembered(String slug, Optional<PracticeId> practice) {
        if (!isActualTransactionActive() && slug.equals(slug.toLowerCase(Locale.ROOT)))
            practice.ifPresent(found -> slugs.put(slug, found));
        return practice;
    }

    private Optional<PracticeId> read(Kind kind, String name) {
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
        return read(kind, name).equals(CurrentPractice.find());
    }

    /** Gives up a name of the current practice, for anybody; not a slug, which leads to its practice for ever. */
    public void leave(Kind kind, String name) {
        if (kind == Kind.SLUG) throw new IllegalArgumentException("A slug stays.");
        jdbc.sql("delete from directory.name where kind = :kind and name = :name and practice_id = :practice")
                .param("kind", kind.name())
                .param("name", name.toLowerCase(Locale.ROOT))
                .param("practice", CurrentPractice.get().value())
                .update();
    }
}

package org.deskbell.pms;

import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages that a run has read: the ids on them, and where the next begins. */
@Component
class RefreshPageTable {
    /** A condition on a record {@code p}: it was known when the reading of {@code :run} began at {@code :began}, and no page
     * of the run names it. */
    static final String UNNAMED = """
            p.gone_at is null and p.changed_at <= :began
              and not exists (select from (select unnest(g.ids) as id from pms_refresh_page g
                                           where g.practice_id = :practice and g.refresh_id = :run) read
                              where read.id = p.id)""";

    private final PracticeDatabase database;

    RefreshPageTable(PracticeDatabase database) {
        this.database = database;
    }

    void add(StageId run, Collection<String> ids, @Nullable String next) {
        var sql = """
                insert into pms_refresh_page (practice_id, refresh_id, page, ids, next)
                select :practice, :run, count(*), cast(:ids as text[]), :next
                from pms_refresh_page p where p.practice_id = :practice and p.refresh_id = :run
                """;
        database.sql(sql)
                .param("run", run.value())
                .param("ids", ids.toArray(String[]::new))
                .param("next", next, VARCHAR)
                .withNext();
    }

    /** Where a reading goes on.
     *
     * @param next the cursor of the next page; null behind the last */
    record Place(@Nullable String next) {}

    /** The place behind the last page that was kept; empty if none was. */
    Optional<Place> place(StageId run) {
        var sql = """
                select next from pms_refresh_page where practice_id = :practice and refresh_id = :run
                order by page desc limit 1
                """;
        return database.sql(sql).param("run", run.value()).optional(row -> new Place(row.maybeText("next")));
    }

    /** How the list that a run has read to its end stands to what we know. What came into the mirror by another way after
     * the reading began is not missing. */
    ShrunkenList held(StageId run, Instant readingBegan) {
        var sql = """
                select count(*) as known,
                  (select coalesce(sum(cardinality(l.ids)), 0) from pms_refresh_page l
                   where l.practice_id = :practice and l.refresh_id = :run) as listed,
                  count(*) filter (where p.changed_at <= :began and read.id is null) as missing
                from pms_patient p
                left join (select distinct unnest(g.ids) as id from pms_refresh_page g
                           where g.practice_id = :practice and g.refresh_id = :run) read on read.id = p.id
                where p.practice_id = :practice and p.gone_at is null
                """;
        return database.sql(sql)
                .param("run", run.value())
                .param("began", readingBegan)
                .one(row -> new ShrunkenList(number(row, "known"), number(row, "listed"), number(row, "missing")));
    }

    /** The first of the known records that no page of the run names. */
    List<PmsPatientId> unnamed(StageId run, Instant readingBegan, int most) {
        var sql = """
                select p.id from pms_patient p where p.practice_id = :practice and %s order by p.id limit :most
                """.formatted(UNNAMED);
        return database.sql(sql)
                .param("run", run.value())
                .param("began", readingBegan)
                .param("most", most)
                .list(row -> new PmsPatientId(row.text("id")));
    }

    private static int number(Row row, String column) {
        return Math.toIntExact(row.count(column));
    }

    void forget(StageId run) {
        database.sql("delete from pms_refresh_page where practice_id = :practice and refresh_id = :run")
                .param("run", run.value())
                .update();
    }
}

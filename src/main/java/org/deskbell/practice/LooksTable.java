package org.deskbell.practice;

import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table practice_looks: a row for a practice that looks otherwise than Deskbell. */
@Component
class LooksTable {
    private final PracticeDatabase database;

    LooksTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<Looks> find() {
        return database.sql("""
                select accent, logo_print, logo_width, logo_height from practice_looks where practice_id = :practice
                """).optional(row -> new Looks(row.constant("accent", Accent.class), logo(row)));
    }

    private static Looks.@Nullable Shown logo(Row row) {
        var print = row.maybeText("logo_print");
        return print == null ? null : new Looks.Shown(print, row.number("logo_width"), row.number("logo_height"));
    }

    Optional<byte[]> png() {
        return database.sql("""
                select logo_png from practice_looks where practice_id = :practice and logo_png is not null
                """).optional(row -> row.bytes("logo_png"));
    }

    void put(Accent accent) {
        database.sql("""
                insert into practice_looks (practice_id, accent) values (:practice, :accent)
                on conflict on constraint practice_looks_key do update set accent = excluded.accent
                """).param("accent", accent).update();
    }

    void put(Logo logo) {
        var shown = logo.shown();
        database.sql("""
                insert into practice_looks (practice_id, accent, logo_png, logo_print, logo_width, logo_height)
                values (:practice, :accent, :png, :print, :width, :height)
                on conflict on constraint practice_looks_key do update set logo_png = excluded.logo_png,
                    logo_print = excluded.logo_print, logo_width = excluded.logo_width, logo_height = excluded.logo_height
                """)
                .param("accent", Looks.OF_DESKBELL.accent())
                .param("png", logo.png())
                .param("print", shown.print())
                .param("width", shown.width())
                .param("height", shown.height())
                .update();
    }

    /** False if there is none. */
    boolean removeLogo() {
        return database.sql("""
                update practice_looks set logo_png = null, logo_print = null, logo_width = null, logo_height = null
                where practice_id = :practice and logo_png is not null
                """).update() == 1;
    }
}

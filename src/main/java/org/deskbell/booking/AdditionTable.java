package org.deskbell.booking;

import java.util.EnumMap;
import java.util.Map;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table letter_addition, a row an occasion. */
@Component
class AdditionTable {
    private final PracticeDatabase database;

    AdditionTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Every occasion to which something is or was added. */
    Map<Occasion, Addition> all() {
        var all = new EnumMap<Occasion, Addition>(Occasion.class);
        database.sql("select occasion, english, spanish from letter_addition where practice_id = :practice")
                .list(row -> all.put(
                        row.constant("occasion", Occasion.class),
                        new Addition(row.text("english"), row.text("spanish"))));
        return all;
    }

    void put(Occasion occasion, Addition addition) {
        database.sql("""
                insert into letter_addition (practice_id, occasion, english, spanish)
                values (:practice, :occasion, :english, :spanish)
                on conflict on constraint letter_addition_key do update
                set english = excluded.english, spanish = excluded.spanish
                """)
                .param("occasion", occasion)
                .param("english", addition.english())
                .param("spanish", addition.spanish())
                .update();
    }

    /** Whoever changes one waits here for the change before. */
    void oneAtATime() {
        database.oneAtATime("letter additions");
    }
}

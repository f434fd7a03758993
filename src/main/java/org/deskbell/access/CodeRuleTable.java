package org.deskbell.access;

import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table code_rule. */
@Component
class CodeRuleTable {
    private final PracticeDatabase database;

    CodeRuleTable(PracticeDatabase database) {
        this.database = database;
    }

    boolean isForEverybody() {
        return database.sql("select for_everybody from code_rule where practice_id = :practice")
                .optional(row -> row.flag("for_everybody"))
                .orElse(false);
    }

    void set(boolean forEverybody) {
        database.sql("""
                        insert into code_rule (practice_id, for_everybody) values (:practice, :forEverybody)
                        on conflict on constraint code_rule_key do update set for_everybody = excluded.for_everybody
                        """).param("forEverybody", forEverybody).update();
    }
}

package org.deskbell.practice;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stretches taken out, a row each. */
@Component
class BlockTable {
    private final PracticeDatabase database;

    BlockTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Those that are not over when the day begins. */
    List<Block> from(LocalDate day) {
        return database.sql("""
                select id, provider_id, operatory_id, from_at, to_at, reason, made_by from block
                where practice_id = :practice and to_at > :from
                order by from_at, to_at, id
                """).param("from", day.atStartOfDay()).list(BlockTable::block);
    }

    Optional<Block> find(Block.Id id) {
        return database.sql("""
                select id, provider_id, operatory_id, from_at, to_at, reason, made_by from block
                where practice_id = :practice and id = :id
                """).param("id", id.value()).optional(BlockTable::block);
    }

    private static Block block(Row row) {
        var provider = row.maybeUuid("provider_id");
        var operatory = row.maybeUuid("operatory_id");
        return new Block(
                new Block.Id(row.uuid("id")),
                provider == null ? null : new Provider.Id(provider),
                operatory == null ? null : new Operatory.Id(operatory),
                row.wallTime("from_at"),
                row.wallTime("to_at"),
                row.text("reason"),
                row.text("made_by"));
    }

    void insert(Block block, Instant at) {
        @Nullable
        UUID provider = block.provider() == null ? null : block.provider().value();
        @Nullable
        UUID operatory = block.operatory() == null ? null : block.operatory().value();
        database.sql("""
                insert into block (practice_id, id, provider_id, operatory_id, from_at, to_at, reason, made_by, made_at)
                values (:practice, :id, :provider, :operatory, :from, :to, :reason, :by, :at)
                """)
                .param("id", block.id().value())
                .param("provider", provider, Types.OTHER)
                .param("operatory", operatory, Types.OTHER)
                .param("from", block.from())
                .param("to", block.to())
                .param("reason", block.reason())
                .param("by", block.madeBy())
                .param("at", at)
                .update();
    }

    void delete(Block.Id id) {
        database.sql("delete from block where practice_id = :practice and id = :id")
                .param("id", id.value())
                .update();
    }
}

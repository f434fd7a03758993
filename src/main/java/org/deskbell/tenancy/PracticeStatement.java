package org.deskbell.tenancy;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/** One statement inside the current practice; runs in the transaction at hand, else in one of its own. */
public final class PracticeStatement {
    private final StatementSpec statement;
    private final TransactionTemplate transaction;

    PracticeStatement(StatementSpec statement, TransactionTemplate transaction) {
        this.statement = statement;
        this.transaction = transaction;
    }

    /** Binds a value; moments, zones and enum constants are bound as the columns hold them. */
    public PracticeStatement param(String name, @Nullable Object value) {
        statement.param(name, bound(value));
        return this;
    }

    /** Binds a value that may be missing, with its {@link java.sql.Types} so that null has a type. */
    public PracticeStatement param(String name, @Nullable Object value, int sqlType) {
        statement.param(name, bound(value), sqlType);
        return this;
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> moment.atOffset(UTC);
            case ZoneId zone -> zone.getId();
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }

    public <T> List<T> list(Function<Row, T> reader) {
        return inside(() -> statement.query(mapper(reader)).list());
    }

    public <T> Optional<T> optional(Function<Row, T> reader) {
        return inside(() -> statement.query(mapper(reader)).optional());
    }

    /** The only row; fails if there is none or more than one. */
    public <T> T one(Function<Row, T> reader) {
        return inside(() -> statement.query(mapper(reader)).single());
    }

    /** Runs it and gives the number of rows it changed. */
    public int update() {
        return inside(statement::update);
    }

    private static <T> RowMapper<T> mapper(Function<Row, T> reader) {
        return (result, number) -> reader.apply(new Row(result));
    }

    private <T> T inside(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}

package org.deskbell.tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its values.
 *
 * @param sql with a question mark for each value
 * @param values in the order of the question marks
 */
record Bound(String sql, List<@Nullable Object> values) {
    private static final Bound KEEP_PLAN =
            new Bound("select set_config('plan_cache_mode', 'force_generic_plan', true)", List.of());
    private static final Bound COMMIT = new Bound("commit", List.of());

    /** A null whose type must be said. */
    record Missing(int sqlType) {}

    static Bound of(String sql, Map<String, @Nullable Object> values) {
        var text = SqlText.of(sql);
        var inOrder = new ArrayList<@Nullable Object>();
        for (var name : text.names()) add(value(name, values), inOrder);
        return new Bound(text.with(values), inOrder);
    }

    /** A collection has a question mark for each of its own. */
    private static void add(@Nullable Object value, List<@Nullable Object> values) {
        if (value instanceof Collection<?> several) values.addAll(several);
        else values.add(value);
    }

    private static @Nullable Object value(String name, Map<String, @Nullable Object> values) {
        var value = values.get(name);
        if (value == null && !values.containsKey(name)) throw new IllegalStateException("No value for :" + name + ".");
        return value;
    }

    /** Makes the practice's rows the only ones there are, until the transaction ends. */
    static Bound entering(PracticeId practice) {
        return new Bound("select deskbell.enter(?)", List.of(practice.value()));
    }

    /** Lets one plan serve all values, until the transaction ends: planning can cost more than running. */
    static Bound keepingPlans() {
        return KEEP_PLAN;
    }

    static Bound commit() {
        return COMMIT;
    }
}

package org.deskbell.web.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files there are.
 *
 * @param transactionTime none is older
 * @param request its own address
 */
record Manifest(Instant transactionTime, String request, List<Output> output, List<String> error) {
    /**
     * A file.
     *
     * @param type of its resources
     * @param extension null where it is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Output(String type, String url, @Nullable States extension) {}

    /** Where its resources are, as the practice writes its states. */
    record States(List<String> state) {}
}

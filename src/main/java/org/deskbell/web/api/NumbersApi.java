package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.deskbell.desk.Numbers;
import org.deskbell.web.Me;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of the last days, for the office manager's programs. */
@RestController
@Tag(name = "Settings")
class NumbersApi {
    private final Numbers numbers;
    private final Checks checks;

    NumbersApi(Numbers numbers, Checks checks) {
        this.numbers = numbers;
        this.checks = checks;
    }

    @GetMapping("/api/v1/numbers")
    @Operation(
            operationId = "numbers",
            summary = "What came in online in the last days, counted; for the office manager",
            description =
                    "Counts what was asked for within these days of the practice, as it stands by now. Nobody is named.")
    @ApiResponse(responseCode = "200", description = "The figures.", useReturnTypeSchema = true)
    NumbersAnswer numbers(
            @Parameter(
                            description = "How many days, today among them.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            allowableValues = {"7", "30", "90"},
                                            defaultValue = "30"))
                    @RequestParam(defaultValue = "30")
                    int days,
            Me me) {
        if (!me.isOfficeManager()) throw new AccessDeniedException("Numbers are for the office manager.");
        if (!Numbers.DAYS.contains(days)) checks.refuse(List.of(new Fault("days", "Must be 7, 30 or 90.")));
        return NumbersAnswer.of(numbers.of(days));
    }
}

package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.deskbell.pms.PmsPatients;
import org.deskbell.web.Me;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patients in the PMS, as of the last refresh. */
@RestController
@Tag(name = "Linking")
class PmsPatientApi {
    private final PmsPatients patients;
    private final Looks looks;

    PmsPatientApi(PmsPatients patients, Looks looks) {
        this.patients = patients;
        this.looks = looks;
    }

    /** Records of a name. */
    @Schema(name = "PmsPatients", description = "Records of a name.")
    record Found(List<PmsPatientAnswer> items) {}

    @GetMapping("/api/v1/pms-patients")
    @Operation(operationId = "pmsPatients", summary = "Find PMS patients by name")
    Found find(
            @Parameter(description = "Last, First or First, Last; beginnings will do.", example = "Jefferson, Thomas")
                    @RequestParam
                    String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Me me) {
        if (q.isBlank()) throw Refusal.at("q", "Enter a name.");
        SearchText.check(q);
        var found = patients.named(q.strip(), limit);
        looks.at(found, "found PMS patients by name", me.actor());
        return new Found(found.stream().map(PmsPatientAnswer::of).toList());
    }
}

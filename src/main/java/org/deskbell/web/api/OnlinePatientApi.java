package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.deskbell.desk.OnlinePatientList;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.PatientTag;
import org.deskbell.patients.PatientTags;
import org.deskbell.patients.PmsDifferences;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People as registered online. */
@RestController
@RequestMapping("/api/v1/online-patients")
@Tag(name = "Linking")
class OnlinePatientApi {
    private final OnlinePatientList list;
    private final OnlinePatients patients;
    private final PatientTags tags;
    private final PmsDifferences differences;

    OnlinePatientApi(OnlinePatientList list, OnlinePatients patients, PatientTags tags, PmsDifferences differences) {
        this.list = list;
        this.patients = patients;
        this.tags = tags;
        this.differences = differences;
    }

    /** A page of the list. */
    @Schema(name = "OnlinePatients", description = "A page of the list.")
    record Rows(
            List<RowAnswer> items,
            int total,

            @Schema(description = "The cursor of the next page; missing after the last.") @Nullable
            String next) {}

    /** A row of the list. */
    @Schema(name = "OnlinePatientRow", description = "A row of the list.")
    record RowAnswer(
            UUID id,

            @Schema(description = "The PMS's id; -1 until linked.", example = "-1")
            String patientId,

            String lastName,
            String firstName,
            @Nullable LocalDate birthDate,
            boolean registered,
            @Nullable String patientInPms,
            @Nullable Instant linkedAt,
            @Nullable String linkedBy,
            LinkRecord.@Nullable How how,
            List<String> tags,
            Instant createdAt) {}

    /** All that a person has registered with. */
    @Schema(name = "OnlinePatient", description = "All that a person has registered with.")
    record PatientAnswer(
            UUID id,

            @Schema(description = "The PMS's id; -1 until linked.", example = "-1")
            String patientId,

            Person who,
            @Nullable String insuranceCarrier,
            @Nullable String insuranceMember,
            @Nullable String guardian,

            @Schema(description = "Words of the practice's own, for staff alone.")
            List<String> tags,

            @Nullable Instant registeredAt,
            Instant createdAt,

            @Schema(description = "The online patient who stands for this one; missing if he stands for himself.")
            @Nullable
            UUID joinedInto,

            @Schema(description = "Answers that are not those of the PMS record, until somebody settles them.")
            List<DifferenceAnswer> differences) {}

    @GetMapping
    @Operation(operationId = "onlinePatients", summary = "The online patients, newest first")
    Rows page(
            @Parameter(description = "Last, First, or the beginning of either name.") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Only those who have registered, or only those who have not.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean registered,
            @Parameter(
                            description =
                                    "Only those who are not linked, or whose link was made by staff, by the rule, or with a "
                                            + "record that we created.")
                    @RequestParam(required = false)
                    OnlinePatientList.@Nullable Linked linked,
            @Parameter(description = "Only those who have this tag; capitals do not matter.")
                    @RequestParam(required = false)
                    @Nullable
                    String tag,
            @Parameter(description = "The next of the page before.") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Me me) {
        SearchText.check(q);
        var search = new OnlinePatientList.Search(q, registered, linked, 0, limit);
        var page = list.page(search.tagged(sought(tag)).after(ListPlace.read(cursor)), me.actor());
        var had = tags.of(page.rows().stream().map(OnlinePatientList.Row::id).toList());
        return new Rows(
                page.rows().stream()
                        .map(row -> answer(row, had.getOrDefault(row.id(), List.of())))
                        .toList(),
                page.total(),
                page.more() ? ListPlace.of(page.rows().getLast()) : null);
    }

    private static @Nullable PatientTag sought(@Nullable String tag) {
        if (tag == null || tag.isBlank()) return null;
        PatientTag.fault(tag).ifPresent(fault -> {
            throw Refusal.unreadable("tag", TagApi.said(fault));
        });
        return new PatientTag(tag);
    }

    private static RowAnswer answer(OnlinePatientList.Row row, List<PatientTag> tags) {
        return new RowAnswer(
                row.id().value(),
                row.link().shown(),
                row.lastName(),
                row.firstName(),
                row.born(),
                row.registeredAt() != null,
                row.pmsName(),
                row.linkedAt(),
                row.linkedBy(),
                row.how(),
                TagApi.words(tags),
                row.createdAt());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "onlinePatient", summary = "One online patient, with all answers")
    PatientAnswer one(@PathVariable UUID id, Me me) {
        var patient = patients.open(new OnlinePatient.Id(id), "opened patient details", me.actor());
        return new PatientAnswer(
                patient.id().value(),
                patient.link().shown(),
                Person.of(patient.who()),
                patient.insurance().carrier(),
                patient.insurance().member(),
                patient.guardian(),
                TagApi.words(tags.of(patient.id())),
                patient.registeredAt(),
                patient.createdAt(),
                patient.joinedInto() == null ? null : patient.joinedInto().value(),
                DifferenceAnswer.of(differences.open(patient.id(), me.actor())));
    }
}

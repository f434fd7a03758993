package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PatientTag;
import org.deskbell.patients.PatientTags;
import org.deskbell.patients.TagOutcome;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts tags on online patients, and takes them off; what they say stands in the body. */
@RestController
@RequestMapping("/api/v1/online-patients/{id}/tags")
@Tag(name = "Linking")
class TagApi {
    private final PatientTags tags;

    TagApi(PatientTags tags) {
        this.tags = tags;
    }

    /** A tag. */
    @Schema(name = "PatientTag", description = "A tag; capitals do not matter.")
    record Body(
            @Schema(minLength = 1, maxLength = PatientTag.LONGEST, example = "needs interpreter") @Nullable
            String words) {
        /** @throws Refusal naming words */
        private PatientTag tag() {
            var typed = words == null ? "" : words;
            PatientTag.fault(typed).ifPresent(fault -> {
                throw Refusal.at("words", said(fault));
            });
            return new PatientTag(typed);
        }

        @Override
        public String toString() {
            return "Body[hidden]";
        }
    }

    /** What is wrong with the text of a tag. */
    static String said(PatientTag.Fault fault) {
        return switch (fault) {
            case MISSING -> "Say which tag.";
            case LONG -> "At most " + PatientTag.LONGEST + " characters.";
            case HIDDEN -> "Has a character that does not show.";
        };
    }

    /** The tags that a person has now. */
    @Schema(name = "PatientTags", description = "The tags that a person has now.")
    record TagsAnswer(List<String> tags) {
        @Override
        public String toString() {
            return "TagsAnswer[hidden]";
        }
    }

    @PostMapping
    @Operation(
            operationId = "addTag",
            summary = "Put a tag on this person, as the practice spells it already if it does")
    @ApiResponse(
            responseCode = "200",
            description = "The person has it, now or since before.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "There are as many as may be, or the registration is forgotten.")
    TagsAnswer add(@PathVariable UUID id, @RequestBody Body body, Me me) {
        var patient = new OnlinePatient.Id(id);
        return switch (tags.add(patient, body.tag(), me.actor())) {
            case TagOutcome.Tagged tagged -> now(patient);
            case TagOutcome.Full full ->
                throw Refusal.conflict("There are " + PatientTag.MOST + " tags already. Remove one first.");
            case TagOutcome.Forgotten gone ->
                throw Refusal.conflict("This registration is forgotten, and nothing is kept of it.");
        };
    }

    @PostMapping("/removal")
    @Operation(operationId = "removeTag", summary = "Take a tag off this person, if he has it")
    TagsAnswer remove(@PathVariable UUID id, @RequestBody Body body, Me me) {
        var patient = new OnlinePatient.Id(id);
        tags.remove(patient, body.tag(), me.actor());
        return now(patient);
    }

    private TagsAnswer now(OnlinePatient.Id patient) {
        return new TagsAnswer(words(tags.of(patient)));
    }

    static List<String> words(List<PatientTag> tags) {
        return tags.stream().map(PatientTag::words).toList();
    }
}

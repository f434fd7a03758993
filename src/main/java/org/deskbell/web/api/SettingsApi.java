package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.deskbell.practice.Practices;
import org.deskbell.web.Me;
import org.deskbell.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Online Scheduler Settings, for the office manager's programs. */
@RestController
@RequestMapping("/api/v1/settings")
@Tag(name = "Settings")
class SettingsApi {
    private final Practices practices;
    private final Checks checks;

    SettingsApi(Practices practices, Checks checks) {
        this.practices = practices;
        this.checks = checks;
    }

    @GetMapping
    @Operation(operationId = "settings", summary = "The Online Scheduler Settings; for the office manager")
    ResponseEntity<SettingsBody> settings(Me me) {
        requireOfficeManager(me);
        return told();
    }

    private ResponseEntity<SettingsBody> told() {
        var settings = SettingsBody.of(practices.settings());
        return ResponseEntity.ok().eTag(Seen.of(settings).hash()).body(settings);
    }

    @PutMapping
    @Operation(operationId = "changeSettings", summary = "Change the settings; for the office manager")
    @ApiResponse(responseCode = "200", description = "They hold.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "412", description = "They are not those of If-Match any more; nothing changed.")
    ResponseEntity<SettingsBody> change(
            @Parameter(description = "The ETag of the settings that are changed, so that no change since is undone.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody SettingsBody body,
            Me me) {
        requireOfficeManager(me);
        var settings = checks.right(body);
        checks.refuse(settings.notWholeMinutes().stream()
                .map(field -> new Fault(field, "Must be whole minutes."))
                .toList());
        if (!practices.change(
                before -> isMeant(ifMatch, SettingsBody.of(before)), before -> before.with(settings::put), me.actor()))
            throw Refusal.changedMeanwhile("The settings were changed meanwhile. Read them again, then change them.");
        return told();
    }

    /** Whether a change is of these settings, by RFC 9110, 13.1.1; a proxy that packs answers makes their tags weak. */
    private static boolean isMeant(@Nullable String ifMatch, SettingsBody standing) {
        if (ifMatch == null) return true;
        var tag = '"' + Seen.of(standing).hash() + '"';
        return Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static void requireOfficeManager(Me me) {
        if (!me.isOfficeManager()) throw new AccessDeniedException("Settings are for the office manager.");
    }
}

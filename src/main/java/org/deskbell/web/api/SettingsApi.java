package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.deskbell.practice.Practices;
import org.deskbell.web.Me;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    SettingsBody settings(Me me) {
        requireOfficeManager(me);
        return SettingsBody.of(practices.settings());
    }

    @PutMapping
    @Operation(operationId = "changeSettings", summary = "Change the settings; for the office manager")
    SettingsBody change(@RequestBody SettingsBody body, Me me) {
        requireOfficeManager(me);
        var settings = checks.right(body);
        checks.refuse(settings.notWholeMinutes().stream()
                .map(field -> new Fault(field, "Must be whole minutes."))
                .toList());
        practices.change(before -> before.with(settings::put), me.actor());
        return SettingsBody.of(practices.settings());
    }

    private static void requireOfficeManager(Me me) {
        if (!me.isOfficeManager()) throw new AccessDeniedException("Settings are for the office manager.");
    }
}

package org.deskbell.pms.opendental;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.pms.PmsSettingWrong;
import org.deskbell.pms.Setting;
import org.deskbell.pms.Setting.Kind;

/**
 * The way to an office's Open Dental, as it was typed. {@code server} is the address of its API, without one the vendor's
 * service; {@code developerKey} and {@code customerKey} are shown to it; {@code zone} is the office's time zone;
 * {@code clinic} the number of the one clinic that this practice is; {@code newPatients} whether Deskbell may make records,
 * which hold its key in the chart number; {@code workstation} the computer that is to call when something changes.
 */
record OpenDentalSettings(Map<String, String> typed) {
    /** opendental.com/site/apilocal.html, Remote. */
    static final String SERVICE = "https://api.opendental.com/api/v1";

    private static final String VENDOR = ".opendental.com";
    private static final String CLINIC = "clinic";
    private static final String CHART_NUMBER = "chartNumber";
    private static final String WORKSTATION = "workstation";

    /** What is asked for, in the order of a form. */
    static final List<Setting> ASKED = List.of(
            new Setting("server", Kind.ADDRESS, false),
            new Setting("developerKey", Kind.SECRET, true),
            new Setting("customerKey", Kind.SECRET, true).sayingWhich(),
            new Setting("zone", Kind.ZONE, true),
            new Setting(CLINIC, Kind.TEXT, false).sayingWhich(),
            Setting.choice("newPatients", List.of(CHART_NUMBER, "none")),
            new Setting(WORKSTATION, Kind.TEXT, false));

    /** @throws IllegalArgumentException if they are no way to a server, in words */
    static OpenDentalSettings of(Map<String, String> typed) {
        var settings = new OpenDentalSettings(Map.copyOf(typed));
        settings.shown();
        settings.zone();
        wrongIn(typed).stream().findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong.words());
        });
        return settings;
    }

    static List<PmsSettingWrong> wrongIn(Map<String, String> typed) {
        var clinic = typed.get(CLINIC);
        return clinic == null || Fields.isNumber(clinic.strip())
                ? List.of()
                : List.of(new PmsSettingWrong(CLINIC, "A clinic has a number in Open Dental, like 3."));
    }

    URI base() {
        var address = typed.getOrDefault("server", SERVICE).strip();
        return URI.create(address.replaceAll("/+$", ""));
    }

    /** The header by which a program signs in (opendental.com/site/apisetup.html, API Keys). */
    String shown() {
        return "ODFHIR " + needed("developerKey") + "/" + needed("customerKey");
    }

    ZoneId zone() {
        return Setting.zone(typed);
    }

    Optional<String> clinic() {
        return Optional.ofNullable(typed.get(CLINIC)).map(String::strip);
    }

    /** Empty if none is to call. */
    Optional<String> workstation() {
        return Optional.ofNullable(typed.get(WORKSTATION)).map(String::strip);
    }

    boolean makesPatients() {
        return typed.getOrDefault("newPatients", CHART_NUMBER).equals(CHART_NUMBER);
    }

    /** The vendor's service takes one request a second for each customer key; an API in the office's own network takes as many as
     * come (opendental.com/site/apiimplementation.html, Throttling). */
    Duration between() {
        var host = String.valueOf(base().getHost());
        return host.endsWith(VENDOR) ? Duration.ofSeconds(1) : Duration.ZERO;
    }

    /** Whether somebody else's requests count together with ours. */
    boolean sharesPaceWith(OpenDentalSettings other) {
        return base().equals(other.base()) && needed("customerKey").equals(other.needed("customerKey"));
    }

    private String needed(String name) {
        return Setting.needed(typed, name);
    }

    @Override
    public String toString() {
        return "OpenDentalSettings[hidden]";
    }
}

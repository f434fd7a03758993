package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings by programs. */
class SettingsApiTest {
    private static final String SETTINGS = "/api/v1/settings";

    private final ApiPractice practice = ApiPractice.open();
    private final Program manager = practice.manager();

    @Test
    void the_office_manager_changes_settings() {
        var before = manager.get(SETTINGS).body();

        var answer = manager.send("PUT", SETTINGS, before.replace("\"noticeNew\":\"PT24H\"", "\"noticeNew\":\"PT3H\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(manager.get(SETTINGS).<String>read("$.noticeNew")).isEqualTo("PT3H");
    }

    @Test
    void settings_that_were_changed_since_they_were_read_are_not_overwritten() {
        var read = manager.get(SETTINGS);
        var etag = read.header("ETag");
        var mine = read.body().replace("\"noticeNew\":\"PT24H\"", "\"noticeNew\":\"PT3H\"");
        manager.send("PUT", SETTINGS, read.body().replace("\"online\":true", "\"online\":false"));

        var answer = manager.send("PUT", SETTINGS, mine, "If-Match", etag);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.<String>read("$.type")).isEqualTo("urn:deskbell:problem:changed-meanwhile");
        assertThat(manager.get(SETTINGS).<Boolean>read("$.online")).isFalse();
        var now = manager.get(SETTINGS).header("ETag");
        assertThat(now).isNotEmpty().isNotEqualTo(etag);
        var changed = manager.send("PUT", SETTINGS, mine, "If-Match", "\"other\", " + now);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo(etagNow());
        assertThat(manager.send("PUT", SETTINGS, mine, "If-Match", now).status())
                .as("sent twice, and done already")
                .isEqualTo(200);
        assertThat(manager.send("PUT", SETTINGS, read.body(), "If-Match", "*").status())
                .isEqualTo(200);
    }

    private String etagNow() {
        return manager.get(SETTINGS).header("ETag");
    }

    @Test
    void the_front_desk_neither_sees_nor_changes_them() {
        var body = manager.get(SETTINGS).body();

        assertThat(practice.frontDesk().get(SETTINGS).status()).isEqualTo(403);
        assertThat(practice.frontDesk().send("PUT", SETTINGS, body).status()).isEqualTo(403);
    }

    @Test
    void settings_out_of_range_are_named_and_nothing_changes() {
        var before = manager.get(SETTINGS).body();
        var wrong = before.replace("\"noticeNew\":\"PT24H\"", "\"noticeNew\":\"-PT1M\"")
                .replace("\"horizonDays\":90", "\"horizonDays\":0");

        var answer = manager.send("PUT", SETTINGS, wrong);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly("horizonDays", "noticeNew");
        assertThat(manager.get(SETTINGS).body()).isEqualTo(before);
    }

    @Test
    void half_minutes_and_missing_settings_are_refused() {
        var before = manager.get(SETTINGS).body();

        assertThat(manager.send("PUT", SETTINGS, before.replace("\"noticeNew\":\"PT24H\"", "\"noticeNew\":\"PT90S\""))
                        .<List<String>>read("$.errors[*].field"))
                .containsExactly("noticeNew");
        assertThat(manager.send("PUT", SETTINGS, "{}").<List<Object>>read("$.errors"))
                .hasSize(14);
    }
}

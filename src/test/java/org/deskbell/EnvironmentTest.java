package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.Map;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator sets is taken, or refused by the name of its variable. */
class EnvironmentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.com",
                "http://mail.example.com",
                "smtp://",
                "smtp://a b@mail.example.com",
                "smtp://mail.example.com:65536"
            })
    void what_is_no_mail_server_is_refused(String url) {
        assertThatThrownBy(() -> Environment.read(Map.of("DESKBELL_SMTP_URL", url)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DESKBELL_SMTP_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway.example",
                "https://",
                "http://me:hidden@gateway.example/messages",
                "ftp://gateway.example/messages",
                "https://me:hidden@gateway example/messages"
            })
    void what_is_no_gateway_is_refused_without_its_secret(String url) {
        assertThatThrownBy(() -> Environment.read(Map.of("DESKBELL_SMS_URL", url)))
                .isInstanceOf(Refused.class)
                .hasNoCause()
                .hasMessageContaining("DESKBELL_SMS_URL")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void text_messages_alone_leave_mail_without_a_way() {
        var environment = Environment.read(Map.of("DESKBELL_SMS_URL", "https://me:token@gateway.example/messages"));

        assertThat(environment.sms()).isPresent();
        assertThat(environment.demo()).isFalse();
        assertThat(String.join(" ", environment.warnings())).contains("DESKBELL_SMTP_URL", "DESKBELL_ADDRESS");
    }

    @Test
    void the_demo_whose_users_everybody_knows_is_on_only_where_one_tries_alone() {
        var mail = "smtp://mail.example.com";

        assertThat(Environment.read(Map.of()).demo()).isTrue();
        assertThat(Environment.read(Map.of("DESKBELL_SMTP_URL", mail)).demo()).isFalse();
        assertThat(Environment.read(Map.of("DESKBELL_SMTP_URL", mail, "DESKBELL_DEMO", "on"))
                        .demo())
                .isTrue();
    }

    @Test
    void letters_that_go_nowhere_or_lead_nowhere_are_told_at_the_start() {
        var mail = "smtp://mail.example.com";
        var address = "https://online.example.com";

        assertThat(Environment.read(Map.of()).warnings()).isEmpty();
        assertThat(Environment.read(Map.of("DESKBELL_DEMO", "off")).warnings())
                .singleElement(STRING)
                .contains("DESKBELL_SMTP_URL");
        assertThat(Environment.read(Map.of("DESKBELL_SMTP_URL", mail)).warnings())
                .singleElement(STRING)
                .contains("DESKBELL_ADDRESS");
        assertThat(Environment.read(Map.of("DESKBELL_SMTP_URL", mail, "DESKBELL_ADDRESS", address))
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "online.example.com",
                "ftp://online.example.com",
                "https://",
                "https://online.example.com:0",
                "https://online.example.com/desk",
                "https://online.example.com?x=1",
                "https://me@online.example.com"
            })
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> Environment.read(Map.of("DESKBELL_ADDRESS", address)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DESKBELL_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://online.example.com", "https://online.example.com/", "http://10.1.2.3:8080"})
    void an_address_is_taken_without_a_slash_at_its_end(String address) {
        assertThat(Environment.read(Map.of("DESKBELL_ADDRESS", address)).address())
                .contains(address.replaceAll("/$", ""));
    }

    @Test
    void a_mail_server_is_taken_with_and_without_a_port() {
        assertThat(Environment.read(Map.of("DESKBELL_SMTP_URL", "smtp://u:p@mail.example.com"))
                        .smtp())
                .isPresent();
        assertThat(Environment.read(Map.of("DESKBELL_SMTP_URL", "smtps://u:p@mail.example.com:465"))
                        .smtp())
                .isPresent();
    }
}

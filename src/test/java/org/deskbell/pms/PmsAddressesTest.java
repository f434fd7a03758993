package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deskbell calls the public internet, encrypted, and what its operator opened; nothing else. */
class PmsAddressesTest {
    private final PmsAddresses closed = new PmsAddresses("");
    private final PmsAddresses opened = new PmsAddresses("10.1.0.0/16, 127.0.0.1/32, ::1/128");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://localhost:5432/",
                "https://10.1.2.3/fhir",
                "https://172.31.255.1/",
                "https://192.168.7.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fd00::1]/",
                "https://[fe80::1%25lo]/",
                "https://224.0.0.1/"
            })
    void no_way_leads_into_a_private_network(String url) {
        assertThatThrownBy(() -> closed.check(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pms",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "jar:https://8.8.8.8/!/",
                "https://",
                "https://who:what@8.8.8.8/",
                "https://8.8.8.8/#part",
                "https://8.8.8.8/?to=1",
                "https://a b/",
                "https://no-such-server.invalid/"
            })
    void what_is_no_address_of_a_server_is_refused(String url) {
        assertThatThrownBy(() -> opened.check(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_public_internet_is_called_encrypted() {
        assertThat(closed.check(" https://8.8.8.8/fhir ")).isEqualTo(URI.create("https://8.8.8.8/fhir"));
        assertThatThrownBy(() -> closed.check("http://8.8.8.8/fhir")).hasMessageContaining("https://");
    }

    @Test
    void what_the_operator_opened_is_called_as_it_is() {
        assertThat(opened.check("http://10.1.2.3:8080/fhir").getPort()).isEqualTo(8080);
        assertThat(opened.check("http://127.0.0.1/")).isNotNull();
        assertThat(opened.check("http://[::1]/")).isNotNull();
        assertThatThrownBy(() -> opened.check("http://10.2.0.1/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> opened.check("http://127.0.0.2/")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the office", "10.0.0.0/99", "10.0.0.0/8;192.168.0.0/16"})
    void networks_that_are_none_are_refused_by_the_name_of_the_variable(String networks) {
        assertThatThrownBy(() -> new PmsAddresses(networks))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DESKBELL_PMS_NETWORKS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db",
                "db:",
                "8.8.8.8:0",
                "8.8.8.8:65536",
                "8.8.8.8:3306?allowLocalInfile=true",
                "8.8.8.8:3306/other",
                "8.8.8.8:3306&a=b",
                "8.8.8.8:1,8.8.4.4:2",
                "a@8.8.8.8:3306",
                "(host=8.8.8.8):3306",
                "https://8.8.8.8:3306",
                "8.8.8.8 :3306"
            })
    void a_server_is_a_name_and_a_port_and_nothing_else(String typed) {
        assertThatThrownBy(() -> opened.checkServer(typed)).hasMessageContaining("must look like");
    }

    @Test
    void a_server_is_called_only_where_the_operator_opened_a_network() {
        assertThat(opened.checkServer(" 10.1.2.3:2575 ")).isEqualTo(new InetSocketAddress("10.1.2.3", 2575));
        assertThat(opened.checkServer("[::1]:3306").getPort()).isEqualTo(3306);
        for (var elsewhere : List.of("8.8.8.8:2575", "10.2.0.1:2575"))
            assertThatThrownBy(() -> opened.checkServer(elsewhere)).hasMessageContaining("private network");
        assertThatThrownBy(() -> closed.checkServer("10.1.2.3:3306")).hasMessageContaining("private network");
        assertThatThrownBy(() -> closed.checkServer("localhost:3306")).hasMessageContaining("private network");
        assertThat(PmsAddresses.host("10.1.2.3:2575")).contains("10.1.2.3");
    }
}

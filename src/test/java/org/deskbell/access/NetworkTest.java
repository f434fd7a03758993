package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1:5555, 192.0.2.1",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:2:ffff::9, 20010db800010002",
        "[2001:db8:1:2::1]:5555, 20010db800010002",
        "[2001:db8:1:2::1], 20010db800010002",
        "::ffff:192.0.2.1, c0000201",
        "1:2:3, 1:2:3",
        "':', ':'",
        "unknown, unknown"
    })
    void an_address_counts_with_its_network_and_what_is_none_as_it_stands(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}

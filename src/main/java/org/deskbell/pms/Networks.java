package org.deskbell.pms;

import java.net.InetAddress;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Networks and single addresses, as 10.1.0.0/16 and 203.0.113.7. */
public record Networks(List<IpAddressMatcher> all) {
    /** @throws IllegalArgumentException if one is none */
    public static Networks of(List<String> written) {
        return new Networks(written.stream().map(IpAddressMatcher::new).toList());
    }

    /** Whether the address is in one of them. */
    public boolean include(InetAddress address) {
        var text = address.getHostAddress();
        var scope = text.indexOf('%');
        var plain = scope < 0 ? text : text.substring(0, scope);
        return all.stream().anyMatch(network -> network.matches(plain));
    }
}

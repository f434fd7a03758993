package org.deskbell.access;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/** For whom tries from a remote address count. */
public final class Network {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final int BYTES = 8;
    /** As some proxies write it: 192.0.2.1:5555, [2001:db8::1]:5555. */
    private static final Pattern WITH_PORT = Pattern.compile("([\\d.]+):\\d+|\\[([^]]+)](?::\\d+)?");

    private Network() {}

    /** Whether it is this machine itself: a load test, or a proxy that tells no addresses. */
    public static boolean isThisMachine(String remoteAddress) {
        return THIS_MACHINE.contains(remoteAddress);
    }

    /** The address itself, or of an IPv6 address the first 64 bits: who has one has all that share them (RFC 6177). What is
     * no address counts as it stands. */
    public static String of(String remoteAddress) {
        var parts = WITH_PORT.matcher(remoteAddress);
        var address = !parts.matches() ? remoteAddress : parts.group(1) == null ? parts.group(2) : parts.group(1);
        if (address.indexOf(':') < 0) return address;
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, BYTES));
        } catch (IllegalArgumentException e) {
            return address; // a proxy wrote it, and it is no address
        }
    }
}

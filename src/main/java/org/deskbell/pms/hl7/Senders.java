package org.deskbell.pms.hl7;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.deskbell.pms.Networks;

/** The addresses from which a practice's PMS may tell something. */
record Senders(Networks networks) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*)(?:/(?<bits>\\d{1,3}))?");

    private static final int WIDEST_4 = 16;
    private static final int WIDEST_6 = 48;

    /** @param typed addresses and networks, parted by commas or blanks
     * @throws IllegalArgumentException in words for people, if that is none, or half the world */
    static Senders of(String typed) {
        var all = Arrays.stream(typed.split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        if (all.isEmpty() || !all.stream().allMatch(Senders::isNarrow))
            throw new IllegalArgumentException(
                    "Type addresses like 203.0.113.7, or networks like 10.1.2.0/24, with commas between them;"
                            + " no network wider than /" + WIDEST_4 + ", or /" + WIDEST_6 + " of IPv6.");
        try {
            return new Senders(Networks.of(all));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("One of the addresses is none.", e);
        }
    }

    private static boolean isNarrow(String one) {
        var parts = WRITTEN.matcher(one);
        if (!parts.matches()) return false;
        var widest = one.contains(":") ? WIDEST_6 : WIDEST_4;
        return parts.group("bits") == null || Integer.parseInt(parts.group("bits")) >= widest;
    }

    boolean include(InetAddress address) {
        return networks.include(address);
    }
}

package org.deskbell.pms;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbell.tenancy.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses Deskbell calls for a practice. An office manager types them, so they must not lead into the network of
 * whoever runs Deskbell: only the networks that the operator opened (DESKBELL_PMS_NETWORKS) may be private, and only
 * there may a PMS be spoken to without encryption.
 */
@Component
public class PmsAddresses {
    /** What is no place on the public internet, by the IANA registries of special-purpose addresses (RFC 6890). */
    private static final Networks SPECIAL = Networks.of(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    private static final Pattern SERVER =
            Pattern.compile("(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):(?<port>\\d{1,5})");

    private final Networks opened;

    /** @throws Refused if a network is none */
    public PmsAddresses(@Value("${deskbell.pms-networks:}") String networks) {
        opened = opened(networks);
    }

    private static Networks opened(String networks) {
        try {
            return Networks.of(Arrays.stream(networks.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "DESKBELL_PMS_NETWORKS must be a list of networks, as 10.1.0.0/16,192.168.7.0/24; it is \""
                            + networks + "\".",
                    e);
        }
    }

    /** Asks for the addresses that the name has now; a connector asks before it connects, since a name may change.
     *
     * @throws IllegalArgumentException in words for people, if Deskbell is not to call there */
    public URI check(String url) {
        var uri = parsed(url);
        var open = Arrays.stream(resolved(uri.getHost()))
                .allMatch(address -> opened.include(address) || (!SPECIAL.include(address) && isEncrypted(uri)));
        if (open) return uri;
        throw new IllegalArgumentException(
                isEncrypted(uri)
                        ? "The address is in a private network that this Deskbell may not call. Whoever runs it can open that network."
                        : "The address must begin with https://. Whoever runs this Deskbell can open a private network for a PMS without encryption.");
    }

    /** The same for a server that is no web server: it must be in a network that the operator opened. What it answers is not bounded
     * as the answers of web servers are, nor always encrypted.
     *
     * @param typed as pms.example.com:2575
     * @return where it is now, under the name that was typed
     * @throws IllegalArgumentException in words for people, if Deskbell is not to call there */
    public InetSocketAddress checkServer(String typed) {
        var server = server(typed);
        var addresses = resolved(server.getHostString());
        if (Arrays.stream(addresses).allMatch(opened::include))
            return new InetSocketAddress(addresses[0], server.getPort());
        throw new IllegalArgumentException(
                "This server must be in a private network that whoever runs this Deskbell has opened, or behind a tunnel in one.");
    }

    private static InetSocketAddress server(String typed) {
        var parts = SERVER.matcher(typed.strip());
        var port = parts.matches() ? Integer.parseInt(parts.group("port")) : 0;
        if (port < 1 || port > 65_535)
            throw new IllegalArgumentException("The address must look like pms.example.com:2575.");
        return InetSocketAddress.createUnresolved(parts.group("host").replaceAll("[\\[\\]]", ""), port);
    }

    private static URI parsed(String url) {
        try {
            var uri = new URI(url.strip());
            var plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null && uri.getRawQuery() == null;
            if (plain && uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(malformed(), e);
        }
        throw new IllegalArgumentException(malformed());
    }

    /** The host of an address or a server; empty if it is none. */
    static Optional<String> host(String typed) {
        try {
            return Optional.of(
                    typed.contains("/")
                            ? parsed(typed).getHost()
                            : server(typed).getHostString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String malformed() {
        return "The address must look like https://pms.example.com/fhir.";
    }

    private static boolean isEncrypted(URI uri) {
        return uri.getScheme().equals("https");
    }

    private static InetAddress[] resolved(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no server of that name.", e);
        }
    }
}

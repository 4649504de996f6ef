package no.veikart.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses on the public internet from all others, by IANA's registries of special-purpose
 * addresses (RFC 6890).
 *
 * <p>Of IPv6 only what is allocated for global unicast passes. So whatever carries an IPv4 address
 * within (mapped, compatible, NAT64) does not, and of what lies in that range itself, 6to4 and
 * Teredo are left out by name.
 */
final class PublicAddresses {

    private static final List<Subnet> SPECIAL_V4 =
            subnets(
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
                    "240.0.0.0/4");

    private static final List<Subnet> GLOBAL_V6 = subnets("2000::/3");

    /** Protocol assignments with Teredo, documentation (two), 6to4. */
    private static final List<Subnet> SPECIAL_V6 =
            subnets("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        return address instanceof Inet4Address
                ? !isIn(SPECIAL_V4, address)
                : isIn(GLOBAL_V6, address) && !isIn(SPECIAL_V6, address);
    }

    private static boolean isIn(List<Subnet> subnets, InetAddress address) {
        return subnets.stream().anyMatch(subnet -> subnet.contains(address));
    }

    private static List<Subnet> subnets(String... notations) {
        return Stream.of(notations).map(Subnet::of).toList();
    }
}

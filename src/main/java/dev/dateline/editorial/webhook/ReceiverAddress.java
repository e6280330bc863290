package dev.dateline.editorial.webhook;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

/** The address of a receiver; of an IPv6 address that stands for one of IPv4, the latter. */
record ReceiverAddress(InetAddress address) {

    /** Unspecified, link-local and multicast addresses, and where clouds tell a machine its credentials besides. */
    private static final Blocks FORBIDDEN = Blocks.of("0.0.0.0/32", "169.254.0.0/16", "224.0.0.0/4", "::/128", "fe80::/10",
            "ff00::/8", "100.100.100.200/32", "fd00:ec2::254/128");

    /** The address blocks that are not global: RFC 6890 and the registries of IANA that it describes; and site-local ones. */
    private static final Blocks NOT_GLOBAL = Blocks.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "240.0.0.0/4", "::1/128", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23",
            "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fec0::/10");

    /** Loopback and unspecified addresses have the prefix of those with an address of IPv4. */
    private static final Blocks WITHOUT_IPV4 = Blocks.of("::/127");
    /** RFC 6052 (NAT64), RFC 2765 (translated) and RFC 4291, 2.5.5.1. */
    private static final Blocks WITH_IPV4_AT_END = Blocks.of("64:ff9b::/96", "::ffff:0:0:0/96", "::/96");
    /** RFC 3056 (6to4). */
    private static final Blocks WITH_IPV4_AFTER_PREFIX = Blocks.of("2002::/16");
    /** RFC 8215: NAT64 in a network of the operator, to addresses of IPv4 that may be global. */
    private static final Blocks LOCAL_NAT64 = Blocks.of("64:ff9b:1::/48");

    private static final int LENGTH = 16;
    private static final int LENGTH_V4 = 4;

    static ReceiverAddress of(InetAddress address) {
        if (WITH_IPV4_AT_END.contain(address) && !WITHOUT_IPV4.contain(address)) {
            return new ReceiverAddress(ipv4(address, LENGTH - LENGTH_V4));
        }
        return new ReceiverAddress(WITH_IPV4_AFTER_PREFIX.contain(address) ? ipv4(address, 2) : address);
    }

    private static InetAddress ipv4(InetAddress address, int offset) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), offset, offset + LENGTH_V4));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean isAllowed(boolean privateAddresses) {
        return !FORBIDDEN.contain(address) && (privateAddresses || !NOT_GLOBAL.contain(address))
                && !(LOCAL_NAT64.contain(address) && FORBIDDEN.contain(ipv4(address, LENGTH - LENGTH_V4)));
    }

    private record Blocks(List<IpSubnetFilterRule> rules) {

        static Blocks of(String... blocks) {
            return new Blocks(Stream.of(blocks).map(block -> new IpSubnetFilterRule(block, IpFilterRuleType.REJECT)).toList());
        }

        boolean contain(InetAddress address) {
            var socket = new InetSocketAddress(address, 0);
            return rules.stream().anyMatch(rule -> rule.matches(socket));
        }
    }
}

package dev.dateline.editorial.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of a receiver; of an IPv6 address that stands for one of IPv4, the latter. */
record ReceiverAddress(InetAddress address) {

    /** Where clouds tell a machine its credentials, besides link-local addresses. */
    private static final Set<InetAddress> METADATA = Stream.of("fd00:ec2::254", "100.100.100.200").map(ReceiverAddress::parsed)
            .collect(Collectors.toUnmodifiableSet());
    private static final int LENGTH = 16;
    private static final int LENGTH_V4 = 4;

    static ReceiverAddress of(InetAddress address) {
        var bytes = address.getAddress();
        return new ReceiverAddress(bytes.length == LENGTH ? embedded(address, bytes) : address);
    }

    /** Those of RFC 6052 (NAT64), RFC 3056 (6to4), RFC 2765 (translated) and RFC 4291, 2.5.5.1. */
    private static InetAddress embedded(InetAddress address, byte[] bytes) {
        if (begins(bytes, 0x00, 0x64, 0xff, 0x9b) || begins(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0)
                || begins(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) && !address.isLoopbackAddress()
                        && !address.isAnyLocalAddress()) {
            return parsed(Arrays.copyOfRange(bytes, LENGTH - LENGTH_V4, LENGTH));
        }
        return begins(bytes, 0x20, 0x02) ? parsed(Arrays.copyOfRange(bytes, 2, 2 + LENGTH_V4)) : address;
    }

    private static boolean begins(byte[] bytes, int... prefix) {
        for (var i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isAllowed(boolean privateAddresses) {
        return !address.isAnyLocalAddress() && !address.isLinkLocalAddress() && !address.isMulticastAddress()
                && !METADATA.contains(address) && (privateAddresses || !isPrivate());
    }

    /** The address blocks that are not global: RFC 6890 and the registries of IANA that it describes. */
    private boolean isPrivate() {
        var bytes = address.getAddress();
        if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
            return true;
        } else if (bytes.length == LENGTH) {
            return (bytes[0] & 0xfe) == 0xfc || begins(bytes, 0x01, 0, 0, 0, 0, 0, 0, 0) || begins(bytes, 0x20, 0x01, 0x0d, 0xb8)
                    || begins(bytes, 0x20, 0x01) && (bytes[2] & 0xfe) == 0 || begins(bytes, 0x3f, 0xff) && (bytes[2] & 0xf0) == 0;
        }
        return begins(bytes, 0) || begins(bytes, 100) && (bytes[1] & 0xc0) == 64 || begins(bytes, 198) && (bytes[1] & 0xfe) == 18
                || begins(bytes, 192, 0, 0) || begins(bytes, 192, 0, 2) || begins(bytes, 198, 51, 100)
                || begins(bytes, 203, 0, 113) || (bytes[0] & 0xf0) == 0xf0;
    }

    private static InetAddress parsed(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static InetAddress parsed(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package dev.dateline.editorial.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.netty.util.NetUtil;

/** The rule for URLs of receivers. */
final class ReceiverUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HIGHEST_PORT = 65_535;

    private ReceiverUrl() {
    }

    /**
     * Why the URL is not valid; empty if it is. The addresses of a name are only known when something is sent.
     *
     * @param privateAddresses whether they are allowed
     */
    static Optional<String> violation(String url, boolean privateAddresses) {
        URI parsed;
        try {
            parsed = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("must be an http or https URL (RFC 3986)");
        }
        if (parsed.getScheme() == null || !SCHEMES.contains(parsed.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of("must be an http or https URL");
        } else if (parsed.getHost() == null) {
            return Optional.of("must have a host of letters, digits, hyphens and dots, or an address, and a port from 1 to 65535,"
                    + " if any");
        } else if (parsed.getPort() == 0 || parsed.getPort() > HIGHEST_PORT) {
            return Optional.of("must have a port from 1 to 65535, if any");
        } else if (parsed.getRawUserInfo() != null) {
            return Optional.of("must not contain credentials");
        }
        return parsed.getRawFragment() != null ? Optional.of("must not have a fragment")
                : address(parsed.getHost()).filter(address -> !address.isAllowed(privateAddresses))
                        .map(address -> "has an address that is not allowed");
    }

    private static Optional<ReceiverAddress> address(String host) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(host);
        try {
            return bytes == null ? Optional.empty() : Optional.of(ReceiverAddress.of(InetAddress.getByAddress(bytes)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}

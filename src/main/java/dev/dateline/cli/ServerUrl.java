package dev.dateline.cli;

import java.net.URI;
import java.net.URISyntaxException;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The URL of a server: http or https with a host. */
class ServerUrl implements ITypeConverter<URI> {

    @Override
    public URI convert(String value) {
        try {
            var url = new URI(value);
            if (url.getHost() != null
                    && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Reported below, like another scheme.
        }
        throw new TypeConversionException("'" + value + "' is not a URL such as https://content.news.example");
    }
}

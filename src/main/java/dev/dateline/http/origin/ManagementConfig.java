package dev.dateline.http.origin;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

@ConfigMapping(prefix = "dateline.manage")
interface ManagementConfig {

    /** The origins, such as {@code https://desk.example}, whose web pages may use the management API. */
    Optional<List<@WithConverter(Origin.Reader.class) Origin>> origins();
}

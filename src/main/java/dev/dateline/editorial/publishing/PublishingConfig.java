package dev.dateline.editorial.publishing;

import java.time.Duration;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

import dev.dateline.config.LongerThanZero;

@Unremovable
@ConfigMapping(prefix = "dateline.publishing")
interface PublishingConfig {

    /** How often {@link PublicationScheduler} looks for articles that are due. */
    @WithConverter(LongerThanZero.class)
    Duration interval();
}

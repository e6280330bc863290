package dev.dateline.delivery.article;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.arc.Unremovable;
import io.quarkus.scheduler.common.runtime.util.SchedulerUtils;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

import dev.dateline.config.LongerThanZero;

@Unremovable
@ConfigMapping(prefix = "dateline.delivery")
interface StatisticsConfig {

    /** How often {@link RecentPeriodRepository} asks when the articles were published; zero for never. */
    @WithConverter(OffOrLonger.class)
    Duration statisticsInterval();

    /** Reads a duration, or {@code off}, which the scheduler understands. */
    final class OffOrLonger implements Converter<Duration> {

        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String value) {
            return SchedulerUtils.isOff(value) ? Duration.ZERO : new LongerThanZero().convert(value);
        }
    }
}

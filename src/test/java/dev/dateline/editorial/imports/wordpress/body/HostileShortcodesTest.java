package dev.dateline.editorial.imports.wordpress.body;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dateline.fixture.ProcessorTime;

/** Each body takes less than a second in linear time; quadratic time would exceed the limit. */
@Execution(ExecutionMode.CONCURRENT)
class HostileShortcodesTest {

    @ParameterizedTest
    @MethodSource("floods")
    void convertsInLinearTime(String flood) {
        ProcessorTime.assertAtMost(Duration.ofSeconds(5), () -> WordPressContent.of(flood, "", new ReusableBlocks()));
    }

    static Stream<String> floods() {
        return Stream.of("[".repeat(1_000_000), "[a ".repeat(300_000), "[a b=\"".repeat(150_000), "[a]".repeat(100_000),
                "[caption]".repeat(100_000), "[caption]".repeat(50_000) + "[/caption]".repeat(50_000),
                "[caption][a x=1]".repeat(50_000) + "[/caption]", "[a x=1]".repeat(70_000) + "[/a]".repeat(70_000),
                "<a b=\"".repeat(200_000), "<a b=\">\" ".repeat(100_000), "<a b='\">".repeat(100_000),
                "<a =".repeat(200_000) + ">",
                "[caption]<img alt=\"".repeat(50_000) + "[/caption]", "[a b=“".repeat(100_000) + "]",
                "<!-- wp:block {\"ref\":1} /-->".repeat(20_000), "<!-- wp:a/b {\"text\":".repeat(30_000) + "/-->",
                "<img class=\"wp-image-1".repeat(50_000), "<pre>".repeat(200_000), "<code>[a]".repeat(100_000),
                "<a ".repeat(300_000), "<a <".repeat(250_000) + ">",
                "\n\n<div>a".repeat(100_000), "<div>".repeat(100_000) + "</p>".repeat(100_000), " \n".repeat(500_000) + "a",
                " ".repeat(1_000_000) + "a", "a\n".repeat(400_000), "http://a\n".repeat(30_000), "<!--".repeat(250_000),
                "<!-- wp:embed {".repeat(60_000), "<!-- wp:embed " + "/".repeat(1_000_000) + "-->",
                "[youtube=" + "https://www.youtube.com/watch?".repeat(30_000) + "]", "[a " + "b ".repeat(450_000) + "]",
                "[a " + "\"".repeat(900_000) + "]", "[a " + "b = ".repeat(200_000) + "]",
                "[caption]<img " + " ".repeat(900_000) + "[/caption]");
    }
}

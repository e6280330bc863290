package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dateline.fixture.ProcessorTime;

/**
 * Runs each regular expression that may receive input of unlimited length: those of constraints, which Bean Validation
 * evaluates even if the length is invalid, and those of constants and enums.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileInputTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final int LENGTH = 40_000;
    private static final List<String> REPEATED = List.of("a", "A", "0", "-", "a-", "a/", "a/b-c/", "/", ".", "a.", "+", " ",
            "\t", "\n", "é", "\uD83D\uDE00", "\"", "=", "a=b ", "[a ", "[/a]", "<a ", "<p>", "&amp;", "wp:", "http://a/");
    private static final List<String> ENDS = List.of("", "!", "/", "\u0000");

    @ParameterizedTest
    @MethodSource("patterns")
    void withstandsLongInput(String place, Pattern pattern) {
        ProcessorTime.assertAtMost(Duration.ofSeconds(2), () -> {
            for (var part : REPEATED) {
                for (var end : ENDS) {
                    pattern.matcher(part.repeat(LENGTH / part.length()) + end).matches();
                }
            }
        });
    }

    static Stream<Arguments> patterns() {
        return all().entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void findsThePatternsOfConstraintsAndConstants() {
        assertThat(all().keySet()).anyMatch(place -> place.contains("ArticleFilterQuery.section"))
                .anyMatch(place -> place.contains("SectionMove.slug"))
                .anyMatch(place -> place.contains("ArticleContent.slug")).anyMatch(place -> place.contains("Shortcode.TAG"))
                .anyMatch(place -> place.contains("ArticleLinks.LINK"));
    }

    private static Map<String, Pattern> all() {
        var patterns = new TreeMap<String, Pattern>();
        try (var files = Files.walk(CLASSES)) {
            files.map(file -> CLASSES.relativize(file).toString()).filter(file -> file.endsWith(".class"))
                    .flatMap(file -> Arrays.stream(classOf(file).getDeclaredFields())).forEach(field -> add(field, patterns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }

    private static Class<?> classOf(String file) {
        try {
            return Class.forName(file.replaceAll("[/\\\\]", ".").replaceFirst("\\.class$", ""), false,
                    HostileInputTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Field field, Map<String, Pattern> patterns) {
        var place = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        var annotations = Stream.concat(of(field), ofType(field.getAnnotatedType())).flatMap(HostileInputTest::constraints)
                .map(constraint -> constraint.regexp()).distinct().toList();
        for (var regex : annotations) {
            patterns.put(place + " " + regex, Pattern.compile(regex));
        }
        if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
            patterns.put(place, valueOf(field, null));
        } else if (field.getType() == Pattern.class && field.getDeclaringClass().isEnum()) {
            for (var constant : field.getDeclaringClass().getEnumConstants()) {
                patterns.put(place + " of " + constant, valueOf(field, constant));
            }
        }
    }

    private static Stream<Annotation> of(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations());
    }

    private static Stream<Annotation> ofType(AnnotatedType type) {
        return Stream.concat(of(type), type instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments()).flatMap(HostileInputTest::ofType) : Stream.of());
    }

    /** Java wraps repeated annotations in a container. */
    private static Stream<jakarta.validation.constraints.Pattern> constraints(Annotation annotation) {
        if (annotation instanceof jakarta.validation.constraints.Pattern constraint) {
            return Stream.of(constraint);
        }
        return annotation instanceof jakarta.validation.constraints.Pattern.List list ? Arrays.stream(list.value())
                : Stream.of();
    }

    private static Pattern valueOf(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

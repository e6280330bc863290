package dev.dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.mutiny.Uni;

import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.editorial.idempotency.v1.RepeatablePosts;
import dev.dateline.editorial.webhook.WebhookChange;
import dev.dateline.editorial.webhook.WebhookMessage;
import dev.dateline.fixture.MainClasses;
import dev.dateline.http.limit.StreamedBody;
import dev.dateline.vocabulary.BoundedPattern;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.Rights;
import dev.dateline.vocabulary.TextLanguages;

/** The rules of the code base that a compiler does not check. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    private static final java.nio.file.Path SOURCES = java.nio.file.Path.of("src/main/java");
    private static final Pattern WRITES_TO_DELIVERY =
            Pattern.compile("(?i)\\b(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE|COPY)\\s+delivery\\.");
    private static final Pattern NATIVE_SCALAR =
            Pattern.compile("createNativeQuery\\([^;]*?\\b(UUID|String|Boolean|Long|Integer)\\.class");

    /**
     * Their input is bounded elsewhere: imports by the maximum size of an item, the command line and the OpenAPI document because
     * they do not come from clients.
     */
    private static final String[] READERS_OF_BOUNDED_INPUT = { "dev.dateline.editorial.imports..", "dev.dateline.cli..",
            "dev.dateline.http.openapi.." };

    /** A call of {@code split} with anything else than one plain character or a constant. */
    private static final Pattern SPLIT_BY_EXPRESSION =
            Pattern.compile("\\.split\\((?!\"[^\\\\.$|()\\[{^?*+]\"|[A-Z_]+\\b|\\)|[a-z])[^)]*");

    /** Quarkus would run a method that returns a Uni on the event loop, and write its response there. */
    @Test
    void responsesAreComposedByWorkerThreads() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class).and().haveRawReturnType(Uni.class)
                .should().beAnnotatedWith(Blocking.class).check(MainClasses.ALL);
        noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class)
                .should().beAnnotatedWith(NonBlocking.class).check(MainClasses.ALL);
    }

    /** Those of SmallRye read every misspelt truth value as false, and have no bounds; many of their messages give no reason. */
    @Test
    void settingsExceptTextsHaveConverters() {
        var configured = DescribedPredicate.<JavaClass>describe("are configuration", type -> Stream
                .iterate(Optional.of(type), Optional::isPresent, inner -> inner.get().getEnclosingClass())
                .anyMatch(outer -> outer.get().isAnnotatedWith(ConfigMapping.class)));
        methods().that().areDeclaredInClassesThat(configured).and().haveModifier(JavaModifier.ABSTRACT)
                .should(ArchConditions.have(DescribedPredicate.describe("a converter unless the setting is a text or a group",
                        method -> hasConverter(method.reflect().getAnnotatedReturnType())
                                || method.isAnnotatedWith(WithConverter.class))))
                .check(MainClasses.ALL);
    }

    /** Quarkus ignores a group of settings that is not, and its converters with it. */
    @Test
    void settingsAreInjectedOrUnremovable() {
        var injected = MainClasses.ALL.stream().flatMap(type -> type.getConstructors().stream())
                .flatMap(constructor -> constructor.getRawParameterTypes().stream()).collect(Collectors.toSet());

        assertThat(MainClasses.ALL.stream().filter(type -> type.isAnnotatedWith(ConfigMapping.class))).isNotEmpty()
                .allMatch(settings -> injected.contains(settings) || settings.isAnnotatedWith(Unremovable.class));
    }

    private static boolean hasConverter(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType) {
            return hasConverter(((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0]);
        }
        var value = (Class<?>) type.getType();
        return type.isAnnotationPresent(WithConverter.class) || value == String.class || value.isInterface();
    }

    @Test
    void deliveryAndHttpDoNotDependOnEditorial() {
        noClasses().that().resideInAnyPackage("..delivery..", "..http..")
                .should().dependOnClassesThat().resideInAPackage("..editorial..").check(MainClasses.ALL);
    }

    @Test
    void editorialDoesNotDependOnDelivery() {
        noClasses().that().resideInAPackage("..editorial..")
                .should().dependOnClassesThat().resideInAPackage("..delivery..").check(MainClasses.ALL);
    }

    @Test
    void vocabularyDependsOnNothingElse() {
        noClasses().that().resideInAPackage("dev.dateline.vocabulary..").should()
                .dependOnClassesThat(resideInAPackage("dev.dateline..").and(resideOutsideOfPackage("dev.dateline.vocabulary..")))
                .orShould().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "jakarta.inject..",
                        "jakarta.ws.rs..")
                .check(MainClasses.ALL);
    }

    @Test
    void bodiesArePureFunctions() {
        noClasses().that().resideInAPackage("dev.dateline.body..")
                .should().dependOnClassesThat().resideInAnyPackage("dev.dateline.delivery..", "dev.dateline.editorial..",
                        "dev.dateline.http..", "jakarta.persistence..", "jakarta.enterprise..", "jakarta.inject..",
                        "jakarta.ws.rs..")
                .check(MainClasses.ALL);
    }

    @Test
    void httpDependsOnNoFeature() {
        noClasses().that().resideInAPackage("..http..")
                .should().dependOnClassesThat().resideInAnyPackage("dev.dateline.delivery..", "dev.dateline.editorial..",
                        "dev.dateline.security..")
                .check(MainClasses.ALL);
    }

    @Test
    void nothingOutsideAnApiVersionDependsOnIt() {
        noClasses().that().resideOutsideOfPackage("..v1..")
                .should().dependOnClassesThat(resideInAnyPackage("dev.dateline..v1..")).check(MainClasses.ALL);
    }

    @Test
    void apiVersionsDoNotDependOnEachOther() {
        noClasses().that().resideInAPackage("..v1..").should().dependOnClassesThat().resideInAPackage("..v2..")
                .allowEmptyShould(true).check(MainClasses.ALL);
        noClasses().that().resideInAPackage("..v2..").should().dependOnClassesThat().resideInAPackage("..v1..")
                .allowEmptyShould(true).check(MainClasses.ALL);
    }

    @Test
    void jaxRsIsUsedInResourcesAndHttpOnly() {
        noClasses().that().resideOutsideOfPackages("..v1..", "..http..", "..security..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                .check(MainClasses.ALL);
    }

    /** Blocks, the records in them, and what is sent to receivers are defined once, with their JSON and its documentation. */
    @Test
    void openApiAnnotationsAreInResourcesAndSharedRecords() {
        noClasses().that().resideOutsideOfPackages("..v1..", "..http..", "..security..", "dev.dateline.body.block..")
                .and().doNotBelongToAnyOf(FocalPoint.class, Rights.class, TextLanguages.class, WebhookMessage.class,
                        WebhookChange.class)
                .should().dependOnClassesThat().resideInAPackage("org.eclipse.microprofile.openapi..").check(MainClasses.ALL);
    }

    @Test
    void onlyRepositoriesRunQueries() {
        noClasses().that(are(resideOutsideOfPackage("..delivery.query..")))
                .and().haveSimpleNameNotEndingWith("Repository")
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(MainClasses.ALL);
        noClasses().that().haveSimpleNameNotEndingWith("Repository").should().accessTargetWhere(isQuery()).check(MainClasses.ALL);
    }

    @Test
    void noEntityIsPartOfARequestOrResponse() {
        methods().that().areDeclaredInClassesThat(simpleNameEndingWith("Resource")).and().arePublic()
                .should(notMention(isEntity(), ArchitectureTest::typesInSignature)).check(MainClasses.ALL);
        fields().that().areDeclaredInClassesThat(resideInAnyPackage("..v1.."))
                .should(notMention(isEntity(), field -> field.getType().getAllInvolvedRawTypes())).check(MainClasses.ALL);
    }

    @Test
    void resourcesArePackagePrivateInApiVersions() {
        classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..v1..")
                .andShould().haveSimpleNameEndingWith("Resource").andShould().notBePublic().check(MainClasses.ALL);
    }

    /**
     * An import stores its file first, the response with a new secret must not be stored, and operations that are executed
     * independently are stored one by one.
     */
    @Test
    void everyPostOfTheManagementApiCanBeRepeated() {
        methods().that().areAnnotatedWith(POST.class).and().areNotAnnotatedWith(StreamedBody.class)
                .and().areDeclaredInClassesThat().resideInAPackage("dev.dateline.editorial..")
                .and().areDeclaredInClassesThat().doNotHaveSimpleName("OperationResource")
                .and(respondWithASecret().negate())
                .should().beAnnotatedWith(Idempotent.class).andShould().haveRawReturnType(RestResponse.class)
                .check(MainClasses.ALL);
    }

    @Test
    void filtersAreNamedFilter() {
        classes().that(filterRequestsOrResponses()).should().haveSimpleNameEndingWith("Filter").check(MainClasses.ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.dateline.(*)..").should().beFreeOfCycles().check(MainClasses.ALL);
        slices().matching("dev.dateline.(*.*)..").should().beFreeOfCycles().check(MainClasses.ALL);
        slices().matching("dev.dateline.(**)").should().beFreeOfCycles().check(MainClasses.ALL);
    }

    /** SQL is text, which the compiled classes do not show. */
    @Test
    void onlyPublishingWritesToTheDeliverySchema() throws IOException {
        assertThat(sources().filter(file -> !file.startsWith(SOURCES.resolve("dev/dateline/editorial/publishing")))
                .filter(file -> WRITES_TO_DELIVERY.matcher(read(file)).find())).isEmpty();
    }

    /** Hibernate 7.2 does not recognise the class of a scalar: each execution adds a plan to its cache, which it never finds again. */
    @Test
    void nativeQueriesDoNotNameTheClassOfAScalar() throws IOException {
        assertThat(sources().filter(file -> NATIVE_SCALAR.matcher(read(file)).find())).isEmpty();
    }

    @Test
    void beansUseConstructorInjection() {
        noFields().should().beAnnotatedWith(Inject.class).check(MainClasses.ALL);
        noFields().should().beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty").check(MainClasses.ALL);
    }

    @Test
    void onlyTheClockReadsTheTime() {
        noClasses().that().doNotHaveFullyQualifiedName("dev.dateline.UtcClock")
                .should().accessTargetWhere(readsTheSystemClock()).check(MainClasses.ALL);
    }

    /**
     * A pattern that repeats a group or backtracks turns long input into an error or excessive work. A pattern therefore has a
     * bound or is a constant, which HostileInputTest applies to long input.
     */
    @Test
    void regularExpressionsAreBoundedOrConstants() {
        noClasses().that().resideOutsideOfPackages(READERS_OF_BOUNDED_INPUT)
                .and().areNotAssignableTo(BoundedPattern.class)
                .should().accessTargetWhere(appliesRegularExpression()).check(MainClasses.ALL);
    }

    /** {@code String.split} uses a regular expression for any argument longer than one character. */
    @Test
    void stringsAreSplitAtSingleCharacters() throws IOException {
        var faults = sources()
                .filter(file -> Arrays.stream(READERS_OF_BOUNDED_INPUT).noneMatch(readers -> SOURCES.relativize(file)
                        .toString().replace('/', '.').startsWith(readers.replace("..", "."))))
                .flatMap(file -> SPLIT_BY_EXPRESSION.matcher(read(file)).results()
                        .map(match -> file.getFileName() + ": " + match.group()));
        assertThat(faults).isEmpty();
    }

    @Test
    void caseConversionNamesALocale() {
        noClasses().should().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
                .check(MainClasses.ALL);
    }

    @Test
    void classNamesHaveNoEmptySuffix() {
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Common|DTO|Dto)$").check(MainClasses.ALL);
    }

    private static Stream<java.nio.file.Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> filterRequestsOrResponses() {
        return DescribedPredicate.describe("filter requests or responses", type -> type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(ServerRequestFilter.class)
                        || method.isAnnotatedWith(ServerResponseFilter.class)
                        || method.getParameters().stream().anyMatch(given -> given.isAnnotatedWith(Observes.class)
                                && given.getRawType().isEquivalentTo(Filters.class))));
    }

    private static DescribedPredicate<JavaMethod> respondWithASecret() {
        return DescribedPredicate.describe("respond with a secret", method -> method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(RepeatablePosts.class)
                        && call.getName().equals("onceInSecret")));
    }

    private static DescribedPredicate<JavaClass> isEntity() {
        return DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));
    }

    private static Set<JavaClass> typesInSignature(JavaMethod method) {
        var types = new HashSet<>(method.getReturnType().getAllInvolvedRawTypes());
        method.getParameterTypes().forEach(type -> types.addAll(type.getAllInvolvedRawTypes()));
        return types;
    }

    private static <T extends JavaMember> ArchCondition<T> notMention(DescribedPredicate<JavaClass> what,
            Function<T, Set<JavaClass>> types) {
        return new ArchCondition<>("not mention " + what.getDescription()) {
            @Override
            public void check(T member, ConditionEvents events) {
                types.apply(member).stream().filter(what).forEach(type -> events.add(SimpleConditionEvent.violated(member,
                        member.getFullName() + " mentions " + type.getName())));
            }
        };
    }

    /** Methods of every repository that take a query as text. */
    private static DescribedPredicate<JavaAccess<?>> isQuery() {
        return DescribedPredicate.describe("a query is run", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            var given = target.getRawParameterTypes();
            return !given.isEmpty() && given.get(0).isEquivalentTo(String.class) && target.resolveMember()
                    .filter(method -> method.getOwner().isEquivalentTo(PanacheRepositoryBase.class)).isPresent();
        });
    }

    private static DescribedPredicate<JavaAccess<?>> appliesRegularExpression() {
        return DescribedPredicate.describe("a regular expression is applied", access -> {
            var owner = access.getTargetOwner();
            return switch (access.getName()) {
                case "compile" -> owner.isEquivalentTo(Pattern.class)
                        && !access.getOrigin().getName().equals(JavaStaticInitializer.STATIC_INITIALIZER_NAME);
                case "matches" -> owner.isEquivalentTo(Pattern.class) || owner.isEquivalentTo(String.class);
                case "replaceAll", "replaceFirst" -> owner.isEquivalentTo(String.class);
                default -> false;
            };
        });
    }

    /** In each of the ways that Java has; methods that take a clock are allowed. */
    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("the system clock is read", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            var owner = target.getOwner();
            var given = target.getRawParameterTypes();
            return switch (target.getName()) {
                case "now" -> owner.getPackageName().startsWith("java.time")
                        && given.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
                case "system", "systemUTC", "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                case JavaConstructor.CONSTRUCTOR_NAME -> owner.isEquivalentTo(Date.class) && given.isEmpty();
                default -> false;
            };
        });
    }
}

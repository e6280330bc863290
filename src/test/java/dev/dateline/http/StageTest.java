package dev.dateline.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestFilter;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** All filters get their place in the pipeline from {@link Stage}. */
class StageTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.dateline");

    @Test
    void onlyStagesRegisterFilters() {
        noClasses().that().areNotAssignableTo(Stage.class).should().callMethodWhere(
                DescribedPredicate.describe("a filter is registered",
                        call -> call.getTargetOwner().isEquivalentTo(Filters.class) && call.getName().equals("register")))
                .check(CLASSES);
    }

    @Test
    void classesWithFiltersAreNamedFilter() {
        methods().that().areAnnotatedWith(ServerRequestFilter.class).or()
                .areAnnotatedWith(ServerResponseFilter.class).or().haveRawParameterTypes(Filters.class)
                .should().beDeclaredInClassesThat().haveSimpleNameEndingWith("Filter").check(CLASSES);
    }

    @Test
    void prioritiesAreThoseOfStages() throws ReflectiveOperationException {
        assertThat(requestPriorities()).isSubsetOf(constants(Stage.OfRequest.class)).doesNotHaveDuplicates();
        assertThat(responsePriorities()).isSubsetOf(constants(Stage.OfResponse.class)).doesNotHaveDuplicates();
        assertThat(constants(Stage.OfRequest.class)).containsExactlyInAnyOrderElementsOf(requestPriorities());
    }

    private static List<Integer> requestPriorities() {
        return Stream.concat(
                CLASSES.stream().flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> method.tryGetAnnotationOfType(ServerRequestFilter.class).stream())
                        .map(ServerRequestFilter::priority),
                CLASSES.stream().filter(type -> type.isAssignableTo(ContainerRequestFilter.class))
                        .flatMap(type -> type.tryGetAnnotationOfType(Priority.class).stream()).map(Priority::value))
                .toList();
    }

    private static List<Integer> responsePriorities() {
        return CLASSES.stream().flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(ServerResponseFilter.class).stream())
                .map(ServerResponseFilter::priority).toList();
    }

    private static Set<Integer> constants(Class<?> stages) throws IllegalAccessException {
        var values = new HashSet<Integer>();
        for (Field field : stages.getFields()) {
            values.add(field.getInt(null));
        }
        return values;
    }
}

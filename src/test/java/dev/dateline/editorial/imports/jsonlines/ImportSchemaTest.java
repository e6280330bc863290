package dev.dateline.editorial.imports.jsonlines;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.editorial.article.ArticleDetails;
import dev.dateline.editorial.collection.CollectionContent;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedCollection;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.vocabulary.ArticleFilters;

class ImportSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            entry("article", ImportedArticle.class),
            entry("section", ImportedSection.class),
            entry("tag", ImportedTag.class),
            entry("author", ImportedAuthor.class),
            entry("media", ImportedMedia.class),
            entry("collection", ImportedCollection.class),
            entry("slot", CollectionContent.Slot.class),
            entry("item", CollectionContent.Item.class),
            entry("menuItem", CollectionContent.MenuItem.class),
            entry("menuSection", CollectionContent.SectionReference.class),
            entry("menuTag", CollectionContent.TagReference.class),
            entry("articleReference", CollectionContent.ArticleReference.class),
            entry("mediaReference", CollectionContent.MediaReference.class),
            entry("fill", CollectionContent.Fill.class),
            entry("fillQuery", ArticleFilters.class),
            entry("caption", ImportedMedia.Caption.class),
            entry("tagReference", ImportedArticle.TagReference.class),
            entry("authorReference", ImportedArticle.AuthorReference.class),
            entry("usage", ImportedArticle.Usage.class),
            entry("correction", ImportedArticle.Correction.class),
            entry("seo", ArticleDetails.Seo.class),
            entry("social", ArticleDetails.Social.class));

    private final JsonNode document = read();
    private final JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document,
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

    @Test
    void acceptsEveryLineOfTheSample() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                ImportSchemaTest.class.getResourceAsStream("/sample/content.jsonl"), StandardCharsets.UTF_8))) {
            assertThat(lines.lines()).hasSizeGreaterThan(50).allSatisfy(line -> assertThat(violations(line)).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'externalId':'a','headline':'A'}",
            "{'kind':'article','externalId':'a','headline':'A','status':null,'section':null,'tags':null,'publishedAt':null}",
            "{'kind':null,'externalId':'a','headline':'A','media':[{'media':{'kind':null,'url':'/a.jpg'}}]}",
            "{'kind':'media','url':'/a.jpg','focalPoint':null}", "{'kind':'media','url':'/a.jpg','width':100.0,'height':2e2}",
            "{'kind':'author','slug':'ada','portrait':'late'}",
            "{'kind':'collection','slug':'home','slots':[{'name':'a','items':[{'article':{'slug':'b'},'media':null}],'fill':null},"
                    + "{'name':'b','fill':{'query':{'tag':['c'],'type':['opinion']},'limit':3}}]}",
            "{'id':'01a20d77-ae06-7dc5-8863-3f00843cff5b','headline':'A'}",
            "{'externalId':'a','headline':'A','media':[{'media':{'id':'01a20d77-ae06-7dc5-8863-3f00843cff5b'}}]}",
            "{'externalId':'a','headline':'A','media':[{'media':{'kind':'media','externalId':'m'}}]}" })
    void acceptsWhatTheReaderAccepts(String line) {
        assertThat(violations(line.replace('\'', '"'))).isEmpty();
        assertThat(new LineFormat().read(line.replace('\'', '"')).violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'externalId':'a','headline':'A','headlin':'B'}", "{'externalId':7,'headline':'A'}", "{'headline':'A'}",
            "{'id':'7','headline':'A'}",
            "{'externalId':'a','headline':true}", "{'externalId':'a','headline':''}",
            "{'kind':'page','externalId':'a','headline':'A'}",
            "{'kind':'TAG','externalId':'a','headline':'A'}", "{'externalId':'a','headline':'A','status':'live'}",
            "{'externalId':'a','headline':'A','status':''}", "{'externalId':'a','headline':'A','slug':'Not A Slug'}",
            "{'externalId':'a','headline':'A','section':'a//b'}", "{'externalId':'a','headline':'A','sections':'a'}",
            "{'externalId':'a','headline':'A','tags':['b']}", "{'externalId':'a','headline':'A','tags':[null]}",
            "{'externalId':'a','headline':'A','tags':[{'name':'B'}]}", "{'externalId':'a','headline':'A','publishedAt':'today'}",
            "{'externalId':'a','headline':'A','publishedAt':1772366400}",
            "{'externalId':'a','headline':'A','media':[{'media':{}}]}",
            "{'externalId':'a','headline':'A','media':[{'media':{'kind':'tag','url':'/a'}}]}",
            "{'kind':'media','url':'/a','width':'15'}", "{'kind':'media','url':'/a','width':1.5}", "{'kind':'media','url':''}",
            "{'kind':'media','credit':'A'}", "{'kind':'media','url':'/a','focalPoint':{'x':2,'y':0}}",
            "{'kind':'tag','slug':'a','kind2':1}", "{'kind':'collection','slug':'a','slots':[{'items':[]}]}",
            "{'kind':'collection','slug':'a','slots':[{'name':'b','fill':{'query':{'type':['essay']},'limit':1}}]}",
            "{'kind':'collection','slug':'a','slots':[{'name':'b','fill':{'query':{}}}]}",
            "{'kind':'tag','slug':'a','tagKind':'thing'}", "{'kind':'section','path':'/a'}", "{'kind':'section','name':'A'}",
            "[]", "7" })
    void rejectsInvalidLines(String line) {
        assertThat(violations(line.replace('\'', '"'))).isNotEmpty();
    }

    @Test
    void hasThePropertiesOfTheRecordsWithTheirTypes() {
        RECORDS.forEach((name, type) -> {
            var properties = document.at("/$defs/" + name + "/properties");
            var expected = components(type).collect(Collectors.toMap(
                    component -> Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                            .map(JsonProperty::value).orElse(component.getName()),
                    component -> typeOf(component.getGenericType())));
            var described = properties.properties().stream()
                    .filter(property -> !property.getKey().equals("kind") || expected.containsKey("kind"))
                    .collect(Collectors.toMap(Map.Entry::getKey, property -> typeOf(property.getValue())));

            assertThat(described).as(name).isEqualTo(expected);
            assertThat(document.at("/$defs/" + name + "/additionalProperties").asBoolean(true)).as(name).isFalse();
        });
    }

    /** Unwrapped components are replaced by theirs. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType()) : Stream.of(component));
    }

    @Test
    void describesEveryProperty() {
        RECORDS.keySet().forEach(name -> assertThat(document.at("/$defs/" + name + "/properties").properties())
                .allSatisfy(property -> assertThat(property.getValue().has("$ref") || property.getValue().has("const")
                        || !property.getValue().path("description").asText().isEmpty()).as(name + "." + property.getKey())
                        .isTrue()));
    }

    /** The properties of a record as a schema; an enumeration is the set of its values. */
    private static Object typeOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? "object" : "array";
        }
        var known = Map.<Type, String>of(String.class, "string", Integer.class, "integer", Double.class, "number", Boolean.class,
                "boolean", Instant.class, "date-time", UUID.class, "uuid").get(type);
        if (known != null) {
            return known;
        }
        return ((Class<?>) type).isEnum() ? Arrays.stream(((Class<?>) type).getEnumConstants())
                .map(constant -> MAPPER.convertValue(constant, String.class)).collect(Collectors.toSet()) : "object";
    }

    private static Object typeOf(JsonNode property) {
        if (property.has("enum")) {
            return StreamSupport.stream(property.path("enum").spliterator(), false).filter(JsonNode::isTextual)
                    .map(JsonNode::textValue).collect(Collectors.toSet());
        } else if (property.has("$ref")) {
            return "object";
        } else if (List.of("date-time", "uuid").contains(property.path("format").asText())) {
            return property.path("format").asText();
        }
        var type = property.path("type");
        return type.isTextual() ? type.textValue() : type.get(0).textValue();
    }

    private List<String> violations(String line) {
        return schema.validate(tree(line)).stream().map(String::valueOf).toList();
    }

    private static JsonNode tree(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read() {
        try {
            return MAPPER.readTree(ImportSchemaTest.class.getResourceAsStream("/schema/import-jsonl.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

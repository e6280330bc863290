package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test makes one change to a small document and asserts the effect on clients. */
@Execution(ExecutionMode.CONCURRENT)
class ContractComparisonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String DOCUMENT = """
            {"openapi": "3.1.0",
             "servers": [{"url": "/"}],
             "paths": {
               "/boats": {
                 "get": {"operationId": "listBoats", "tags": ["Boats"],
                   "parameters": [
                     {"name": "limit", "in": "query",
                      "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}},
                     {"name": "kind", "in": "query", "schema": {"$ref": "#/components/schemas/Kind"}},
                     {"name": "name", "in": "query", "allowReserved": true,
                      "schema": {"type": "string", "pattern": "[a-z]+"}},
                     {"name": "ids", "in": "query", "explode": false,
                      "schema": {"type": "array", "items": {"type": "string", "format": "uuid"}}}],
                   "responses": {
                     "200": {"headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
                       "links": {"boat": {"operationId": "getBoat"}},
                       "content": {"application/json": {"schema": {"type": "array",
                         "items": {"$ref": "#/components/schemas/Boat"}}}}},
                     "400": {"$ref": "#/components/responses/Problem"}}},
                 "post": {"operationId": "addBoat", "security": [{"key": []}],
                   "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewBoat"}}}},
                   "callbacks": {"launched": {"{$url}": {"post": {
                     "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["at"],
                       "properties": {"at": {"type": "string"}}}}}},
                     "responses": {"2XX": {}}}}}},
                   "responses": {"201": {}}}}},
             "tags": [{"name": "Boats", "description": "What floats."}],
             "components": {
               "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
               "responses": {"Problem": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
               "schemas": {
                 "Kind": {"type": "string", "enum": ["ferry", "tug"], "x-enum-varnames": ["FERRY", "TUG"]},
                 "State": {"type": "string", "enum": ["afloat", "aground"]},
                 "Boat": {"type": "object", "required": ["id", "name", "master"],
                   "properties": {
                     "id": {"type": "string", "format": "uuid"},
                     "name": {"type": "string", "maxLength": 40},
                     "kind": {"$ref": "#/components/schemas/Kind"},
                     "state": {"$ref": "#/components/schemas/State"},
                     "object": {"const": "boat"},
                     "mark": {"type": "string", "not": {"const": ""}},
                     "names": {"type": "object", "additionalProperties": {"type": "string"}},
                     "length": {"type": ["number", "null"]},
                     "master": {"anyOf": [{"$ref": "#/components/schemas/Person"}, {"type": "null"}]},
                     "tender": {"$ref": "#/components/schemas/Boat"},
                     "log": {"type": "array", "items": {"$ref": "#/components/schemas/Entry"}}}},
                 "Person": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
                 "Entry": {"oneOf": [{"$ref": "#/components/schemas/Sailing"}, {"$ref": "#/components/schemas/Repair"}],
                   "discriminator": {"propertyName": "type", "mapping": {
                     "sailing": "#/components/schemas/Sailing", "voyage": "#/components/schemas/Sailing",
                     "repair": "#/components/schemas/Repair"}}},
                 "Sailing": {"type": "object", "properties": {"to": {"type": "string"}}},
                 "Repair": {"type": "object", "properties": {"cost": {"type": "integer"}}},
                 "NewBoat": {"allOf": [{"type": "object", "required": ["name"],
                   "properties": {"name": {"type": "string", "maxLength": 40}, "kind": {"type": "string"},
                     "labels": {"type": "object", "additionalProperties": {"type": "string"}}}}]}}}}
            """;

    private static final String LIST = "GET /boats";
    private static final String BOAT = "GET /boats, 200[]";

    @Test
    void findsNothingBetweenEqualDocuments() {
        assertThat(breaches(document -> {})).isEmpty();
    }

    /** Each row: JSON Pointer, new value, reported place, part of the reported text. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/paths/~1boats/get/operationId | \"boats\" | GET /boats | its id was",
            "/paths/~1boats/get/security | [{\"key\": []}] | GET /boats | it needs a key now",
            "/paths/~1boats/get/parameters/0/required | true | GET /boats, query parameter limit | required now",
            "/paths/~1boats/get/parameters/0/name | \"size\" | GET /boats, query parameter limit | the parameter was removed",
            "/paths/~1boats/get/parameters/0/schema/maximum | 50 | GET /boats, query parameter limit | maximum was 100 and is 50",
            "/paths/~1boats/get/parameters/0/schema/minimum | 2 | GET /boats, query parameter limit | minimum was 1 and is 2",
            "/paths/~1boats/get/parameters/0/schema/default | 10 | GET /boats, query parameter limit | default was 20 and is 10",
            "/paths/~1boats/get/parameters/0/schema/type | \"string\" | GET /boats, query parameter limit | the type was integer",
            "/paths/~1boats/get/parameters/2/schema/pattern | \"[a-m]+\" | GET /boats, query parameter name | pattern was",
            "/paths/~1boats/get/parameters/2/schema/format | \"uri\" | GET /boats, query parameter name | format was not given",
            "/paths/~1boats/get/parameters/2/schema/maxLength | 9 | GET /boats, query parameter name | maxLength was not given",
            "/paths/~1boats/get/parameters/3/explode | true | GET /boats, query parameter ids | exploded",
            "/paths/~1boats/get/parameters/3/schema/items/type | \"integer\" | GET /boats, query parameter ids[] | the type was",
            "/paths/~1boats/get/responses/206 | {} | GET /boats, 206 | a status that it never had",
            "/components/schemas/Boat/properties/name/type | \"integer\" | GET /boats, 200[].name | the type was string",
            "/components/schemas/Boat/properties/name/type | [\"string\", \"null\"] | GET /boats, 200[].name | null or string",
            "/components/schemas/Boat/properties/name/maxLength | 80 | GET /boats, 200[].name | maxLength was 40 and is 80",
            "/components/schemas/Boat/properties/id/format | \"uri\" | GET /boats, 200[].id | format was",
            "/components/schemas/Boat/properties/kind | {\"type\": \"string\"} | GET /boats, 200[].kind | it can be anything now",
            "/components/schemas/Boat/required | [\"id\", \"name\"] | GET /boats, 200[].master | not always there any more",
            "/components/schemas/Boat/properties/tender | {\"type\": \"string\"} | GET /boats, 200[].tender | the type was object",
            "/components/schemas/Person/properties/name/type | \"integer\" | GET /boats, 200[].master.name | the type was string",
            "/components/schemas/Entry/discriminator/propertyName | \"kind\" | GET /boats, 200[].log[] | discriminator was",
            "/components/schemas/Repair/properties/cost/type | \"string\" | GET /boats, 200[].log[]<repair>.cost | the type was",
            "/servers/0/url | \"/boats\" | servers | they were [/] and are [/boats]",
            "/paths/~1boats/get/tags | [\"Vessels\"] | GET /boats | the tag \"Boats\" was removed",
            "/paths/~1boats/post/security | [{\"login\": []}] | POST /boats | it can no longer be used with {\"key\":[]}",
            "/paths/~1boats/post/security | [{\"key\": [], \"login\": []}] | POST /boats | it can no longer be used with",
            "/components/securitySchemes/key/scheme | \"basic\" | security scheme key | scheme was \"bearer\" and is \"basic\"",
            "/paths/~1boats/get/responses/200/headers/ETag/schema/type | \"integer\" | GET /boats, 200, header ETag | the type was",
            "/paths/~1boats/get/responses/200/headers/ETag/explode | true | GET /boats, 200, header ETag | exploded",
            "/paths/~1boats/get/parameters/0/style | \"deepObject\" | GET /boats, query parameter limit | written as deepObject",
            "/paths/~1boats/get/parameters/2/schema/not | {\"const\": \"a\"} | GET /boats, query parameter name | not was not given",
            "/components/schemas/Boat/properties/mark/not | {\"const\": \"-\"} | GET /boats, 200[].mark | not was",
            "/components/schemas/Boat/properties/name/writeOnly | true | GET /boats, 200[].name | writeOnly was not given",
            "/components/schemas/Boat/properties/name/contentEncoding | \"base64\" | GET /boats, 200[].name | contentEncoding",
            "/components/schemas/NewBoat/allOf/0/properties/name/readOnly | true | POST /boats, body.name | readOnly was",
            "/components/schemas/Boat/properties/object | {\"enum\": [\"boat\", \"raft\"]} | GET /boats, 200[].object | always [boat]",
            "/components/schemas/Boat/properties/names/additionalProperties/type | \"integer\" | GET /boats, 200[].names.* | the type",
            "/components/schemas/NewBoat/allOf/0/properties/labels/additionalProperties | false | POST /boats, body.labels | limited",
            "/components/schemas/Kind/enum | [\"ferry\", \"tug\", \"raft\"] | schema Kind | the value \"raft\" is new, and requests",
            "/paths/~1boats/post/callbacks/launched/{$url} | {\"put\": {}} | POST /boats, callback launched | in another way",
            "/paths/~1boats/post/callbacks/launched/{$url}/post/requestBody/content/application~1json/schema/required | [] | POST /boats, callback launched.at | not always there any more",
            "/paths/~1boats/post/requestBody/required | true | POST /boats, body | the body is required now",
            "/components/schemas/NewBoat/required | [\"kind\"] | POST /boats, body.kind | the property is required now",
            "/components/schemas/NewBoat/additionalProperties | false | POST /boats, body | additionalProperties is limited now",
            "/components/schemas/NewBoat/allOf/0/properties/kind/enum | [\"tug\"] | POST /boats, body.kind | only the values [tug]",
    })
    void reportsBreakingChangeOfValue(String pointer, String value, String where, String what) {
        assertThat(breaches(document -> set(document, pointer, value))).singleElement().satisfies(breach -> {
            assertThat(breach.where()).isEqualTo(where);
            assertThat(breach.what()).contains(what);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/paths/~1boats/post | POST /boats | the operation was removed",
            "/paths/~1boats/post/callbacks | POST /boats, callback launched | it was removed",
            "/paths/~1boats/post/callbacks/launched/{$url}/post/responses/2XX | POST /boats, callback launched | the response 2XX",
            "/paths/~1boats/get/responses/400 | GET /boats, 400 | the response was removed",
            "/paths/~1boats/get/responses/200/headers/ETag | GET /boats, 200, header ETag | the header was removed",
            "/paths/~1boats/get/responses/200/headers/ETag/required | GET /boats, 200, header ETag | not always sent any more",
            "/paths/~1boats/get/responses/200/links/boat | GET /boats, 200 | the link boat was removed",
            "/paths/~1boats/get/parameters/2/allowReserved | GET /boats, query parameter name | allowReserved was removed",
            "/paths/~1boats/get/tags | GET /boats | the tag \"Boats\" was removed",
            "/components/securitySchemes/key | security scheme key | the scheme was removed",
            "/components/schemas/Boat/properties/mark/not | GET /boats, 200[].mark | not was",
            "/components/schemas/Boat/properties/names/additionalProperties | GET /boats, 200[].names | can be anything now",
            "/components/schemas/Boat/properties/object/const | GET /boats, 200[].object | it can be anything now",
            "/components/responses/Problem/content/application~1problem+json | GET /boats, 400 | the media type",
            "/components/schemas/Boat/properties/length | GET /boats, 200[].length | the property was removed",
            "/components/schemas/Boat/properties/id/format | GET /boats, 200[].id | format was",
            "/components/schemas/Boat/properties/name/maxLength | GET /boats, 200[].name | maxLength was 40 and is not given",
            "/components/schemas/Entry/discriminator/mapping/voyage | GET /boats, 200[].log[] | the choice \"voyage\" was removed",
            "/components/schemas/NewBoat/allOf/0/properties/kind | POST /boats, body.kind | the property was removed",
            "/paths/~1boats/post/requestBody/content/application~1json | POST /boats, body | the media type",
    })
    void reportsBreakingRemoval(String pointer, String where, String what) {
        assertThat(breaches(document -> remove(document, pointer))).singleElement().satisfies(breach -> {
            assertThat(breach.where()).isEqualTo(where);
            assertThat(breach.what()).contains(what);
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/paths/~1ports | {\"get\": {\"operationId\": \"listPorts\", \"responses\": {}}}",
            "/paths/~1boats/head | {\"operationId\": \"peekBoats\", \"responses\": {}}",
            "/paths/~1boats/get/responses/404 | {}",
            "/paths/~1boats/get/callbacks | {\"sold\": {\"{$url}\": {\"post\": {}}}}",
            "/paths/~1boats/post/callbacks/launched/{$url}/post/responses/3XX | {}",
            "/paths/~1boats/get/description | \"The boats of the harbour.\"",
            "/paths/~1boats/get/parameters/4 | {\"name\": \"sort\", \"in\": \"query\", \"schema\": {\"type\": \"string\"}}",
            "/paths/~1boats/get/parameters/0/schema/maximum | 200",
            "/paths/~1boats/get/parameters/0/schema/minimum | 0",
            "/paths/~1boats/get/parameters/0/schema/type | \"number\"",
            "/paths/~1boats/get/responses/200/content/text~1csv | {}",
            "/paths/~1boats/post/security | []",
            "/components/schemas/State/enum | [\"afloat\", \"aground\", \"sunk\"]",
            "/servers/1 | {\"url\": \"https://boats.example\"}",
            "/paths/~1boats/get/tags/1 | \"Vessels\"",
            "/paths/~1boats/post/security/1 | {\"login\": []}",
            "/components/securitySchemes/login | {\"type\": \"http\", \"scheme\": \"basic\"}",
            "/tags/0/description | \"Boats and ships.\"",
            "/components/schemas/Boat/properties/name/not | {\"const\": \"\"}",
            "/components/schemas/Boat/properties/names/additionalProperties | false",
            "/components/schemas/NewBoat/allOf/0/properties/labels/additionalProperties | true",
            "/components/schemas/Boat/properties/flag | {\"type\": \"string\"}",
            "/components/schemas/Boat/properties/length/type | \"number\"",
            "/components/schemas/Boat/properties/name/maxLength | 30",
            "/components/schemas/Boat/properties/master | {\"$ref\": \"#/components/schemas/Person\"}",
            "/components/schemas/Boat/required | [\"id\", \"name\", \"master\", \"kind\"]",
            "/components/schemas/NewBoat/allOf/0/required | []",
            "/components/schemas/NewBoat/allOf/0/properties/flag | {\"type\": \"string\"}",
            "/components/schemas/NewBoat/allOf/0/properties/name/maxLength | 80",
            "/components/schemas/NewBoat/allOf/0/properties/kind/type | [\"string\", \"null\"]",
            "/components/schemas/Port | {\"type\": \"object\"}",
    })
    void allowsAdditiveChanges(String pointer, String value) {
        assertThat(breaches(document -> set(document, pointer, value))).isEmpty();
    }

    @Test
    void reportsRemovedValueInRequestsAndResponses() {
        assertThat(breaches(document -> set(document, "/components/schemas/Kind/enum", "[\"ferry\"]")))
                .containsExactly(new Breach(LIST + ", query parameter kind", "the value \"tug\" was removed"),
                        new Breach(BOAT + ".kind", "the value \"tug\" was removed"));
    }

    @Test
    void reportsRenamedValueOfEnumeration() {
        assertThat(breaches(document -> set(document, "/components/schemas/Kind/x-enum-varnames", "[\"FERRY\", \"PUSHER\"]")))
                .extracting(Breach::where).containsExactly(LIST + ", query parameter kind", BOAT + ".kind");
    }

    @Test
    void allowsNewValuesInEveryEnumerationOfTheManagementApi() {
        var newer = document();
        set(newer, "/components/schemas/Kind/enum", "[\"ferry\", \"tug\", \"raft\"]");
        set(newer, "/components/schemas/Kind/x-enum-varnames", "[\"FERRY\", \"TUG\", \"RAFT\"]");
        assertThat(ContractComparison.between(document(), newer, Contract.MANAGEMENT)).isEmpty();
        assertThat(ContractComparison.between(document(), newer, Contract.DELIVERY)).hasSize(1);
    }

    /** A change of a keyword without a rule would not be found. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/webhooks | {} | webhooks",
            "/servers/0/variables | {} | variables",
            "/paths/~1boats/servers | [] | servers",
            "/paths/~1boats/post/callbacks/launched/{$url}/post/x-retries | 3 | x-retries",
            "/paths/~1boats/get/x-roles | [] | x-roles",
            "/paths/~1boats/post/requestBody/content/application~1json/encoding | {} | encoding",
            "/components/callbacks | {} | callbacks",
            "/components/schemas/Boat/patternProperties | {} | patternProperties",
            "/components/schemas/Boat/properties/names/additionalProperties/contains | {} | contains",
            "/components/schemas/Boat/properties/log/items/if | {} | if",
            "/components/schemas/Boat/properties/mark/not/dependentRequired | {} | dependentRequired",
    })
    void reportsKeywordsWithoutRule(String pointer, String value, String keyword) {
        var changed = document();
        set(changed, pointer, value);
        assertThat(ContractComparison.between(changed, changed, Contract.DELIVERY)).containsExactly(new Breach(
                pointer.substring(0, pointer.lastIndexOf('/')).replace("~1", "/").replace("/0", ""),
                "the comparison has no rule for the keyword " + keyword));
    }

    @Test
    void reportsNewRequiredParameter() {
        assertThat(breaches(document -> set(document, "/paths/~1boats/get/parameters/4",
                "{\"name\": \"port\", \"in\": \"query\", \"required\": true, \"schema\": {\"type\": \"string\"}}")))
                .containsExactly(new Breach(LIST + ", query parameter port", "the parameter is new and required"));
    }

    @Test
    void reportsNewAndRemovedAlternativesOfResponse() {
        assertThat(breaches(document -> set(document, "/components/schemas/Entry/oneOf", """
                [{"$ref": "#/components/schemas/Sailing"}, {"type": "object", "properties": {}}]""")))
                .extracting(Breach::where, Breach::what).containsExactly(
                        tuple(BOAT + ".log[]", "the choice \"repair\" was removed"),
                        tuple(BOAT + ".log[]", "the choice \"object\" is new, and clients were"
                                + " told that the list is complete"));
    }

    @Test
    void reportsResponseThatBecomesAlternatives() {
        assertThat(breaches(document -> set(document, "/components/schemas/Boat/properties/name", """
                {"oneOf": [{"type": "string", "maxLength": 40}, {"type": "array", "items": {"type": "string"}}]}""")))
                .containsExactly(new Breach(BOAT + ".name", "the type was string and is array or string"));
    }

    @Test
    void allowsRequestToBecomeAlternativesThatIncludeIt() {
        assertThat(breaches(document -> set(document, "/components/schemas/NewBoat/allOf/0/properties/name", """
                {"oneOf": [{"type": "string", "maxLength": 40}, {"type": "array", "items": {"type": "string"}}]}""")))
                .isEmpty();
        assertThat(breaches(document -> set(document, "/components/schemas/NewBoat/allOf/0/properties/name", """
                {"oneOf": [{"type": "string", "maxLength": 20}, {"type": "string", "format": "uri"}]}""")))
                .singleElement().extracting(Breach::where).isEqualTo("POST /boats, body.name");
    }

    @Test
    void reportsRemovedSchemaName() {
        assertThat(breaches(document -> {
            var schemas = (ObjectNode) document.at("/components/schemas");
            schemas.set("Skipper", schemas.remove("Person"));
            set(document, "/components/schemas/Boat/properties/master/anyOf/0/$ref", "\"#/components/schemas/Skipper\"");
        })).containsExactly(new Breach("schema Person", "the name was removed"));
    }

    private static List<Breach> breaches(Consumer<ObjectNode> change) {
        var newer = document();
        change.accept(newer);
        return ContractComparison.between(document(), newer, Contract.DELIVERY);
    }

    private static ObjectNode document() {
        return (ObjectNode) parse(DOCUMENT);
    }

    private static void set(ObjectNode document, String pointer, String value) {
        var cut = pointer.lastIndexOf('/');
        var name = pointer.substring(cut + 1).replace("~1", "/");
        var parent = document.at(pointer.substring(0, cut));
        if (parent instanceof ObjectNode object) {
            object.set(name, parse(value));
        } else {
            ((ArrayNode) parent).insert(Integer.parseInt(name), parse(value));
        }
    }

    private static void remove(ObjectNode document, String pointer) {
        var cut = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1).replace("~1", "/"));
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}

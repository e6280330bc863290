package dev.dateline.editorial.imports.jsonlines;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;

/**
 * What is wrong with a line, in words for whoever wrote it.
 *
 * @param field the property at fault, or null where it is the line as a whole
 * @param isJson whether the line could at least be read as JSON
 */
record LineFault(String field, String reason, boolean isJson) {

    private static final int MAX_FIELD = 200;
    private static final String DUPLICATE = "Duplicate field '";

    /** @param wireName how an enum constant is written in JSON */
    static LineFault of(JsonProcessingException e, Function<Object, String> wireName) {
        if (!(e instanceof JsonMappingException mapping)) {
            return ofSyntax(e);
        }
        var field = path(mapping.getPath());
        if (e.getCause() instanceof InputCoercionException) {
            return of(field, expectation(Integer.class));
        }
        if (e.getCause() instanceof JsonProcessingException cause && !(cause instanceof JsonMappingException)) {
            return ofSyntax(cause);
        }
        if (e instanceof UnrecognizedPropertyException) {
            return of(field, "is not a known property");
        }
        if (e instanceof InvalidTypeIdException unknownKind) {
            return of(field.isEmpty() ? "kind" : field + ".kind", oneOf(kinds(unknownKind)));
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return of(field, oneOf(Arrays.stream(format.getTargetType().getEnumConstants()).map(wireName).toList()));
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return of(field, format.getOriginalMessage());
        }
        return e instanceof MismatchedInputException mismatch ? of(field, expectation(mismatch.getTargetType()))
                : of(field, "cannot be read");
    }

    private static LineFault of(String field, String reason) {
        return new LineFault(field.isEmpty() ? null : shortened(field), reason, true);
    }

    private static LineFault ofSyntax(JsonProcessingException e) {
        var message = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return new LineFault(null, "nests too deeply or has a number or name that is too long", false);
        }
        if (message.startsWith(DUPLICATE)) {
            var name = message.substring(DUPLICATE.length(), message.lastIndexOf('\''));
            return of(path(((JsonParser) e.getProcessor()).getParsingContext().getParent()) + name, "is there twice");
        }
        var location = e.getLocation();
        return new LineFault(null, location == null ? "is not valid JSON"
                : "is not valid JSON at character " + Math.max(location.getColumnNr(), 1), false);
    }

    private static String path(List<JsonMappingException.Reference> path) {
        var text = new StringBuilder();
        for (var step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return text.toString();
    }

    /** Of the object that the context is in, with the dot behind it. */
    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var parent = path(context.getParent());
        return context.inArray() ? parent.replaceFirst("\\.$", "") + "[" + context.getCurrentIndex() + "]."
                : parent + context.getCurrentName() + ".";
    }

    private static List<String> kinds(InvalidTypeIdException e) {
        if (e.getBaseType().hasRawClass(ImportedMedia.class)) {
            return List.of("media");
        }
        return Arrays.stream(ImportedItem.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name).toList();
    }

    private static String oneOf(List<String> values) {
        return values.size() == 1 ? "must be " + values.get(0)
                : "must be one of " + values.stream().collect(Collectors.joining(", "));
    }

    private static String expectation(Class<?> type) {
        if (type == String.class) {
            return "must be text";
        } else if (type == Integer.class) {
            return "must be a whole number of at most ten digits";
        } else if (type == Double.class) {
            return "must be a number";
        } else if (type == Instant.class) {
            return Rfc3339Instant.MESSAGE;
        } else if (type != null && List.class.isAssignableFrom(type)) {
            return "must be a list without null in it";
        } else if (type != null && type.isEnum()) {
            return "must be one of the words that the format lists";
        }
        return "must be a JSON object";
    }

    private static String shortened(String field) {
        return field.length() <= MAX_FIELD ? field : field.substring(0, MAX_FIELD) + "…";
    }
}

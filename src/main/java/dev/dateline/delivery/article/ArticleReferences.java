package dev.dateline.delivery.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.dateline.delivery.query.Columns.FromJson;
import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.UsageRole;

/**
 * The ids of what an article refers to, each in the order of the article: the column {@code refers_to}.
 *
 * @param sections the sections without the primary one
 */
record ArticleReferences(List<UUID> sections, List<UUID> tags, List<AuthorReference> authors, List<MediaReference> media) {

    /** Without media that a card does not show. */
    ArticleReferences toCard() {
        return new ArticleReferences(sections, tags, authors,
                media.stream().filter(each -> each.role() == UsageRole.LEAD).toList());
    }

    /** Token by token: each article of a list has such a value, and data binding takes twice the time. */
    static ArticleReferences read(JsonParser json) throws IOException {
        List<UUID> sections = List.of();
        List<UUID> tags = List.of();
        List<AuthorReference> authors = List.of();
        List<MediaReference> media = List.of();
        json.nextToken();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "sections" -> sections = list(json, ArticleReferences::id);
                case "tags" -> tags = list(json, ArticleReferences::id);
                case "authors" -> authors = list(json, AuthorReference::read);
                case "media" -> media = list(json, MediaReference::read);
                default -> json.skipChildren();
            }
        }
        return new ArticleReferences(sections, tags, authors, media);
    }

    private static <T> List<T> list(JsonParser json, FromJson<T> item) throws IOException {
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        var items = new ArrayList<T>();
        do {
            items.add(item.read(json));
        } while (json.nextToken() != JsonToken.END_ARRAY);
        return items;
    }

    private static UUID id(JsonParser json) throws IOException {
        return UUID.fromString(json.getText());
    }

    /** The texts of an object. */
    private static Map<String, String> texts(JsonParser json) throws IOException {
        var texts = new HashMap<String, String>();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            texts.put(name, json.nextTextValue());
        }
        return texts;
    }

    record AuthorReference(UUID id, AuthorRole role) {

        private static AuthorReference read(JsonParser json) throws IOException {
            var texts = texts(json);
            return new AuthorReference(UUID.fromString(texts.get("id")), AuthorRole.valueOf(texts.get("role")));
        }
    }

    /** @param caption overrides that of the media item if not null, like the other texts */
    record MediaReference(UUID id, UsageRole role, String caption, String altText, String credit) {

        private static MediaReference read(JsonParser json) throws IOException {
            var texts = texts(json);
            return new MediaReference(UUID.fromString(texts.get("id")), UsageRole.valueOf(texts.get("role")),
                    texts.get("caption"), texts.get("altText"), texts.get("credit"));
        }
    }
}

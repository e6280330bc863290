/**
 * The analysis of texts for full-text search, without database: the same for the index, for queries, highlights and suggestions.
 * {@link dev.dateline.search.Analysis} splits a text into tokens, {@link dev.dateline.search.SearchVector} writes those of an
 * article for PostgreSQL, and {@link dev.dateline.search.SearchQuery} those of a query.
 *
 * <p>The terms of different kinds cannot be equal, because of characters that no word contains:
 * <ul>
 * <li>{@code cafe}: a word as written, folded by {@link dev.dateline.search.Folding}
 * <li>{@code en~cafe}: its stem in a language, if that is not the word itself; or a dictionary word in Japanese and Korean
 * <li>{@code en~}: the language of the text
 * <li>{@code ja-東京}: two characters in sequence in a Japanese text; without prefix in others
 * <li>{@code ^who}: an abbreviation in capitals
 * <li>{@code slug~cafe}: a word of the slug, for editors
 * <li>{@code @section:}, {@code @tag:} and {@code @author:} with an id: a section of the article or an ancestor of one, a tag, or an
 * author; queries look up the names of the latter two
 * <li>{@code @en}, {@code @type:LIVE}: other properties that lists are filtered by
 * </ul>
 */
package dev.dateline.search;

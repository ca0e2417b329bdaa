package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article, without its text.
 *
 * @param id the article's
 * @param uri where it came from
 * @param title its headline, or null
 * @param publisher who published it, or null
 * @param authors the names in its byline
 * @param language an ISO 639-1 code, or null
 * @param published when, how precisely and how known
 * @param retrieved when it was fetched from an address; null for files
 * @param chars how many code points its text has
 * @param sha256 of its text
 * @param canonical the address under which its page says that the text belongs, where that is not the site it was read from; or null
 * @param duplicateOf the article that it is a copy of, never itself a copy; or null
 */
public record Document(
        ArticleId id,
        String uri,
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String language,
        When published,
        @Nullable String retrieved,
        int chars,
        String sha256,
        @Nullable String canonical,
        @Nullable ArticleId duplicateOf) {
    public Document {
        authors = List.copyOf(authors);
        if (id.equals(duplicateOf)) {
            throw new IllegalArgumentException("article %s cannot be a copy of itself".formatted(id));
        }
    }

    /** The document of an article that is no copy. */
    public static Document of(Article article) {
        return new Document(
                article.id(),
                article.uri(),
                article.title(),
                article.publisher(),
                article.authors(),
                article.language(),
                article.published(),
                article.retrieved(),
                article.text().codePoints(),
                article.sha256(),
                article.canonical(),
                null);
    }

    public Document withDuplicateOf(@Nullable ArticleId original) {
        return new Document(
                id, uri, title, publisher, authors, language, published, retrieved, chars, sha256, canonical, original);
    }

    /** The article that counts: the one this is a copy of, or itself. */
    public ArticleId original() {
        return duplicateOf != null ? duplicateOf : id;
    }

    /** Who counts as the source: the publisher, or the article itself where none is known. */
    public String source() {
        return publisher != null ? publisher : id.value();
    }
}

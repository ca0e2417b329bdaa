package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document read: its stored text (headline, then body, in reading order, page furniture left out) and what is known of it.
 *
 * @param id made of the text and of publisher or address where known
 * @param uri where it came from: a {@code file:} or {@code http(s):} address, or {@code stdin:}
 * @param title its headline, or null when none was found
 * @param publisher who published it, or null when nothing says so
 * @param authors the names in its byline
 * @param language an ISO 639-1 code ({@code en}), or null when the text is too short to tell
 * @param published when it was published, how precisely that is known and how
 * @param retrieved ISO instant at which it was fetched from an address; null for files
 * @param text the stored text
 * @param sha256 of the stored text in UTF-8, 64 hexadecimal digits
 * @param canonical the address under which its page says that the text belongs, where that is not the site it was read from; or null
 * @param blocks the text's parts in order, without overlaps; between them only white space
 */
public record Article(
        ArticleId id,
        String uri,
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String language,
        When published,
        @Nullable String retrieved,
        ArticleText text,
        String sha256,
        @Nullable String canonical,
        List<Block> blocks) {
    public Article {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        int last = 0;
        for (Block block : blocks) {
            if (block.start() < last || block.end() > text.string().length()) {
                throw new IllegalArgumentException(
                        "block [%d, %d) of %s overlaps the one before or leaves the text of %d"
                                .formatted(
                                        block.start(),
                                        block.end(),
                                        id,
                                        text.string().length()));
            }
            last = block.end();
        }
    }

    /** The span between two UTF-16 positions of the text. */
    public Span span(int startUtf16, int endUtf16) {
        return text.span(id, startUtf16, endUtf16);
    }

    /** Who counts as the source: the publisher, or the article itself where none is known. */
    public String source() {
        return publisher != null ? publisher : id.value();
    }
}

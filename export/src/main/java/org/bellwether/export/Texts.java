package org.bellwether.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Span;
import org.bellwether.store.CaseQueries;

/** What stands around a quote in its article. The texts asked for last are kept. */
final class Texts {
    private static final int KEPT = 64;

    private final CaseQueries queries;

    @SuppressWarnings("serial")
    private final Map<ArticleId, String> texts = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ArticleId, String> eldest) {
            return size() > KEPT;
        }
    };

    Texts(CaseQueries queries) {
        this.queries = queries;
    }

    /**
     * The words before and behind a quote.
     *
     * @param before up to the quote's first letter
     * @param behind from its end on
     */
    record Context(String before, String behind) {}

    /** At most so many code points on each side. */
    Context around(Span span, int most) {
        String text =
                texts.computeIfAbsent(span.article(), id -> queries.text(id).orElse(""));
        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(start, span.end() - span.start());
        int from = text.offsetByCodePoints(start, -Math.min(most, span.start()));
        int to = text.offsetByCodePoints(end, Math.min(most, text.codePointCount(end, text.length())));
        return new Context(text.substring(from, start), text.substring(end, to));
    }
}

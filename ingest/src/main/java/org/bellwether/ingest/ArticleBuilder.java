package org.bellwether.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellwether.ingest.input.Characters;
import org.bellwether.ingest.language.LanguageGuess;
import org.bellwether.ingest.text.Attributions;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.ContentHash;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Makes an article of a draft: lays out the stored text, names it by its content. Pure and thread-safe. */
final class ArticleBuilder {
    private static final String BETWEEN_BLOCKS = "\n\n";

    private final IngestOptions options;
    private final LanguageGuess languages;
    private final Attributions attributions;

    ArticleBuilder(IngestOptions options, LanguageGuess languages, Attributions attributions) {
        this.options = options;
        this.languages = languages;
        this.attributions = attributions;
    }

    Article build(String uri, Draft draft, @Nullable String retrieved) throws Refused {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        String title = given(options.title(), draft.title());
        boolean tells = false;
        for (Draft.Part part : withHeadline(draft.parts(), title)) {
            String clean = Characters.oneLine(part.text());
            if (clean.isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append(BETWEEN_BLOCKS);
            }
            blocks.add(new Block(part.kind(), text.length(), text.length() + clean.length()));
            text.append(clean);
            tells |= part.kind().tells()
                    && part.kind() != Block.Kind.HEADLINE
                    && clean.codePoints().anyMatch(Character::isLetter);
            if (text.length() > options.limits().characters()) {
                throw tooLong(options.limits());
            }
        }
        if (!tells) {
            throw new Refused("holds no article text; give a file with at least one paragraph");
        }
        String stored = text.toString();
        String publisher = given(options.publisher(), draft.publisher());
        String from = publisher != null
                ? publisher
                : Optional.ofNullable(draft.address()).orElse("");
        When published = options.published();
        return new Article(
                new ArticleId("a" + ContentHash.of(from + '\0' + stored, 16)),
                uri,
                title,
                publisher,
                authors(draft, publisher, stored, blocks),
                languages.of(stored).orElse(draft.language()),
                published != null ? published : draft.published(),
                retrieved,
                ArticleText.of(stored),
                ContentHash.of(stored),
                draft.canonical(),
                blocks);
    }

    /** Those of the byline; and the agency of the dateline, where the article is not its own. */
    private List<String> authors(Draft draft, @Nullable String publisher, String stored, List<Block> blocks) {
        List<String> named = draft.authors().stream().map(Characters::oneLine).toList();
        Optional<String> agency = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .flatMap(block -> attributions.agencyIn(stored.substring(block.start(), block.end())))
                .filter(name -> !name.equalsIgnoreCase(publisher))
                .filter(name -> named.stream().noneMatch(name::equalsIgnoreCase));
        return Stream.concat(named.stream(), agency.stream()).toList();
    }

    static Refused tooLong(Limits limits) {
        return new Refused(String.format(
                Locale.ROOT, "its text is longer than %,d characters; split it into articles", limits.characters()));
    }

    /** A given title replaces the headline found; without one it is put first, so that the text starts with its headline. */
    private static List<Draft.Part> withHeadline(List<Draft.Part> parts, @Nullable String title) {
        if (title == null) {
            return parts;
        }
        Draft.Part headline = new Draft.Part(Block.Kind.HEADLINE, title);
        List<Draft.Part> all = new ArrayList<>();
        all.add(headline);
        parts.stream().filter(part -> part.kind() != Block.Kind.HEADLINE).forEach(all::add);
        return all;
    }

    private static @Nullable String given(@Nullable String given, @Nullable String found) {
        String value = given != null ? given : found;
        return value == null || value.isBlank() ? null : Characters.oneLine(value);
    }
}

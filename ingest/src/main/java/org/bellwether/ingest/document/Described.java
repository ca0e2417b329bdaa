package org.bellwether.ingest.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.input.Characters;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What a document's properties say of it. Programs fill them in unasked, so that the text's own words come first.
 *
 * @param created the day on which the document was made; method {@code METADATA}
 */
record Described(
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String language,
        @Nullable When created) {
    /** What programs write where nobody gave a title or a name. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft word -.*|.*\\.(?:docx?|odt|pdf|indd|qxp|rtf|txt|tex|p65)|untitled.*|document\\d*|title|\\W*\\d*\\W*)");

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|root|microsoft office user|python-docx|pc|.*[@\\d_/\\\\].*)");

    Described {
        authors = authors.stream()
                .map(Characters::oneLine)
                .filter(name -> name.length() > 3
                        && name.length() <= 80
                        && !NO_NAME.matcher(name).matches())
                .distinct()
                .limit(20)
                .toList();
    }

    /** The article that the parts of a document hold. */
    Draft draft(List<Draft.Part> parts, PlainTextReader plainText) {
        Draft draft = plainText.draft(plainText.story(parts, headline(parts)));
        When told = draft.published();
        return new Draft(
                draft.title(),
                draft.publisher() != null ? draft.publisher() : publisher,
                draft.authors().isEmpty() ? authors : draft.authors(),
                language == null ? null : language.split("[-_]")[0].toLowerCase(Locale.ROOT),
                told.method() != When.Method.EXPLICIT && created != null ? created.or(told) : told,
                null,
                null,
                draft.parts());
    }

    /** The first headline in the document; else the title in its properties, if the text has it or it reads like one. */
    private @Nullable String headline(List<Draft.Part> parts) {
        var marked = parts.stream()
                .filter(part -> part.kind() == Block.Kind.HEADLINE)
                .map(Draft.Part::text)
                .findFirst();
        if (marked.isPresent()) {
            return marked.get();
        }
        // A heading above all text, where the document has no style for headlines.
        if (!parts.isEmpty() && parts.getFirst().kind() == Block.Kind.SUBHEADING) {
            return parts.getFirst().text();
        }
        String given = title == null ? "" : Characters.oneLine(title);
        if (given.isEmpty() || NO_TITLE.matcher(given).matches()) {
            return null;
        }
        String text = parts.stream().limit(30).map(part -> letters(part.text())).collect(Collectors.joining());
        return text.contains(letters(given)) || given.split(" ").length >= 4 ? given : null;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

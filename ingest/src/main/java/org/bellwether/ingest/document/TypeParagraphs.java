package org.bellwether.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.ingest.Draft;
import org.bellwether.model.Block;
import org.jspecify.annotations.Nullable;

/** Joins lines of type into paragraphs; what each is, its size and its weight tell. */
final class TypeParagraphs {
    /** Type larger than the text's by this much is a heading. */
    private static final float LARGER = 1.12f;

    private static final float SMALLER = 0.92f;

    /** Lines further apart than the text's own belong to different paragraphs. */
    private static final float WIDER = 1.3f;

    private static final Pattern BROKEN = Pattern.compile("(\\p{L}+)[-\u2010\u00AD]$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LISTED = Pattern.compile("^(?:[•▪‣●◦–*\uF0B7]|\\(?\\d{1,2}[.)])\\s+\\S.*");
    private static final Pattern ENDED = Pattern.compile(".*[.!?…:][\"”’'»)\\]]*$");

    private final float text;
    private final float pitch;
    private final Set<String> words;
    private final List<Draft.Part> parts = new ArrayList<>();
    private @Nullable StringBuilder open;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private final float largest;

    private TypeParagraphs(float text, float pitch, float largest, Set<String> words) {
        this.text = text;
        this.pitch = pitch;
        this.largest = largest;
        this.words = words;
    }

    static List<Draft.Part> of(List<List<TypeLine>> pages) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Integer, Integer> pitches = new HashMap<>();
        Set<String> words = new HashSet<>();
        for (List<TypeLine> page : pages) {
            TypeLine before = null;
            for (TypeLine line : page) {
                sizes.merge(Math.round(line.size() * 4), line.text().length(), Integer::sum);
                if (before != null && line.base() > before.base() && Math.abs(line.size() - before.size()) < 0.3f) {
                    pitches.merge(Math.round((line.base() - before.base()) / line.size() * 20), 1, Integer::sum);
                }
                before = line;
                Matcher word = WORD.matcher(line.text());
                while (word.find()) {
                    if (word.end() < line.text().length() - 1) {
                        words.add(word.group().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        float text = most(sizes, 40) / 4f;
        float largest = (float) pages.stream()
                .filter(page -> !page.isEmpty())
                .limit(1)
                .flatMap(List::stream)
                .filter(line ->
                        line.text().codePoints().filter(Character::isLetter).count() >= 8)
                .mapToDouble(TypeLine::size)
                .max()
                .orElse(0);
        TypeParagraphs paragraphs = new TypeParagraphs(text, Math.max(1, most(pitches, 24) / 20f), largest, words);
        for (int i = 0; i < pages.size(); i++) {
            paragraphs.page(pages.get(i), i == 0);
        }
        paragraphs.flush();
        return paragraphs.parts;
    }

    private static int most(Map<Integer, Integer> counts, int otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    private void page(List<TypeLine> lines, boolean first) {
        @Nullable TypeLine before = null;
        for (int i = 0; i < lines.size(); i++) {
            TypeLine line = lines.get(i);
            Block.Kind own = kind(line, first);
            if (before == null ? !flowsOn(line, own) : startsParagraph(before, line, own)) {
                flush();
            }
            kind = open == null ? own : kind;
            append(line.text());
            before = line;
        }
    }

    /** Whether the first line of a column or page goes on with what the one before left open. */
    private boolean flowsOn(TypeLine line, Block.Kind own) {
        return open != null
                && own == Block.Kind.PARAGRAPH
                && (kind == Block.Kind.PARAGRAPH || kind == Block.Kind.LIST_ITEM)
                && !ENDED.matcher(open).matches()
                && (BROKEN.matcher(open).find()
                        || !Character.isUpperCase(line.text().codePointAt(0)));
    }

    private boolean startsParagraph(TypeLine before, TypeLine line, Block.Kind own) {
        boolean sameColumn = Math.abs(line.columnLeft() - before.columnLeft()) < 1 && line.base() > before.base();
        if (!sameColumn) {
            return !flowsOn(line, own);
        }
        if (own != kind && !(kind == Block.Kind.LIST_ITEM && own == Block.Kind.PARAGRAPH)) {
            return true;
        }
        if (own == Block.Kind.LIST_ITEM || Math.abs(line.size() - before.size()) > 0.08f * line.size()) {
            return true;
        }
        if (line.base() - before.base() > WIDER * pitch * line.size()) {
            return true;
        }
        boolean indented = line.left() > line.columnLeft() + 0.7f * line.size()
                && before.left() < line.left() - 0.5f * line.size();
        boolean full = before.right() > before.columnRight() - 0.12f * (before.columnRight() - before.columnLeft());
        boolean ended = ENDED.matcher(before.text()).matches();
        return kind == Block.Kind.PARAGRAPH && ((indented && (ended || full)) || (!full && ended));
    }

    private Block.Kind kind(TypeLine line, boolean first) {
        if (first && line.size() >= largest - 0.3f && line.size() > text * LARGER) {
            return Block.Kind.HEADLINE;
        }
        if (line.size() > text * LARGER) {
            return Block.Kind.SUBHEADING;
        }
        if (LISTED.matcher(line.text()).matches()) {
            return Block.Kind.LIST_ITEM;
        }
        boolean shortLine = line.right() < line.columnRight() - 0.1f * (line.columnRight() - line.columnLeft());
        if (line.bold()
                && line.size() >= text * SMALLER
                && shortLine
                && !ENDED.matcher(line.text()).matches()
                && line.text().length() >= 3) {
            return Block.Kind.SUBHEADING;
        }
        return line.size() < text * SMALLER ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH;
    }

    private void append(String line) {
        StringBuilder paragraph = open;
        if (paragraph == null) {
            open = new StringBuilder(line);
            return;
        }
        Matcher broken = BROKEN.matcher(paragraph);
        if (broken.find() && Character.isLowerCase(line.codePointAt(0))) {
            Matcher rest = WORD.matcher(line);
            String end = rest.lookingAt() ? rest.group() : "";
            String whole = (broken.group(1) + end).toLowerCase(Locale.ROOT);
            String hyphened = (broken.group(1) + '-' + end).toLowerCase(Locale.ROOT);
            // A word with a hyphen of its own may be broken there, too.
            if (words.contains(whole) || !words.contains(hyphened)) {
                paragraph.setLength(paragraph.length() - 1);
            }
            paragraph.append(line);
        } else if (broken.find(0)) {
            paragraph.append(line);
        } else {
            paragraph.append(' ').append(line);
        }
    }

    private void flush() {
        StringBuilder paragraph = open;
        if (paragraph != null) {
            parts.add(new Draft.Part(kind, paragraph.toString()));
        }
        open = null;
        kind = Block.Kind.PARAGRAPH;
    }
}

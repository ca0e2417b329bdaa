package org.bellwether.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From glyphs to lines in reading order, by cutting the page: where an empty strip runs down through all lines, what is left of
 * it comes first; else the page is cut across, between what runs over the strip and what keeps to its sides.
 */
final class Columns {
    /** A strip between columns, in sizes of type; no space between words is that wide in good type. */
    private static final float GUTTER = 0.9f;

    /** A gap inside a line so wide stands between two columns, or two cells. */
    private static final float GAP = 1.3f;

    /** And one so wide where what follows it begins at one place in so many rows, as a column does. */
    private static final float NARROW_GAP = 0.6f;

    private static final int ROWS = 5;

    /** Pages are cut in so many steps at most; a newspaper's has five columns and a handful of boxes. */
    private static final int DEEPEST = 40;

    private Columns() {}

    static List<TypeLine> inReadingOrder(PageOfType page) {
        List<TypeLine> pieces = pieces(page);
        List<TypeLine> ordered = new ArrayList<>();
        cut(pieces, ordered, 0);
        return ordered;
    }

    /** Stretches of type on one base line without a wide gap. */
    private static List<TypeLine> pieces(PageOfType page) {
        List<Glyph> glyphs = new ArrayList<>(page.glyphs());
        glyphs.sort(Comparator.comparingDouble(Glyph::base));
        List<List<Glyph>> rows = rows(glyphs);
        Map<Integer, Integer> edges = edges(rows);
        List<TypeLine> pieces = new ArrayList<>();
        rows.forEach(row -> addRow(row, edges, page, pieces));
        return pieces;
    }

    /** Glyphs on one base line, from left to right. */
    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        float base = 0;
        for (Glyph glyph : glyphs) {
            float tolerance = row.isEmpty()
                    ? 0
                    : 0.4f * Math.min(glyph.size(), row.getFirst().size());
            if (!row.isEmpty() && glyph.base() - base > tolerance) {
                rows.add(row);
                row = new ArrayList<>();
            }
            base = row.isEmpty() ? glyph.base() : base;
            row.add(glyph);
        }
        rows.add(row);
        rows.forEach(one -> one.sort(Comparator.comparingDouble(Glyph::x)));
        return rows;
    }

    /** How many rows have a gap that ends at a place, in whole points. */
    private static Map<Integer, Integer> edges(List<List<Glyph>> rows) {
        Map<Integer, Integer> edges = new HashMap<>();
        for (List<Glyph> row : rows) {
            float right = Float.NaN;
            for (Glyph glyph : row) {
                if (glyph.text().isBlank()) {
                    continue;
                }
                if (glyph.x() - right > NARROW_GAP * glyph.size()) {
                    edges.merge(Math.round(glyph.x()), 1, Integer::sum);
                }
                right = Float.isNaN(right) ? glyph.right() : Math.max(right, glyph.right());
            }
        }
        return edges;
    }

    private static boolean isEdge(Glyph glyph, Map<Integer, Integer> edges) {
        int at = Math.round(glyph.x());
        int rows = edges.getOrDefault(at, 0) + Math.max(edges.getOrDefault(at - 1, 0), edges.getOrDefault(at + 1, 0));
        return rows >= ROWS;
    }

    private static void addRow(List<Glyph> row, Map<Integer, Integer> edges, PageOfType page, List<TypeLine> into) {
        List<Glyph> piece = new ArrayList<>();
        float right = 0;
        for (Glyph glyph : row) {
            if (!piece.isEmpty()
                    && !glyph.text().isBlank()
                    && glyph.x() - right > (isEdge(glyph, edges) ? NARROW_GAP : GAP) * glyph.size()) {
                addPiece(piece, page, into);
                piece.clear();
            }
            if (glyph.text().isBlank() && piece.isEmpty()) {
                continue;
            }
            right = glyph.text().isBlank() ? right : Math.max(piece.isEmpty() ? 0 : right, glyph.right());
            piece.add(glyph);
        }
        addPiece(piece, page, into);
    }

    private static void addPiece(List<Glyph> piece, PageOfType page, List<TypeLine> into) {
        StringBuilder text = new StringBuilder();
        float right = 0;
        float largest = 0;
        int bold = 0;
        int all = 0;
        float base = 0;
        for (Glyph glyph : piece) {
            boolean blank = glyph.text().isBlank();
            if (!text.isEmpty()
                    && (blank || glyph.x() - right > glyph.space() * 0.5f)
                    && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            if (blank) {
                continue;
            }
            text.append(glyph.text());
            right = Math.max(right, glyph.right());
            if (glyph.size() > largest) {
                largest = glyph.size();
                base = glyph.base();
            }
            bold += glyph.bold() ? 1 : 0;
            all++;
        }
        String line = text.toString().strip();
        if (!line.isEmpty()) {
            float left = piece.getFirst().x();
            into.add(new TypeLine(line, left, right, base, largest, bold * 2 > all, page.height(), left, right));
        }
    }

    private static void cut(List<TypeLine> lines, List<TypeLine> into, int depth) {
        if (lines.size() < 2 || depth > DEEPEST) {
            addColumn(lines, into);
            return;
        }
        float strip = strip(lines);
        if (!Float.isNaN(strip)) {
            cut(lines.stream().filter(line -> line.right() <= strip).toList(), into, depth + 1);
            cut(lines.stream().filter(line -> line.right() > strip).toList(), into, depth + 1);
            return;
        }
        List<TypeLine> down = lines.stream()
                .sorted(Comparator.comparingDouble(TypeLine::base).thenComparingDouble(TypeLine::left))
                .toList();
        int at = across(down);
        if (at < 0) {
            addColumn(down, into);
            return;
        }
        cut(down.subList(0, at), into, depth + 1);
        cut(down.subList(at, down.size()), into, depth + 1);
    }

    /** Where an empty strip runs from top to bottom; NaN when none does. Both its sides need two lines, side by side. */
    private static float strip(List<TypeLine> lines) {
        List<TypeLine> across = lines.stream()
                .sorted(Comparator.comparingDouble(TypeLine::left))
                .toList();
        float right = across.getFirst().right();
        float size =
                (float) lines.stream().mapToDouble(TypeLine::size).average().orElse(10);
        float best = Float.NaN;
        float widest = GUTTER * size;
        for (int i = 1; i < across.size(); i++) {
            float gap = across.get(i).left() - right;
            if (gap >= widest && besides(across.subList(0, i), across.subList(i, across.size()))) {
                widest = gap;
                best = right + gap / 2;
            }
            right = Math.max(right, across.get(i).right());
        }
        return best;
    }

    private static boolean besides(List<TypeLine> left, List<TypeLine> right) {
        if (left.size() < 2 || right.size() < 2) {
            return false;
        }
        float top = Math.max(top(left), top(right));
        float bottom = Math.min(bottom(left), bottom(right));
        return bottom - top > 1.5f * left.getFirst().size();
    }

    private static float top(List<TypeLine> lines) {
        return (float) lines.stream().mapToDouble(TypeLine::top).min().orElse(0);
    }

    private static float bottom(List<TypeLine> lines) {
        return (float) lines.stream().mapToDouble(TypeLine::bottom).max().orElse(0);
    }

    /**
     * Where to cut across: after the first lines, or before the last, that must go so that the rest has a strip; -1 when that
     * helps nowhere.
     */
    private static int across(List<TypeLine> down) {
        int most = Math.min(down.size() - 4, 60);
        for (int lines = 1; lines <= most; lines++) {
            if (startsRow(down, lines) && !Float.isNaN(strip(down.subList(lines, down.size())))) {
                return lines;
            }
            int from = down.size() - lines;
            if (startsRow(down, from) && !Float.isNaN(strip(down.subList(0, from)))) {
                return from;
            }
        }
        return -1;
    }

    private static boolean startsRow(List<TypeLine> down, int at) {
        return down.get(at).base() - down.get(at - 1).base()
                > 0.4f * down.get(at).size();
    }

    private static void addColumn(List<TypeLine> lines, List<TypeLine> into) {
        float left = (float) lines.stream().mapToDouble(TypeLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(TypeLine::right).max().orElse(0);
        TypeLine row = null;
        for (TypeLine line : lines.stream()
                .sorted(Comparator.comparingDouble(TypeLine::base).thenComparingDouble(TypeLine::left))
                .toList()) {
            TypeLine placed = line.inColumn(left, right);
            if (row != null && line.base() - row.base() <= 0.4f * line.size() && line.left() >= row.right()) {
                // Pieces of one row with a gap between them that is no strip: a wide space.
                row = new TypeLine(
                        row.text() + ' ' + line.text(),
                        row.left(),
                        line.right(),
                        row.base(),
                        Math.max(row.size(), line.size()),
                        row.bold() && line.bold(),
                        row.pageHeight(),
                        left,
                        right);
                into.set(into.size() - 1, row);
            } else {
                into.add(placed);
                row = placed;
            }
        }
    }
}

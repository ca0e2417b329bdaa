package org.bellwether.ingest.document;

/**
 * One piece of type as a PDF places it; in points, from the upper left corner of the page.
 *
 * @param x its left edge
 * @param base its base line
 * @param size of the type
 * @param space how wide a space of this type is
 */
record Glyph(String text, float x, float base, float width, float size, float space, boolean bold) {
    float right() {
        return x + width;
    }
}

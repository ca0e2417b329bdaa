package org.bellwether.ingest.document;

/**
 * A line of type, as wide as its column.
 *
 * @param left its left edge, in points from the page's
 * @param base its base line, in points from the page's upper edge
 * @param right its right edge
 * @param size of its largest type
 * @param pageHeight of its page
 * @param columnLeft the left edge of its column
 * @param columnRight the right edge of its column
 */
record TypeLine(
        String text,
        float left,
        float right,
        float base,
        float size,
        boolean bold,
        float pageHeight,
        float columnLeft,
        float columnRight) {
    TypeLine inColumn(float newLeft, float newRight) {
        return new TypeLine(text, left, right, base, size, bold, pageHeight, newLeft, newRight);
    }

    float top() {
        return base - size;
    }

    float bottom() {
        return base + size * 0.25f;
    }
}

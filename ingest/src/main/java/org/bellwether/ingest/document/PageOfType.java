package org.bellwether.ingest.document;

import java.util.List;

/**
 * All the type on one page.
 *
 * @param width in points
 * @param height in points
 */
record PageOfType(List<Glyph> glyphs, float width, float height) {}

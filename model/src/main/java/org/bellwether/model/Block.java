package org.bellwether.model;

/**
 * A stretch of an article's text that hangs together: a headline, a paragraph, a caption.
 *
 * @param kind what it is
 * @param start its first UTF-16 position in the stored text
 * @param end one past its last
 */
public record Block(Kind kind, int start, int end) {
    /** What a block is, and whether its sentences speak of the world. */
    public enum Kind {
        HEADLINE,
        /** A heading inside the text; often a question or a phrase. */
        SUBHEADING,
        /** Who wrote it, where and when: "By Jane Roe", "MINSK, March 2 (Agency) -" standing alone. */
        BYLINE,
        PARAGRAPH,
        LIST_ITEM,
        /** What a picture shows. */
        CAPTION,
        /** Photo credit, copyright line, contact address, disclaimer, call to share: in the text, not part of the story. */
        BOILERPLATE;

        /** Whether statements about the world are looked for in it. */
        public boolean tells() {
            return switch (this) {
                case HEADLINE, SUBHEADING, PARAGRAPH, LIST_ITEM, CAPTION -> true;
                case BYLINE, BOILERPLATE -> false;
            };
        }
    }

    public Block {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("block needs 0 <= start < end, got [%d, %d)".formatted(start, end));
        }
    }
}

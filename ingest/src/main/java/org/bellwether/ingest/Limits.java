package org.bellwether.ingest;

/**
 * How much of a foreign input is taken in before it is refused; what passes can be read in a heap of 1 GB.
 *
 * @param bytes of one article's input, and of one line of a table
 * @param markupBytes of one page: a tree of elements takes some ten times its bytes
 * @param documentBytes of a PDF or an office document; pictures make up most of a large one
 * @param depth of nested elements, objects and parts
 * @param characters of one article's stored text; the longest news articles have some 100,000
 * @param pages of one PDF
 * @param unpacking of archives
 */
public record Limits(
        long bytes, long markupBytes, long documentBytes, int depth, int characters, int pages, Unpacking unpacking) {
    /**
     * How much may come out of one archive.
     *
     * @param nesting archives within archives
     * @param members of one archive, those left out too; a monthly crawl file has some 50,000
     * @param ratio unpacked to packed bytes, of a member and of the whole; text is packed to a tenth, at best a thirtieth
     * @param free so many unpacked bytes are taken whatever the ratio, for small files of much the same
     */
    public record Unpacking(int nesting, long members, int ratio, long free) {
        public Unpacking {
            if (nesting < 1 || members < 1 || ratio < 1 || free < 1) {
                throw new IllegalArgumentException(
                        "limits of unpacking need to be positive, got nesting %d, %d members, ratio %d, %d bytes free"
                                .formatted(nesting, members, ratio, free));
            }
        }
    }

    public static final Limits DEFAULT = new Limits(
            32L << 20, 16L << 20, 128L << 20, 500, 500_000, 3_000, new Unpacking(5, 2_000_000, 100, 64L << 20));

    public Limits {
        if (bytes < 1 || markupBytes < 1 || documentBytes < 1 || depth < 1 || characters < 1 || pages < 1) {
            throw new IllegalArgumentException(
                    "limits need to be positive, got %d bytes, %d of markup, %d of a document, depth %d, %d characters, %d pages"
                            .formatted(bytes, markupBytes, documentBytes, depth, characters, pages));
        }
    }
}

package org.bellwether.ingest.document;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The glyphs of one page after the other, those that stand upright. Not thread-safe. */
final class GlyphReader extends PDFTextStripper {
    /** Drawing instructions of one page; maps have a million, and no text that is missed. */
    private static final int MOST_OPERATORS = 3_000_000;

    private final int mostGlyphs;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private int operators;

    /**
     * A reader for one document.
     *
     * @param mostGlyphs more on one page are refused
     */
    GlyphReader(int mostGlyphs) {
        this.mostGlyphs = mostGlyphs;
    }

    /** The glyphs of a page. */
    PageOfType page(PDDocument document, int number) throws IOException {
        glyphs.clear();
        places.clear();
        operators = 0;
        setStartPage(number);
        setEndPage(number);
        writeText(document, new StringWriter());
        PDRectangle box = document.getPage(number - 1).getCropBox();
        boolean turned = document.getPage(number - 1).getRotation() % 180 != 0;
        return new PageOfType(
                List.copyOf(glyphs),
                turned ? box.getHeight() : box.getWidth(),
                turned ? box.getWidth() : box.getHeight());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new TooMuchOnAPage("a page of it draws more than can be looked through; save it as plain text");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        String text = at.getUnicode();
        if (text == null || text.isEmpty() || at.getDir() != 0 || glyphs.size() >= mostGlyphs) {
            return;
        }
        // Of the type as it stands on the page: browsers print with a scale beside the type's size.
        float size = Math.max(1, Math.abs(at.getYScale()));
        float x = at.getXDirAdj();
        float base = at.getYDirAdj();
        float width = at.getWidthDirAdj();
        if (!Float.isFinite(x) || !Float.isFinite(base) || !Float.isFinite(width) || !Float.isFinite(size)) {
            return;
        }
        // Bold type is sometimes made by printing twice, a little beside.
        String place = text + Math.round(x / (size * 0.2f)) + ',' + Math.round(base / (size * 0.2f));
        if (!text.isBlank() && !places.add(place)) {
            return;
        }
        float space = at.getWidthOfSpace();
        glyphs.add(new Glyph(
                text,
                x,
                base,
                Math.max(0, width),
                size,
                space > 0 && space < size ? space : size * 0.25f,
                isBold(at.getFont())));
    }

    private static boolean isBold(@Nullable PDFont font) {
        if (font == null) {
            return false;
        }
        String name = font.getName();
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return (name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy|semibold|demi).*"))
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }

    @Override
    protected void writePage() {
        // the glyphs are kept as they come; what PDFBox would make of them is not needed
    }
}

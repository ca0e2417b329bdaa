package org.bellwether.ingest.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.text.PlainTextReader;
import org.bellwether.ingest.within.Damage;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF: the glyphs of each page become lines, the lines columns, the columns paragraphs; running heads and page numbers
 * are left out, words broken at a line's end are joined. Pictures of text are not read. Thread-safe.
 */
public final class PdfReader {
    /** So far before the last byte the end's mark stands; some servers add bytes of their own. */
    private static final int END = 2048;

    private final PlainTextReader plainText;
    private final Limits limits;

    public PdfReader(PlainTextReader plainText, Limits limits) {
        this.plainText = plainText;
        this.limits = limits;
    }

    public Draft read(Content content) throws IOException, Refused {
        BundledFonts.use();
        byte[] bytes = content.all(limits.documentBytes());
        if (!hasEnd(bytes)) {
            throw new Refused("is a PDF that was cut short, its end is missing; get a whole copy");
        }
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw new Refused("is a PDF locked with a password; unlock it first");
        } catch (TooMuchOnAPage tooMuch) {
            throw new Refused(Damage.of(tooMuch));
        } catch (IOException | RuntimeException damaged) {
            // Whatever the library stumbles over in foreign bytes, it is the bytes' fault.
            throw new Refused("is a damaged PDF (%s); save it anew or as plain text".formatted(Damage.of(damaged)));
        }
    }

    /** A file that was cut can be opened as far as it goes, and nobody would know what is missing. */
    private static boolean hasEnd(byte[] bytes) {
        int from = Math.max(0, bytes.length - END);
        String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        return end.contains("%%EOF") || end.contains("startxref");
    }

    private Draft read(PDDocument document) throws IOException, Refused {
        int pages = document.getNumberOfPages();
        if (pages > limits.pages()) {
            throw new Refused(
                    String.format(Locale.ROOT, "has more than %,d pages; split it into articles", limits.pages()));
        }
        GlyphReader reader = new GlyphReader(4 * limits.characters());
        List<List<TypeLine>> lines = new ArrayList<>();
        long characters = 0;
        for (int page = 1; page <= pages; page++) {
            List<TypeLine> found = Columns.inReadingOrder(reader.page(document, page));
            lines.add(found);
            characters += found.stream().mapToInt(line -> line.text().length()).sum();
            if (characters > 2L * limits.characters()) {
                throw new Refused(String.format(
                        Locale.ROOT,
                        "its text is longer than %,d characters; split it into articles",
                        limits.characters()));
            }
        }
        if (characters == 0) {
            throw new Refused("is a PDF of pictures without text; have the text recognised first");
        }
        Blocks blocks = new Blocks(limits);
        for (Draft.Part part : TypeParagraphs.of(RunningHeads.without(lines))) {
            blocks.add(part.kind(), part.text());
        }
        return described(document).draft(blocks.parts(), plainText);
    }

    private static Described described(PDDocument document) {
        PDDocumentInformation said = document.getDocumentInformation();
        @Nullable String author = said.getAuthor();
        List<String> authors = author == null ? List.of() : List.of(author.split("\\s*(?:;|,| and )\\s*"));
        return new Described(
                said.getTitle(),
                null,
                authors,
                document.getDocumentCatalog().getLanguage(),
                day(said.getCreationDate()));
    }

    /** The day by the clock that the date was written with. */
    private static @Nullable When day(@Nullable Calendar created) {
        if (created == null) {
            return null;
        }
        ZoneId zone = created.getTimeZone().toZoneId();
        LocalDate day = created.toInstant().atZone(zone).toLocalDate();
        return day.getYear() < 1990 || day.getYear() > 2200
                ? null
                : When.day(day, When.Method.METADATA, day.toString());
    }
}

package org.bellwether.ingest.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Block;

/**
 * What has to be kept of an article to know its copies: hashes of all runs of three words of its body, without case, marks and
 * headline; the lowest bit of each says whether a name or a number stands in the run. A pure function of the stored text, the same on every machine. Immutable and thread-safe.
 */
public final class Signature {
    /** Goes up with every change by which the same text gets another signature. */
    public static final int VERSION = 2;

    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ]");

    /** Scripts without spaces: every character a word. */
    private static final Pattern IDEOGRAPH = Pattern.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    /** Of the lowest bit: a name or a number stands in the run. */
    private static final long FACT = 1;

    /** Words of a run: longer runs lose copies that were edited, shorter ones are shared by whatever is on the same topic. */
    private static final int RUN = 3;

    private final ArticleId article;
    private final String sha256;
    private final long[] shingles;

    private Signature(ArticleId article, String sha256, long[] shingles) {
        this.article = article;
        this.sha256 = sha256;
        this.shingles = shingles;
    }

    public static Signature of(Article article) {
        StringBuilder body = new StringBuilder();
        for (Block block : article.blocks()) {
            if (block.kind().tells() && block.kind() != Block.Kind.HEADLINE && block.kind() != Block.Kind.CAPTION) {
                body.append(article.text().string(), block.start(), block.end()).append('\n');
            }
        }
        return new Signature(article.id(), article.sha256(), shingles(body.toString()));
    }

    /** One that was kept as {@link #bytes()}, by a program of the same {@link #VERSION}. */
    public static Signature of(ArticleId article, String sha256, byte[] bytes) {
        long[] shingles = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(shingles);
        return new Signature(article, sha256, shingles);
    }

    public ArticleId article() {
        return article;
    }

    /** Of the stored text: two with the same are exact copies. */
    public String sha256() {
        return sha256;
    }

    /** The hashes, ascending, eight bytes each, the highest first. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(shingles.length * Long.BYTES);
        bytes.asLongBuffer().put(shingles);
        return bytes.array();
    }

    int size() {
        return shingles.length;
    }

    LongStream stream() {
        return Arrays.stream(shingles).map(shingle -> shingle >>> 1);
    }

    /**
     * How many runs both have.
     *
     * @param plain those without a name or a number, in this one
     * @param facts those with one
     */
    record Shared(int plain, int facts) {
        int all() {
            return plain + facts;
        }
    }

    /** How many runs have a name or a number. */
    int facts() {
        return (int)
                Arrays.stream(shingles).filter(shingle -> (shingle & FACT) != 0).count();
    }

    Shared shared(Signature other) {
        int plain = 0;
        int facts = 0;
        int i = 0;
        int j = 0;
        while (i < shingles.length && j < other.shingles.length) {
            int order = Long.compare(shingles[i] | FACT, other.shingles[j] | FACT);
            if (order == 0) {
                boolean fact = (shingles[i] & FACT) != 0;
                plain += fact ? 0 : 1;
                facts += fact ? 1 : 0;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Shared(plain, facts);
    }

    private static long[] shingles(String text) {
        List<Word> words = Word.in(APOSTROPHE.matcher(text).replaceAll(""))
                .flatMap(word -> IDEOGRAPH
                        .splitAsStream(word.text().toLowerCase(Locale.ROOT))
                        .map(part -> new Word(part, word.isFact())))
                .toList();
        long[] all = LongStream.range(0, Math.max(0, words.size() - RUN + 1))
                .map(at -> hash(words.subList((int) at, (int) at + RUN)))
                .sorted()
                .toArray();
        // of a run that stands there with and without capitals one is kept, as a fact
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (kept > 0 && (all[kept - 1] | FACT) == (all[i] | FACT)) {
                all[kept - 1] |= all[i] & FACT;
            } else {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static long hash(List<Word> words) {
        long hash = 0xCBF29CE484222325L;
        boolean fact = false;
        for (Word word : words) {
            for (int i = 0; i < word.text().length(); i++) {
                hash = (hash ^ word.text().charAt(i)) * 0x100000001B3L;
            }
            hash = (hash ^ ' ') * 0x100000001B3L;
            fact |= word.isFact();
        }
        return (Mixing.mix(hash) & ~FACT) | (fact ? FACT : 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && article.equals(that.article)
                && sha256.equals(that.sha256)
                && Arrays.equals(shingles, that.shingles);
    }

    @Override
    public int hashCode() {
        return article.hashCode();
    }

    @Override
    public String toString() {
        return "signature of %s: %d runs of words".formatted(article, shingles.length);
    }
}

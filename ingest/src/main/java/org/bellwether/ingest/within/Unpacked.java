package org.bellwether.ingest.within;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.bellwether.ingest.Limits;

/**
 * Counts what comes out of an archive and stops where it is more than an honest one holds. One for each archive, however many
 * streams are opened on it.
 */
final class Unpacked {
    private final Limits.Unpacking limits;
    private final long packed;
    private long unpacked;

    /**
     * A new count.
     *
     * @param packed the archive's own bytes; -1 where they are not known
     */
    Unpacked(Limits.Unpacking limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    /** A stream that counts, and fails when it gives too much. */
    InputStream counting(InputStream stream) {
        return new Counting(stream, packed);
    }

    /**
     * A stream that counts on its own account as well.
     *
     * @param ownPacked how many bytes it has in the archive; -1 where that is not known
     */
    InputStream counting(InputStream stream, long ownPacked) {
        return new Counting(stream, ownPacked);
    }

    private boolean isTooMuch(long out, long in) {
        return in >= 0 && out > limits.free() && out / limits.ratio() > in;
    }

    private final class Counting extends FilterInputStream {
        private final long ownPacked;
        private long own;

        Counting(InputStream stream, long ownPacked) {
            super(stream);
            this.ownPacked = ownPacked;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = in.read(into, from, most);
            count(Math.max(0, some));
            return some;
        }

        @Override
        public long skip(long most) throws IOException {
            long some = in.skip(most);
            count(some);
            return some;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long some) throws TooMuchUnpacked {
            own += some;
            unpacked += some;
            if (isTooMuch(own, ownPacked) || isTooMuch(unpacked, packed)) {
                throw new TooMuchUnpacked(String.format(
                        Locale.ROOT,
                        "unpacks to more than %,d times its size; unpack it by hand if it is to be trusted",
                        limits.ratio()));
            }
        }
    }
}

package org.bellwether.language.vectors;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Gives each word of a sentence a vector that tells its meaning there: the mean over its pieces of the network's last layer.
 *
 * <p>Thread-safe; each call computes on the calling thread. One sentence is one inference: the 8-bit network's numbers depend on
 * what else is in a batch, and the same sentence must give the same vectors.
 */
public final class WordVectors implements AutoCloseable {
    /** Numbers in each vector. */
    public static final int SIZE = 384;

    /** Pieces of one sentence that are read; what follows has no vector. The network was trained on 128, with a mark at each end. */
    static final int PIECES = 126;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private WordVectors(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Opens the network, with some of its weights replaced.
     *
     * @param tuned numbers by the name of the weights in the network file, little-endian; empty for the network as it comes
     * @throws IllegalArgumentException when the network has no weights of that name or size
     */
    public static WordVectors open(Map<String, byte[]> tuned) {
        NetworkFile file = new NetworkFile(network());
        tuned.forEach(file::replace);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new WordVectors(WordPieces.load(), environment, environment.createSession(file.bytes(), options));
        } catch (OrtException e) {
            throw new IllegalStateException("the network for word vectors cannot be opened: " + e.getMessage(), e);
        }
    }

    static byte[] network() {
        try (InputStream in = WordVectors.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
            if (in == null) {
                throw new IllegalStateException("all-minilm-l6-v2-q.onnx is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The vectors of a sentence's words, one row of {@link #SIZE} each, in order; fewer rows than words where the sentence is
     * longer than the network reads.
     */
    public float[][] of(List<String> words) {
        List<int[]> stretches = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        numbers.add(pieces.number("[CLS]"));
        for (String word : words) {
            List<Integer> cut = pieces.of(word);
            if (numbers.size() + cut.size() > PIECES) {
                break;
            }
            stretches.add(new int[] {numbers.size(), numbers.size() + cut.size()});
            numbers.addAll(cut);
        }
        numbers.add(pieces.number("[SEP]"));
        FloatBuffer states = run(numbers);
        float[][] vectors = new float[stretches.size()][SIZE];
        for (int word = 0; word < vectors.length; word++) {
            int[] stretch = stretches.get(word);
            for (int piece = stretch[0]; piece < stretch[1]; piece++) {
                for (int i = 0; i < SIZE; i++) {
                    vectors[word][i] += states.get(piece * SIZE + i) / (stretch[1] - stretch[0]);
                }
            }
        }
        return vectors;
    }

    private FloatBuffer run(List<Integer> numbers) {
        int count = numbers.size();
        long[] ids = numbers.stream().mapToLong(Integer::longValue).toArray();
        long[] mask = new long[count];
        Arrays.fill(mask, 1);
        long[] shape = {1, count};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[count]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", kinds))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        } catch (OrtException e) {
            throw new IllegalStateException("the network for word vectors failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the network for word vectors cannot be closed: " + e.getMessage(), e);
        }
    }
}

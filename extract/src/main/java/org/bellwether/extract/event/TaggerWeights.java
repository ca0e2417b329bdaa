package org.bellwether.extract.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The trained numbers of a tagger, by name: those that begin with {@code net/} replace weights of the network for word vectors,
 * the others are the tagger's own.
 *
 * <p>The file: for each, the name's length (two bytes), the name, the count of bytes (four bytes, big-endian), little-endian
 * numbers.
 */
public final class TaggerWeights {
    private static final String NETWORK = "net/";

    private final String file;
    private final Map<String, byte[]> byName = new LinkedHashMap<>();

    private TaggerWeights(String file) {
        this.file = file;
    }

    /** The event tagger's numbers, which come with the program. */
    static TaggerWeights bundled() {
        return beside(TaggerWeights.class, "tagger.bin");
    }

    /** The numbers in a file that lies beside a class. */
    public static TaggerWeights beside(Class<?> type, String file) {
        TaggerWeights weights = new TaggerWeights(file);
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            weights.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return weights;
    }

    private void read(DataInputStream in) throws IOException {
        while (true) {
            int length;
            try {
                length = in.readUnsignedShort();
            } catch (EOFException end) {
                return;
            }
            byte[] name = in.readNBytes(length);
            byte[] numbers = in.readNBytes(in.readInt());
            byName.put(new String(name, StandardCharsets.UTF_8), numbers);
        }
    }

    /** What replaces weights of the network. */
    public Map<String, byte[]> network() {
        Map<String, byte[]> found = new LinkedHashMap<>();
        byName.forEach((name, numbers) -> {
            if (name.startsWith(NETWORK)) {
                found.put(name.substring(NETWORK.length()), numbers);
            }
        });
        return found;
    }

    /** A linear map: {@code NAME.weight}, a row for each output, and {@code NAME.bias}. */
    public Linear linear(String name) {
        float[] bias = numbers(name + ".bias");
        float[] rows = numbers(name + ".weight");
        int inputs = rows.length / bias.length;
        float[] columns = new float[rows.length];
        for (int output = 0; output < bias.length; output++) {
            for (int input = 0; input < inputs; input++) {
                columns[input * bias.length + output] = rows[output * inputs + input];
            }
        }
        return new Linear(columns, bias);
    }

    /** The lines of text of one name. */
    List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    /** The numbers of one name. */
    public float[] numbers(String name) {
        byte[] bytes = bytes(name);
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return numbers;
    }

    private byte[] bytes(String name) {
        byte[] bytes = byName.get(name);
        if (bytes == null) {
            throw new IllegalStateException("%s has no '%s'".formatted(file, name));
        }
        return bytes;
    }

    /**
     * Outputs = weights × inputs + bias.
     *
     * @param columns for each input as many weights as there are outputs: in this order the processor does several at once
     * @param bias one number for each output
     */
    @SuppressWarnings("ArrayRecordComponent") // made here alone, and never compared or changed
    public record Linear(float[] columns, float[] bias) {
        /** As {@link #of}, each number drawn into −1…1 by tanh. */
        public float[] bounded(float[] vector) {
            float[] found = of(vector);
            for (int i = 0; i < found.length; i++) {
                found[i] = Tanh.of(found[i]);
            }
            return found;
        }

        /** The outputs for some inputs. */
        public float[] of(float[] inputs) {
            float[] outputs = bias.clone();
            int count = outputs.length;
            for (int input = 0; input < inputs.length; input++) {
                float factor = inputs[input];
                int column = input * count;
                for (int output = 0; output < count; output++) {
                    outputs[output] += columns[column + output] * factor;
                }
            }
            return outputs;
        }
    }
}

package org.bellwether.model;

/** The check that all confidences share. */
final class Confidence {
    private Confidence() {}

    static void checked(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie in 0..1, got " + confidence);
        }
    }
}

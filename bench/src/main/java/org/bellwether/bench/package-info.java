/**
 * Measures the product's own stages: against public gold data, and against the clock. Nothing depends on this room.
 *
 * <p>Each measure is a {@code main} that reads one folder and prints its figures as one JSON object in its last line;
 * {@code docs/benchmarks.md} lists them with their commands.
 */
@NullMarked
package org.bellwether.bench;

import org.jspecify.annotations.NullMarked;

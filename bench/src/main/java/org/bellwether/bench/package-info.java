/**
 * Measures the product's own stages: against public gold data, and against the clock. Nothing depends on this room.
 *
 * <p>Each task of {@code bellwether bench} is a {@link org.bellwether.cli.measure.Measure}, named in {@code META-INF/services}: it
 * reads a folder of gold data ({@link GoldFile}), runs the stages and hands what they find to a scorer ({@code *Score}), which knows
 * nothing of them. {@code docs/benchmarks.md} has formats, metrics and figures.
 */
@NullMarked
package org.bellwether.bench;

import org.jspecify.annotations.NullMarked;

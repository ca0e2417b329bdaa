/**
 * What {@code bellwether bench} asks of those who measure: a task's name, and figures for a folder of gold data.
 *
 * <p>Measures are found by {@link java.util.ServiceLoader}, when the command runs and not before: the program knows none of them,
 * and without any on the class path it only has no task to offer.
 */
@NullMarked
package org.bellwether.cli.measure;

import org.jspecify.annotations.NullMarked;

/** Finds dates, times, durations and sets, and says which days they mean. */
@NullMarked
package org.bellwether.extract.time;

import org.jspecify.annotations.NullMarked;

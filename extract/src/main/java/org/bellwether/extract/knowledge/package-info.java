/** What is known of the world without reading: countries, organizations, offices and their holders; data files and their loaders. */
@NullMarked
package org.bellwether.extract.knowledge;

import org.jspecify.annotations.NullMarked;

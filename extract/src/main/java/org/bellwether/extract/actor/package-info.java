/** Finds who is mentioned, and joins the mentions of the same actor across an article. */
@NullMarked
package org.bellwether.extract.actor;

import org.jspecify.annotations.NullMarked;

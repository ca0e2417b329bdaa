/**
 * The command line: asking and showing, through the store's queries; no rule of the domain lives here.
 *
 * <p>Start at {@link org.bellwether.cli.Main}. A command is a class named after it. Results go to standard output and nothing
 * else does. What listing needs is loaded when it is needed: no command that only lists wakes a language engine.
 */
@NullMarked
package org.bellwether.cli;

import org.jspecify.annotations.NullMarked;

/**
 * A case for an assistant, over the Model Context Protocol on standard input and output: what comes in are calls of tools, what goes out are
 * the answers of the command line, as JSON, with their sources.
 *
 * <p>Start at {@link org.bellwether.cli.mcp.Assistant}; {@link org.bellwether.cli.mcp.Tool} lists what can be asked. Nothing here changes a case
 * unless whoever started the server has allowed it. Words of articles are handed over as data, and every answer says so.
 */
@NullMarked
package org.bellwether.cli.mcp;

import org.jspecify.annotations.NullMarked;

/**
 * Runs the influence model: what follows, in the model of what the articles say, when something in it changes.
 *
 * <p>Start at {@link org.bellwether.situation.run.WhatIf}: an influence graph and the nodes that are set go in, for each node the share
 * of draws in which it rises, falls or stays comes out, with the paths that carry it. {@link org.bellwether.situation.run.FuzzyMap} runs
 * published maps with their own weights. Pure: the same input and seed give the same bytes on every machine.
 */
@NullMarked
package org.bellwether.situation.run;

import org.jspecify.annotations.NullMarked;

package org.bellwether.model;

/**
 * A causal statement with its places in the influence model.
 *
 * @param influence with joined actors
 * @param cause the node of its cause
 * @param effect the node of its effect; the same where an article says that something feeds itself
 */
public record LinkedInfluence(Influence influence, NodeId cause, NodeId effect) {}

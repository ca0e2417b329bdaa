package org.bellwether.extract.event;

import org.bellwether.model.EventCode;
import org.bellwether.model.Status;

/**
 * What one given party does to another.
 *
 * @param code type, mode and CAMEO code
 * @param status fact, claim, denial, planned or hypothetical, as the sentence puts it
 * @param rule the lexicon entry that found it
 */
public record PairCode(EventCode code, Status status, String rule) {}

package org.bellwether.store;

/**
 * Who writes a case.
 *
 * @param version the program's
 * @param ontology the event ontology and its version
 */
public record Program(String version, String ontology) {}

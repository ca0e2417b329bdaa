package org.bellwether.extract.knowledge;

/** A data file of the bundled knowledge is faulty; the message begins with file and line. */
public final class KnowledgeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public KnowledgeException(String message) {
        super(message);
    }
}

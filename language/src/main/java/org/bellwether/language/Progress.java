package org.bellwether.language;

/** Hears how far a long piece of work is; called from one thread at a time. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = (step, share) -> {};

    /**
     * Tells how far the work is.
     *
     * @param step what is being done, in words for a user
     * @param share how much of the whole is done, from 0 to 1, never less than before
     */
    void at(String step, double share);
}

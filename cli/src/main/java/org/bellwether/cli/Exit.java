package org.bellwether.cli;

/** The contract's exit codes. */
final class Exit {
    static final int DONE = 0;
    /** Done, but some inputs were skipped. */
    static final int SKIPPED = 1;

    static final int WRONG_USE = 2;
    /** Nothing could be read, or a required input cannot be. */
    static final int NO_INPUT = 65;
    /** Something needed is missing. */
    static final int MISSING = 69;

    static final int OUR_FAULT = 70;
    static final int IN_USE = 75;

    private Exit() {}
}

package org.bellwether.situation.run;

/**
 * In how many draws a node rises and falls.
 *
 * @param up how many
 * @param down how many
 * @param of how many draws there are
 */
record Tally(int up, int down, int of) {
    /** One way is clear when at least so many times as many draws go there as go the other way. */
    private static final int CLEAR = 4;

    /** Which way a node goes, in the draws in which it moves. */
    enum Direction {
        UP,
        DOWN,
        EITHER,
        NONE
    }

    Direction direction() {
        if (up + down == 0) {
            return Direction.NONE;
        }
        return up >= CLEAR * down ? Direction.UP : down >= CLEAR * up ? Direction.DOWN : Direction.EITHER;
    }

    /** In words; "perhaps" where it moves in less than half of the draws. */
    String label() {
        String perhaps = 2 * (up + down) < of ? "perhaps " : "";
        return switch (direction()) {
            case UP -> perhaps + "up";
            case DOWN -> perhaps + "down";
            case EITHER -> perhaps + "either way";
            case NONE -> "unchanged";
        };
    }

    double shareUp() {
        return share(up);
    }

    double shareDown() {
        return share(down);
    }

    double shareUnchanged() {
        return share(of - up - down);
    }

    private double share(int draws) {
        return of == 0 ? 0 : (double) draws / of;
    }
}

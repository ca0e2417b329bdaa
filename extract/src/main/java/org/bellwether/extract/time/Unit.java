package org.bellwether.extract.time;

import java.time.LocalDate;

/** Units of the calendar and the clock, fine to coarse. */
enum Unit {
    SECOND("TS", 0, 0),
    MINUTE("TM", 0, 0),
    HOUR("TH", 0, 0),
    DAY("D", 1, 0),
    WEEK("W", 7, 0),
    MONTH("M", 0, 1),
    QUARTER("Q", 0, 3),
    YEAR("Y", 0, 12),
    DECADE("DE", 0, 120),
    CENTURY("CE", 0, 1200);

    private final String code;
    private final int days;
    private final int months;

    Unit(String code, int days, int months) {
        this.code = code;
        this.days = days;
        this.months = months;
    }

    static Unit of(String code) {
        for (Unit unit : values()) {
            if (unit.code.equals(code)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit has the code '%s'".formatted(code));
    }

    boolean isClock() {
        return days == 0 && months == 0;
    }

    /** The day moved by some of the unit; units of the clock do not move it. */
    LocalDate move(LocalDate from, int amount) {
        return from.plusDays((long) days * amount).plusMonths((long) months * amount);
    }

    /** A TIMEX3 duration of so many; decades and centuries are given in years, quarters in months. */
    String duration(double amount) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> "PT" + digits(amount) + code.substring(1);
            case DAY, WEEK -> "P" + digits(amount) + code;
            case MONTH, YEAR -> "P" + withHalf(amount);
            case QUARTER -> "P" + digits(amount * 3) + "M";
            case DECADE -> "P" + digits(amount * 10) + "Y";
            case CENTURY -> "P" + digits(amount * 100) + "Y";
        };
    }

    /** A TIMEX3 duration of an unsaid number. */
    String vagueDuration() {
        return isClock() ? "PTX" + code.substring(1) : "PX" + (this == DECADE || this == CENTURY ? "Y" : code);
    }

    private String withHalf(double amount) {
        if (this == YEAR && amount - Math.floor(amount) == 0.5) {
            return amount < 1 ? "6M" : digits(Math.floor(amount)) + "Y6M";
        }
        return digits(amount) + code;
    }

    private static String digits(double amount) {
        return amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
    }
}

package org.bellwether.model;

import java.util.regex.Pattern;

/** What all ids are made of: lower-case or upper-case letters, digits, dots, dashes. */
final class Ids {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,119}");

    private Ids() {}

    static String checked(String kind, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s id '%s' is not made of letters, digits, dots and dashes".formatted(kind, value));
        }
        return value;
    }
}

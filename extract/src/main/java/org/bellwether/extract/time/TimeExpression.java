package org.bellwether.extract.time;

import org.bellwether.extract.TokenRange;
import org.bellwether.model.When;

/**
 * A temporal expression in TimeML's terms, and the days it means.
 *
 * @param range its tokens
 * @param type TIMEX3 type
 * @param value TIMEX3 value: {@code 2022-03-02}, {@code P2W}, {@code XXXX-WXX-3}
 * @param when the days it means; unknown for durations and sets that are not anchored
 */
public record TimeExpression(TokenRange range, Type type, String value, When when) {
    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}

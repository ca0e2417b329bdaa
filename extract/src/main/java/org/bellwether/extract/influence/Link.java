package org.bellwether.extract.influence;

import org.bellwether.model.Influence.Sign;

/**
 * A causal statement as grammar shows it, before anyone has asked whose states its sides are.
 *
 * @param form that says it
 * @param cue the word that says it
 * @param stands the word whose standing (negated, possible, ...) is that of the statement
 * @param cause what drives
 * @param effect what is driven
 * @param sign of the effect when the cause grows
 * @param needs what its sides must be
 */
record Link(Form form, int cue, int stands, Side cause, Side effect, Sign sign, Form.Need needs) {
    /** With the needs of its form. */
    Link(Form form, int cue, int stands, Side cause, Side effect, Sign sign) {
        this(form, cue, stands, cause, effect, sign, form.needs());
    }
}

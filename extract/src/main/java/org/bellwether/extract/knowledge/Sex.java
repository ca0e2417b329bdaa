package org.bellwether.extract.knowledge;

/** Which pronoun stands for a person. */
public enum Sex {
    FEMALE,
    MALE
}

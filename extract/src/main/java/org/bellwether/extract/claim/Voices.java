package org.bellwether.extract.claim;

import org.bellwether.language.Token;

/** Which words stand for somebody who can say something: people, bodies, and what somebody wrote or said. */
record Voices(CueLexicon cues, Words words) {
    /** "The mayor", "a report"; not "these moves": what they suggest is the author's view. */
    boolean speaks(Token subject) {
        String lemma = subject.lemma();
        return subject.isProperNoun()
                || (subject.tag().startsWith("PRP") && !lemma.equals("it"))
                || subject.tag().equals("WP")
                || words.is("document", lemma)
                || words.is("person", lemma)
                || cues.find(Cue.Part.NOUN, lemma).isPresent()
                || lemma.matches("[a-z]{2,}(er|or|ist|ian|man|woman|ant|ee|ic)");
    }
}

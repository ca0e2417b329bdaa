package org.bellwether.extract.influence;

import java.util.Set;
import org.bellwether.language.Token;

/** Classes of words on which it depends whether and how a causal statement is read ({@code words.tsv}, with an example of each). */
enum WordClass {
    /** Nouns that with an infinitive tell of what it says: "the decision to invade" of the invasion. */
    TOLD_BY_INFINITIVE,
    /** Those of them that with an infinitive say only what one is able or minded to do, which is known by its words: "the ability to". */
    CAPACITY,
    /** Nouns for several states at once: "a combination of fear and cheap oil". */
    MIXTURE,
    /** Words that say that there is less of what they go with. */
    LESS,
    /** Nouns that only stand for what was told before: "this step". */
    SHELL,
    /** Words about something, and verbs that say it. */
    SAID,
    /** Nouns that with "this" stand for a deed told before: "this decision". */
    NAMED_DEED,
    /** Nouns for a place or a person, which are no state. */
    NO_STATE,
    /** Verbs for a change of whatever they are said of: "rose to reach a new high" is for nothing. */
    CHANGE,
    /** Verbs whose infinitive says what is wanted, begun or made to be done, and not what the deed is for. */
    WISH,
    /** Those that do so only right before it: "come to see". */
    WISH_NEAR,
    /** Verbs that as an aim change nothing: "met to discuss". */
    IDLE,
    /** Nouns whose infinitive says what they are about or meant for, whatever is done with them: "ignored warnings to leave". */
    ABOUT,
    /** Nouns for what is aimed at, which alone are no state: "its aim was to". */
    AIM,
    /** Verbs that say a noun or an adjective of their subject. */
    COPULA,
    /** Verbs that only carry a causal noun: "poses a threat to", "had an effect on". */
    CARRIER,
    /** Verbs by which somebody says something, which is not what drives. */
    SAYING,
    /** Pronouns for nothing or nobody in particular. */
    NOTHING_IN_PARTICULAR,
    /** Nouns of prepositions for what a deed answers: "in protest at". */
    ANSWER,
    /** Verbs for harm to things, by which nothing is driven where arms are harmed. */
    HITTING,
    /** Verbs by which soldiers and arms are moved, and all else grows. */
    MOVING,
    /** Particles that are part of a form only right behind the verb or as the parser says: "brought on a crisis". */
    PARTICLE,
    /** Verbs for a motive that shows: "shows a determination to keep the port" tells why. */
    SHOWING,
    /** Nouns for the part that something has in what drives: "the port's role in ending the shortage". */
    PART,
    /** Verbs by which something is called what drives: "called the base a threat to". */
    CALLING,
    /** Verbs behind whose object a participle says how it is made: "left the port destroyed". */
    MAKING_SO,
    /** Prepositions that the parser hangs on the verb although they tell of what the object is: "put pressure on the firm". */
    TELLING_PREPOSITION,
    /** Verbs for being or coming under something, not for what it does: "came under pressure". */
    BEING_UNDER,
    /** Adjectives for what cannot be without something. */
    HARD,
    /** Auxiliaries before "without" where it tells what is needed. */
    MODAL_OF_NEED,
    /** Auxiliaries of what comes of a condition: "will fall if". */
    MODAL_OF_OUTCOME,
    /** Verbs that tell what is to come of a condition without such an auxiliary: "threatened to close it if". */
    ANNOUNCING,
    /** Nouns for how much later something was, and not why: "ten years after". */
    LONG_TIME,
    /** Verbs for a moment: "after the drill ended", "when the year is over". */
    ENDING,
    /** Verbs for a beginning: "since the war began", from when on and not why. */
    ONSET,
    /** Words for a small effect, which counts for none: "had little effect on". */
    WEAK,
    /** Verbs for making a thing, which so is not there already: "may seek loans that prolong the war". */
    PRODUCING,
    /** Verbs for being and having, which nobody does for something. */
    STATIVE,
    /** Words before an infinitive that make it a result or a measure: "only to find", "too weak to". */
    MEASURE,
    /** Verbs whose subject "it" stands for nothing: "it took years to". */
    COSTING,
    /** Words that make a statement a guess. */
    HEDGE,
    /** Words that say of a deed that it did not have its effect: "failed to weaken". */
    FAILING,
    /** Verbs whose subject undergoes their object: "faces sanctions". */
    SUFFERING,
    /** Verbs whose subject undergoes what it is under: "is under sanctions". */
    BEING,
    /** Verbs whose subject has what they take: "takes positions", "built an army". */
    HAVING,
    /** Verbs by which somebody is asked for what is his to give: "turned to Norway for help". */
    ASKING,
    /** Verbs for those at whom something is aimed: "announced sanctions to target Norwegian banks". */
    TARGETING,
    /** Adjectives for more of what there was before: "more sanctions" on the same. */
    FURTHER,
    /** Behind these stands for whom something is that somebody else has: "a plan for Iceland". */
    TARGET_PREPOSITION,
    /** Behind these stands to whom something is done: "sanctions against Iceland". */
    UNDERGOER_PREPOSITION,
    /** Behind these stands where a fight is or against whom: "a role in the war against Iceland". */
    FIGHT_PREPOSITION,
    /** Nouns for fights that are of no concept of their own. */
    OPERATION,
    /** Nouns for a land, of which the possessor is the country: "on Iceland's soil". */
    LAND,
    /** Prepositions behind which stands of what a noun tells: "a lack of support", not "a meeting in the war". */
    MATTER_PREPOSITION,
    /** Prepositions that only say when or beside what. */
    TIME_PREPOSITION,
    /** Words behind a comma that add to a phrase what it does not need: ", including the port". */
    COMMENT,
    /** Words behind "not" that open a contrast of two halves: "not just in the valley, but in the hills as well". */
    CONTRAST;

    /** Whether the class, which asks for no part of speech, has the word. */
    boolean has(String word) {
        return words().contains(word);
    }

    /** Whether the class, which asks for no part of speech, has one of the dictionary forms that the word may have. */
    boolean hasAny(Token word) {
        return Lemmas.of(word).stream().anyMatch(words()::contains);
    }

    /** Whether the class has the noun. */
    boolean hasNoun(String lemma) {
        return words().contains("noun " + lemma);
    }

    /** Whether the class has the word as the part of speech that it is, in its form or a dictionary form. */
    boolean is(Token word) {
        return ClassedWords.keys(word).anyMatch(words()::contains);
    }

    private Set<String> words() {
        return ClassedWords.bundled().of(this);
    }
}

package org.bellwether.extract;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Engines err: whatever tree they make of a sentence, the article is read to its end. */
class AnyGrammarTest {
    /** How many trees are tried of each kind: {@code -Dbellwether.trees=1000} for a long run by hand. */
    private static final int TREES = Integer.getInteger("bellwether.trees", 12);

    private static final String WORDS = String.join(
            " ",
            "Norway's foreign minister, Ola Berg, said on Monday that his country had begun ten days of exercises with Iceland.",
            "\"We did not ask anybody for help,\" he told reporters in Oslo, according to the state news agency.",
            "Because of the embargo that the union imposed in May, two plants near Bergen closed and thousands of people protested.",
            "Police arrested more than 300 demonstrators, three lawmakers and the editor of a newspaper, whom the court later freed.",
            "Iceland, which denies having sent troops to the island, withdrew its ambassador after the attack on the port by rebels.",
            "The talks between the two presidents led to an agreement on the exchange of prisoners, despite Denmark's objections.",
            "If the parliament rejects the treaty, the government could lose the support of its allies and would have to resign.",
            "Neither side has kept the ceasefire since the invasion of the valley, five days earlier, the report by both agencies said.");

    private static final AnnotatedText READ = Sample.text(WORDS);
    private static final Garbling ENGINE = new Garbling();
    private static final ArticleReader READER = new ArticleReader(ENGINE);

    private enum Fault {
        /** Words hang anywhere, with any of the sentence's relations. */
        TREE,
        /** Words hang where they belong, with each other's relations. */
        RELATIONS,
        /** Words are taken for each other's parts of speech. */
        TAGS,
        /** A word from the middle is the root, and what was above it hangs below. */
        ROOT
    }

    static List<Integer> seeds() {
        return IntStream.range(0, TREES).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anArticleIsReadWhateverTreesItsSentencesAreGiven(int seed) {
        for (Fault fault : Fault.values()) {
            ENGINE.random = new Random(seed);
            ENGINE.fault = fault;
            assertThatCode(() -> READER.read(READ.article()))
                    .as("seed %d, %s", seed, fault)
                    .doesNotThrowAnyException();
        }
    }

    /** Gives each sentence a tree with the fault. */
    private static final class Garbling implements LanguageEngine {
        private Random random = new Random(0);
        private Fault fault = Fault.TREE;

        @Override
        public AnnotatedText annotate(Article article) {
            return new AnnotatedText(
                    article,
                    READ.sentences().stream()
                            .map(s -> new Sentence(s.index(), s.block(), s.paragraph(), garbled(s.tokens()), s.names()))
                            .toList());
        }

        private List<Token> garbled(List<Token> tokens) {
            List<Token> other = new ArrayList<>(tokens);
            Collections.shuffle(other, random);
            int[] heads = heads(tokens);
            List<Token> garbled = new ArrayList<>();
            for (Token token : tokens) {
                Token like = other.get(token.index());
                garbled.add(new Token(
                        token.index(),
                        token.start(),
                        token.end(),
                        token.form(),
                        token.lemma(),
                        fault == Fault.TAGS ? like.tag() : token.tag(),
                        heads[token.index()],
                        relation(heads[token.index()], token, like)));
            }
            return garbled;
        }

        private String relation(int head, Token token, Token like) {
            String relation = (fault == Fault.TREE || fault == Fault.RELATIONS ? like : token).relation();
            return head < 0 ? Token.ROOT : relation.equals(Token.ROOT) ? "dep" : relation;
        }

        private int[] heads(List<Token> tokens) {
            int[] heads = tokens.stream().mapToInt(Token::head).toArray();
            if (fault == Fault.TREE) {
                List<Integer> order =
                        new ArrayList<>(IntStream.range(0, heads.length).boxed().toList());
                Collections.shuffle(order, random);
                for (int i = 0; i < heads.length; i++) {
                    heads[order.get(i)] = i == 0 ? -1 : order.get(random.nextInt(i));
                }
            } else if (fault == Fault.ROOT) {
                int below = -1;
                for (int at = random.nextInt(heads.length); at >= 0; ) {
                    int above = heads[at];
                    heads[at] = below;
                    below = at;
                    at = above;
                }
            }
            return heads;
        }
    }
}

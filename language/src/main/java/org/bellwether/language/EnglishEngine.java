package org.bellwether.language;

import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bellwether.model.Article;
import org.bellwether.model.Block;

/** Sentences and words by our own rules, grammar and names by what it is given. */
final class EnglishEngine implements LanguageEngine {
    /** A parser's time grows with the square of a sentence's length; real sentences are shorter. */
    static final int LONGEST_SENTENCE = 300;

    /**
     * How much of one article's text is analysed, in UTF-16 units: a long book. What stands beyond stays in the article, without
     * sentences, so that no input makes reading take hours.
     */
    static final int LONGEST_TEXT = 2_000_000;

    /** The treebank's tag for marks without a part in the grammar. */
    private static final String LABEL_TAG = "NFP";

    private final SentenceSplitter sentences = new SentenceSplitter(SentenceEnds.load());
    private final WordSplitter words = new WordSplitter();
    private final Attachments attachments = Attachments.load();
    private final Grammar grammar;
    private final TitleCase titles;

    EnglishEngine(Grammar grammar, TitleCase titles) {
        this.grammar = grammar;
        this.titles = titles;
    }

    @Override
    public AnnotatedText annotate(Article article) {
        String text = article.text().string();
        List<Sentence> found = new ArrayList<>();
        for (int paragraph = 0; paragraph < article.blocks().size(); paragraph++) {
            Block block = article.blocks().get(paragraph);
            int end = Math.min(block.end(), LONGEST_TEXT);
            if (block.kind().tells() && block.start() < end) {
                for (var range : sentences.split(text, block.start(), end)) {
                    List<Word> all = words.split(EngineText.of(text, range.start(), range.end()));
                    for (int from = 0; from < all.size(); ) {
                        int to = partEnd(all, from);
                        found.add(sentence(found.size(), block.kind(), paragraph, text, all.subList(from, to)));
                        from = to;
                    }
                }
            }
        }
        return new AnnotatedText(article, found);
    }

    /** Where a sentence that is too long is cut: after its last comma or semicolon in reach, else at the limit. */
    private static int partEnd(List<Word> all, int from) {
        int limit = from + LONGEST_SENTENCE;
        if (limit >= all.size()) {
            return all.size();
        }
        for (int i = limit; i > limit - LONGEST_SENTENCE / 4; i--) {
            if (all.get(i - 1).form().equals(",") || all.get(i - 1).form().equals(";")) {
                return i;
            }
        }
        return limit;
    }

    private Sentence sentence(int index, Block.Kind kind, int paragraph, String text, List<Word> part) {
        List<String> forms = part.stream().map(Word::form).toList();
        BitSet labels = PartyLabels.in(forms);
        // the place in the sentence of each word that the grammar sees
        int[] seen =
                IntStream.range(0, forms.size()).filter(i -> !labels.get(i)).toArray();
        AbstractNLPNode<?>[] nodes = grammar.analyze(ObjectWho.spelledOut(
                titles.relaxed(Arrays.stream(seen).mapToObj(forms::get).toList())));
        List<Token> tokens = new ArrayList<>(part.size());
        for (int i = 0, node = 1; i < part.size(); i++) {
            if (labels.get(i)) {
                tokens.add(label(i, seen[node - 2], text, part.get(i)));
            } else {
                tokens.add(token(i, text, part.get(i), nodes[node], seen));
                node++;
            }
        }
        return new Sentence(index, kind, paragraph, mended(tokens), names(nodes, seen));
    }

    /** The words with what the parser often has wrong put right. */
    private List<Token> mended(List<Token> tokens) {
        List<Token> attached = Trees.orElse(attachments.mended(tokens), tokens);
        List<Token> paired = Trees.orElse(PairedVerbs.mended(attached), attached);
        return LeadingDays.mended(Trees.orElse(InvertedVerbs.mended(paired), paired));
    }

    private static Token token(int index, String text, Word word, AbstractNLPNode<?> node, int[] seen) {
        AbstractNLPNode<?> head = node.getDependencyHead();
        boolean top = head == null || head.getID() == 0;
        return new Token(
                index,
                word.start(),
                word.end(),
                text.substring(word.start(), word.end()),
                lemma(node),
                node.getPartOfSpeechTag(),
                top ? -1 : seen[head.getID() - 1],
                // the library now and then names the arc from nowhere after a relation between words
                top ? Token.ROOT : node.getDependencyLabel());
    }

    /** A word of a label hangs on the name before it as a bracket would. */
    private static Token label(int index, int head, String text, Word word) {
        String form = text.substring(word.start(), word.end());
        return new Token(
                index, word.start(), word.end(), form, form.toLowerCase(Locale.ROOT), LABEL_TAG, head, "punct");
    }

    /** The library gives numbers and addresses a common lemma; they are their own. */
    private static String lemma(AbstractNLPNode<?> node) {
        String form = node.getWordForm();
        boolean own = node.getLemma().startsWith("#") || form.chars().anyMatch(Character::isDigit);
        return (own ? form : node.getLemma()).toLowerCase(Locale.ROOT);
    }

    private static List<Name> names(AbstractNLPNode<?>[] nodes, int[] seen) {
        List<Name> found = new ArrayList<>();
        int first = -1;
        for (int i = 1; i < nodes.length; i++) {
            String label = nodes[i].getNamedEntityTag();
            char part = label.charAt(0);
            if (part == 'B' || part == 'U') {
                first = i;
            }
            if ((part == 'L' || part == 'U') && first >= 0) {
                found.add(new Name(seen[first - 1], seen[i - 1] + 1, label.substring(2)));
                first = -1;
            }
        }
        return found;
    }
}

package org.bellwether.ask.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Document;
import org.bellwether.model.Influence;
import org.bellwether.model.Influence.Modality;
import org.bellwether.model.Influence.Sign;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.StoredArticle;
import org.bellwether.store.search.Hit;
import org.jspecify.annotations.Nullable;

/** Finds the statements of a case that bear on a question, out of the sentences that a search for it gives. */
public final class EvidenceFinder {
    /** A statement that has less of the question is about something else. */
    private static final double LEAST = 0.6;

    private final QuestionWords words = QuestionWords.bundled();
    private final CaseQueries queries;
    private final PreparedQuestion asked;
    private final Question question;
    private final Map<ArticleId, Optional<StoredArticle>> articles = new TreeMap<>();

    EvidenceFinder(PreparedQuestion asked, CaseQueries queries) {
        this.queries = queries;
        this.asked = asked;
        this.question = asked.question();
    }

    /**
     * The statements in these sentences, the most relevant first.
     *
     * @param hits of a search for {@link PreparedQuestion#query}
     */
    List<Evidence> in(List<Hit> hits) {
        Map<Span, Evidence> found = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Document document = queries.document(hit.sentence().article().value())
                    .orElseThrow()
                    .document();
            if (document.duplicateOf() == null) {
                Evidence best = best(hit.sentence(), document);
                if (best.score() >= LEAST) {
                    found.putIfAbsent(best.statement(), best);
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Evidence e) -> -e.score())
                        .thenComparing(Evidence::stance)
                        .thenComparing(Evidence::statement))
                .toList();
    }

    /** What is said in a sentence: that of its items which can be judged, else the first, else the sentence itself. */
    private Evidence best(Span sentence, Document document) {
        List<Evidence> items = items(sentence, document);
        return items.stream()
                .filter(e -> e.stance() != Stance.UNCLEAR && e.score() >= LEAST)
                .findFirst()
                .or(() -> items.stream().max(Comparator.comparingDouble(Evidence::score)))
                .orElseGet(
                        () -> evidence(leaning(sentence), sentence, Voice.author(), document.published(), null, false));
    }

    private List<Evidence> items(Span sentence, Document document) {
        Reading reading = articles.computeIfAbsent(sentence.article(), queries::stored)
                .map(StoredArticle::reading)
                .orElse(Reading.empty(sentence.article()));
        List<Evidence> found = new ArrayList<>();
        reading.influences().stream()
                .filter(i -> i.evidence().overlaps(sentence))
                .forEach(i -> found.add(influence(i, document)));
        reading.claims().stream()
                .filter(c -> c.content().stream().anyMatch(s -> s.overlaps(sentence)))
                .forEach(c -> found.add(claim(c, sentence, document)));
        reading.reports().stream()
                .filter(r -> r.evidence().overlaps(sentence))
                .forEach(r -> found.add(report(r, document)));
        return found;
    }

    private Evidence claim(Claim claim, Span sentence, Document document) {
        Voice voice = today(claim.voice());
        boolean bySubject = isSubject(voice);
        Span content = claim.content().stream()
                .filter(s -> s.overlaps(sentence))
                .findFirst()
                .orElse(claim.content().getFirst());
        Stance stance = claim.kind() == Claim.Kind.DEMAND
                ? Stance.UNCLEAR
                : Stance.of(
                        question,
                        WordForm.words(content.quote()),
                        bySubject,
                        !claim.direct(),
                        claim.kind() == Claim.Kind.DENIAL,
                        words);
        When when = claim.when().isKnown() ? claim.when() : document.published();
        return evidence(stance, content, voice, when, claim.id().value(), bySubject);
    }

    private Evidence report(Report report, Document document) {
        Voice voice = today(report.attributedTo());
        boolean bySubject = report.actors().stream().anyMatch(a -> isSubject(today(Voice.speaker(a, null))));
        boolean told = voice.equals(Voice.author());
        Stance stance = report.status() == Status.HYPOTHETICAL || !bySubject
                ? told ? leaning(report.evidence()) : Stance.UNCLEAR
                : Stance.of(
                        question,
                        WordForm.words(report.evidence().quote()),
                        true,
                        false,
                        report.status() == Status.DENIAL,
                        words);
        String event = queries.today(report.id().value())
                .orElse("e" + report.id().value().substring(1));
        return evidence(stance, report.evidence(), voice, document.published(), event, false);
    }

    private Stance leaning(Span sentence) {
        return Stance.leaning(question, WordForm.words(sentence.quote()), words);
    }

    /** What leads to that which is asked speaks for it, what keeps from it against. */
    private Evidence influence(Influence influence, Document document) {
        List<String> effect = WordForm.words(influence.effect().words().quote());
        boolean about = question.plain()
                && !question.matter().isEmpty()
                && question.matter().stream().allMatch(m -> m.place(effect) >= 0)
                && (isSubject(today(Voice.speaker(influence.effect().actor(), null)))
                        || question.subjects().stream().allMatch(s -> s.place(effect) >= 0));
        Stance leads = influence.sign() == Sign.PLUS
                ? Stance.FOR
                : influence.sign() == Sign.MINUS ? Stance.AGAINST : Stance.UNCLEAR;
        boolean turned = influence.effect().falling() != question.negative();
        boolean firm = influence.modality() == Modality.ASSERTED;
        return evidence(
                about && firm ? (turned ? leads.turned() : leads) : Stance.UNCLEAR,
                influence.evidence(),
                today(influence.attributedTo()),
                document.published(),
                influence.id().value(),
                false);
    }

    private Evidence evidence(
            Stance stance, Span statement, Voice voice, When when, @Nullable String item, boolean bySubject) {
        List<String> said = WordForm.words(statement.quote());
        double share = question.isAbout(said, bySubject) ? question.share(said, bySubject) : 0;
        // what nobody was found to say or do is worth a little less
        double score = item == null ? 0.9 * share : share;
        return new Evidence(stance, statement, voice, when, item, Math.rint(score * 1000) / 1000);
    }

    /** The voice with the actor of the case. */
    private Voice today(Voice voice) {
        ActorId actor = voice.actor();
        return actor == null
                ? voice
                : new Voice(queries.today(actor.value()).map(ActorId::new).orElse(actor), voice.text(), voice.role());
    }

    /** Whether the subject speaks, or somebody of the country that is the subject. */
    private boolean isSubject(Voice voice) {
        ActorId actor = voice.actor();
        return actor != null
                && (asked.subjects().contains(actor)
                        || queries.actor(actor.value())
                                .map(a -> a.actor().country())
                                .filter(Objects::nonNull)
                                .filter(asked.countries()::contains)
                                .isPresent());
    }

    /** The stance in lower case, as the contract writes it. */
    public static String code(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }
}

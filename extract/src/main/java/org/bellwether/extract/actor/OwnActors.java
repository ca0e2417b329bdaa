package org.bellwether.extract.actor;

import java.util.List;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.knowledge.Known;
import org.bellwether.extract.knowledge.KnownMatch;
import org.bellwether.extract.knowledge.OwnActor;
import org.bellwether.extract.knowledge.OwnMatch;
import org.bellwether.language.Name;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;

/** Finds names that a user's own tables give. They go before the bundled ones, but for longer ones of which they are a part. */
final class OwnActors {
    private final Knowledge knowledge;
    private final KnownActors known;
    private final People people;

    OwnActors(Knowledge knowledge, KnownActors known, People people) {
        this.knowledge = knowledge;
        this.known = known;
        this.people = people;
    }

    void find(Scene scene) {
        for (Sentence sentence : scene.sentences()) {
            List<String> forms = scene.forms(sentence);
            for (int i = 0; i < forms.size(); ) {
                OwnMatch own = knowledge.ownNameAt(forms, i, scene.published()).orElse(null);
                KnownMatch bundled = knowledge.nameAt(forms, i).orElse(null);
                if (bundled != null && (own == null || bundled.end() > own.end())) {
                    i = bundled.end();
                } else if (own == null || isInsideAnotherPerson(scene, sentence, own)) {
                    i++;
                } else {
                    add(scene, sentence, own);
                    i = own.end();
                }
            }
        }
    }

    private void add(Scene scene, Sentence sentence, OwnMatch match) {
        int head = new TokenRange(sentence.index(), match.first(), match.end()).head(sentence);
        if (match.actor().same() instanceof Known.OfCountry(var country)) {
            scene.marksCountry(sentence, head, country);
        }
        scene.add(draft(scene, match.actor()), sentence, match.first(), match.end(), head, Mention.Kind.NAME, 0.95);
    }

    /** "Marko" in "Marko Belic": whoever bears a name together with another is not known to be meant. */
    private boolean isInsideAnotherPerson(Scene scene, Sentence sentence, OwnMatch match) {
        for (int i = match.first(); i < match.end(); i++) {
            Name name = sentence.nameAt(i).orElse(null);
            if (name != null && name.type().equals("PERSON")) {
                for (int at = name.first(); at < name.end(); at++) {
                    boolean outside = at < match.first() || at >= match.end();
                    if (outside && isNamePart(scene, sentence, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isNamePart(Scene scene, Sentence sentence, int at) {
        Token token = sentence.token(at);
        return token.isProperNoun()
                && !Particles.isAddress(token.form())
                && knowledge.officeAt(scene.forms(sentence), at).isEmpty();
    }

    private ActorDraft draft(Scene scene, OwnActor own) {
        ActorDraft draft = own.same() == null ? introduced(scene, own) : bundled(scene, own.same());
        return draft.givenAs(own.names());
    }

    private ActorDraft introduced(Scene scene, OwnActor own) {
        return scene.actor(own.id(), () -> {
            ActorDraft draft = new ActorDraft(own.id(), own.name(), own.kind())
                    .in(own.country())
                    .with(own.sectors());
            if (own.kind() == ActorKind.PERSON) {
                List<String> words = PersonIndex.words(own.name());
                if (words.size() > 1) {
                    draft.of(knowledge.spellings().sexOf(words.getFirst()).orElse(null));
                }
                draft.keyed(knowledge.spellings().keyOf(words).orElse(null));
            }
            return draft;
        });
    }

    private ActorDraft bundled(Scene scene, Known same) {
        return switch (same) {
            case Known.OfCountry k -> known.of(scene, k.country());
            case Known.OfDemonym k -> known.of(scene, k.country());
            case Known.OfCapital k ->
                known.body(scene, k.country(), knowledge.body("gov").orElseThrow());
            case Known.OfSeat k ->
                known.body(scene, k.country(), knowledge.body(k.seat().body()).orElseThrow());
            case Known.OfOrganization k -> known.of(scene, k.organization());
            case Known.OfGroup k -> known.of(scene, k.group());
            case Known.OfPerson k -> people.known(scene, k.person());
        };
    }
}

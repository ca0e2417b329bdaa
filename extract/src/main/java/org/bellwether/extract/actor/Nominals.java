package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.knowledge.Body;
import org.bellwether.extract.knowledge.BodyMatch;
import org.bellwether.extract.knowledge.Country;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.knowledge.OfficeMatch;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/** Finds bodies, groups and holders of office that are called by a noun: "the Belarusian leader", "Russian troops", "experts". */
final class Nominals {
    /** Bodies that are said of a country's without an article: "Police detained him." */
    private static final String ARMY = "mil";

    private static final Set<String> BARE = Set.of("security-forces", "police");

    private final Knowledge knowledge;

    private final NounLexicon nouns;
    private final KnownActors known;
    private final Offices offices;
    private final PhraseNames names;

    Nominals(Knowledge knowledge, NounLexicon nouns, KnownActors known, Offices offices, PhraseNames names) {
        this.knowledge = knowledge;
        this.nouns = nouns;
        this.known = known;
        this.offices = offices;
        this.names = names;
    }

    /** What a noun may be. */
    private record Noun(
            int first,
            int end,
            int head,
            @Nullable Body body,
            @Nullable OfficeMatch office,
            NounLexicon.@Nullable Entry entry) {}

    /** Reads titles first, as they say whose people are, then all other nouns. */
    void find(Scene scene) {
        List<List<Noun>> found = new ArrayList<>();
        for (Sentence sentence : scene.sentences()) {
            List<Noun> here = in(scene, sentence);
            found.add(here);
            here.forEach(n -> offices.title(scene, sentence, n.first(), n.end(), n.head(), n.office(), n.entry()));
        }
        for (Sentence sentence : scene.sentences()) {
            found.get(sentence.index()).forEach(n -> read(scene, sentence, n));
        }
    }

    /** Reads the noun that hangs on the token once more: its owner may be known by now. */
    void readAt(Scene scene, Sentence sentence, int head) {
        in(scene, sentence).stream().filter(n -> n.head() == head).forEach(n -> read(scene, sentence, n));
    }

    /** Reads a group that hangs on the token though nothing says whose it is. */
    void readLoosely(Scene scene, Sentence sentence, int head) {
        in(scene, sentence).stream()
                .filter(n -> n.head() == head && !scene.isNamed(sentence, head))
                .forEach(n -> {
                    NounLexicon.Entry entry = n.entry();
                    int left = Math.min(n.first(), Phrases.left(sentence, head));
                    if (entry != null
                            && entry.number() != NounLexicon.Count.NEVER
                            && !Phrases.isNegated(sentence, left)) {
                        readGroup(scene, sentence, n, entry, left, List.of(), true);
                    }
                });
    }

    /** Reads those who do what the next noun says: "rebel attack". */
    void readDoer(Scene scene, Sentence sentence, int head) {
        NounLexicon.Entry entry = nouns.endingAt(sentence, head);
        if (entry == null
                || scene.isNamed(sentence, head)
                || scene.headedBy(sentence, head).isPresent()) {
            return;
        }
        int first = names.start(scene, sentence, 0, head + 1 - entry.length(), head);
        String words = PhraseNames.words(scene, sentence, first, head + 1);
        boolean one = entry.number() == NounLexicon.Count.MASS || Phrases.isPlural(sentence.token(head));
        ActorDraft group = scene.introduced(capital(one ? words : PhraseNames.plural(words)), ActorKind.GROUP)
                .with(entry.sectors());
        scene.addNominal(group, sentence, new TokenRange(sentence.index(), first, head + 1), head, 0.6, null);
    }

    private List<Noun> in(Scene scene, Sentence sentence) {
        List<Noun> found = new ArrayList<>();
        List<String> forms = scene.forms(sentence);
        for (int i = 0; i < forms.size(); ) {
            Noun noun = at(sentence, forms, i);
            if (noun == null) {
                i++;
            } else {
                found.add(noun);
                i = noun.end();
            }
        }
        return found;
    }

    private @Nullable Noun at(Sentence sentence, List<String> forms, int i) {
        OfficeMatch office = knowledge.officeAt(forms, i).orElse(null);
        BodyMatch body = knowledge.bodyAt(forms, i).orElse(null);
        int entryEnd = i;
        NounLexicon.Entry entry = null;
        for (int end = Math.min(forms.size(), i + 5); end > i && entry == null; end--) {
            NounLexicon.Entry candidate = nouns.endingAt(sentence, end - 1);
            if (candidate != null && candidate.length() == end - i) {
                entry = candidate;
                entryEnd = end;
            }
        }
        int officeEnd = office == null ? i : office.end();
        int bodyEnd = body == null ? i : body.end();
        int end = Math.max(entryEnd, Math.max(officeEnd, bodyEnd));
        if (end == i) {
            return null;
        }
        int head = new TokenRange(sentence.index(), i, end).head(sentence);
        if (!isNoun(sentence.token(head))) {
            return null;
        }
        return new Noun(
                i,
                end,
                head,
                body != null && bodyEnd == end ? body.body() : null,
                office != null && officeEnd == end ? office : null,
                entry != null && entryEnd == end ? entry : null);
    }

    /** A noun, or an adjective that stands as one: "the military". */
    private static boolean isNoun(Token token) {
        boolean argument = switch (token.relation()) {
            case "nsubj", "nsubjpass", "dobj", "pobj", "poss" -> true;
            default -> false;
        };
        return token.tag().startsWith("NN") || (token.tag().equals("JJ") && argument);
    }

    private void read(Scene scene, Sentence sentence, Noun noun) {
        Token head = sentence.token(noun.head());
        int left = Math.min(noun.first(), Phrases.left(sentence, noun.head()));
        if (scene.headedBy(sentence, noun.head()).isPresent()
                || scene.isNamed(sentence, noun.head())
                || Phrases.isNegated(sentence, left)) {
            return;
        }
        List<Owner> owners = Owner.of(scene, knowledge, sentence, noun.head()).stream()
                .filter(o -> o.at() < noun.first() || o.at() >= noun.end())
                .toList();
        if (!sentence.children(noun.head(), "poss").isEmpty()) {
            // "its embassy in Minsk", "Poland's envoys to Kyiv"
            owners = owners.stream().filter(o -> o.at() < noun.head()).toList();
        }
        boolean plural = Phrases.isPlural(head);
        boolean single = !plural && noun.entry() != null && isForOne(noun.entry());
        if (noun.office() != null && !plural) {
            offices.read(scene, sentence, noun.first(), noun.end(), noun.head(), left, noun.office(), owners);
            return;
        }
        if (plural && (TwoParties.isMeant(sentence, left, noun.head()) || readJoined(scene, sentence, noun, left))) {
            return;
        }
        boolean body = noun.body() != null && (!single || isMass(noun.body()));
        if (body && readBody(scene, sentence, noun, left, owners)) {
            return;
        }
        if (noun.entry() != null && !single) {
            readGroup(scene, sentence, noun, noun.entry(), left, owners, false);
        }
    }

    /** "The Russian and Abkhaz delegations", "diplomats from Chad and Tigray": each has its own, known or not. */
    private boolean readJoined(Scene scene, Sentence sentence, Noun noun, int left) {
        List<Integer> owners = JoinedOwners.of(sentence, noun.head());
        if (owners.size() < 2 || Phrases.isModifier(sentence.token(noun.head()))) {
            return false;
        }
        // "Polish and Danish defence ministries": all between the last of them and the noun
        int first = owners.stream().allMatch(o -> o < noun.first()) ? owners.getLast() + 1 : noun.first();
        Body body = noun.body() == null ? bodyOfOne(scene, sentence, noun, first) : noun.body();
        List<ActorDraft> found = new ArrayList<>();
        for (int at : owners) {
            Owner owner = Owner.at(scene, knowledge, sentence, at).orElse(null);
            Country country = owner == null ? null : owner.country();
            if (owner != null
                    && country != null
                    && body != null
                    && isOfState(scene, owner, country)
                    && belongs(scene, sentence, owner, body)) {
                found.add(known.body(scene, country, body));
            } else if (noun.entry() != null && (owner == null || !isPerson(scene, owner))) {
                found.add(oneOf(scene, sentence, noun, noun.entry(), first, at, owner));
            }
        }
        if (found.size() < owners.size()) {
            return false;
        }
        TokenRange words =
                new TokenRange(sentence.index(), left, Math.max(noun.end(), JoinedOwners.end(sentence, owners)));
        found.forEach(a -> scene.addNominal(a, sentence, words, noun.head(), 0.75, null));
        return true;
    }

    /** What each has of which the noun names several: a "defence ministry". */
    private @Nullable Body bodyOfOne(Scene scene, Sentence sentence, Noun noun, int first) {
        for (int start = first; start <= noun.head(); start++) {
            List<String> words = new ArrayList<>(scene.forms(sentence).subList(start, noun.end()));
            words.set(noun.head() - start, sentence.token(noun.head()).lemma());
            Optional<BodyMatch> match = knowledge.bodyAt(words, 0).filter(m -> m.end() == words.size());
            if (match.isPresent()) {
                return match.get().body();
            }
        }
        return null;
    }

    private static boolean isPerson(Scene scene, Owner owner) {
        return scene.actor(owner.id()).map(a -> a.kind() == ActorKind.PERSON).orElse(false);
    }

    /** "Abkhaz delegations", "diplomats of Tigray". */
    private ActorDraft oneOf(
            Scene scene,
            Sentence sentence,
            Noun noun,
            NounLexicon.Entry entry,
            int first,
            int at,
            @Nullable Owner owner) {
        String words = PhraseNames.words(scene, sentence, first, noun.end());
        boolean before = at < noun.head();
        String name;
        if (owner != null) {
            name = owned(scene, sentence, owner, words, noun.head());
        } else {
            String whose = JoinedOwners.name(scene, sentence, at);
            name = before ? whose + " " + words : words + " of " + whose;
        }
        ActorDraft group = scene.introduced(capital(name), ActorKind.GROUP).with(entry.sectors());
        if (owner != null && owner.country() != null) {
            group.in(owner.country().code());
        }
        return group;
    }

    private static boolean isForOne(NounLexicon.Entry entry) {
        return entry.number() != NounLexicon.Count.MASS;
    }

    private static boolean isMass(Body body) {
        return body.kind() == ActorKind.ORGANIZATION
                && !body.key().equals("police")
                && !body.key().equals("parliament");
    }

    private boolean readBody(Scene scene, Sentence sentence, Noun noun, int left, List<Owner> owners) {
        Body body = noun.body();
        if (body == null) {
            return false;
        }
        boolean read = false;
        for (Owner owner : owners) {
            Country country = owner.country();
            if (country != null && isOfState(scene, owner, country) && belongs(scene, sentence, owner, body)) {
                ActorDraft actor = known.body(scene, country, body);
                TokenRange words = new TokenRange(sentence.index(), left, range(noun, owner));
                TokenRange called = owners.size() == 1 ? called(sentence, noun, left, owner) : null;
                scene.addNominal(actor, sentence, words, noun.head(), 0.85, called);
                read = true;
            }
        }
        if (!read
                && owners.isEmpty()
                && !isPronounOwned(sentence, noun.head())
                && !Phrases.isModifier(sentence.token(noun.head()))) {
            read = readUnowned(scene, sentence, noun, body, left);
        }
        return read;
    }

    /** "Polish officials", "the ministry's officials"; officials of a party or a company are its own. */
    private static boolean isOfState(Scene scene, Owner owner, Country country) {
        return isState(owner.id(), country)
                || scene.actor(owner.id())
                        .map(a -> a.kind() != ActorKind.ORGANIZATION && !isOwnGroup(a))
                        .orElse(true);
    }

    /** A militia's fighters are no army, whatever country it is of. */
    private static boolean isOwnGroup(ActorDraft actor) {
        return actor.id().isOwn() && actor.kind() == ActorKind.GROUP;
    }

    /** A country or a body of it. */
    private static boolean isState(ActorId id, @Nullable Country country) {
        return country != null && (id.equals(country.id()) || id.value().startsWith(country.code() + "."));
    }

    /** "the regime", "security forces": of the country that the sentence, or else the one before, speaks of alone. */
    private boolean readUnowned(Scene scene, Sentence sentence, Noun noun, Body body, int left) {
        boolean definite = Phrases.hasArticle(sentence, left, noun.head());
        boolean state = body.kind() == ActorKind.ORGANIZATION || body.key().equals("opposition");
        boolean crowd = noun.entry() != null && isCrowd(body, noun.entry());
        if (Phrases.isIndefinite(sentence, left)
                || (!state && !crowd)
                || (crowd && definite)
                || (!definite && !crowd && !BARE.contains(body.key()))
                || isOfDescent(sentence, left, noun.first())
                || (definite && isInternational(scene, sentence, noun))) {
            return false;
        }
        Country country = (definite && noun.end() - noun.first() == 1
                        ? countryOfSame(scene, sentence, noun, body)
                        : Optional.<Country>empty())
                .or(() -> (definite || body.key().equals("security-forces")
                                ? Surroundings.country(scene, sentence, noun.head())
                                : Surroundings.scene(scene, sentence))
                        .flatMap(knowledge::country))
                .orElse(null);
        if (country == null) {
            return false;
        }
        TokenRange words = new TokenRange(sentence.index(), left, noun.end());
        scene.addNominal(known.body(scene, country, body), sentence, words, noun.head(), 0.6, null);
        return true;
    }

    /** "the ethnic Armenian forces": no state's. */
    private static boolean isOfDescent(Sentence sentence, int left, int first) {
        return sentence.tokens().subList(left, Math.max(left, first)).stream()
                .anyMatch(t -> Phrases.lower(t).equals("ethnic"));
    }

    /** "the court" after "the International Court of Justice": no country's. */
    private static boolean isInternational(Scene scene, Sentence sentence, Noun noun) {
        return noun.end() - noun.first() == 1
                && NamedBefore.called(scene, sentence, sentence.token(noun.head()))
                        .filter(a -> a.country() == null && a.hasAny(List.of(Sector.JUD, Sector.IGO)))
                        .isPresent();
    }

    /** "Russian troops" in "more than 30,000 fresh Russian troops"; nothing in "its troops". */
    private static @Nullable TokenRange called(Sentence sentence, Noun noun, int left, Owner owner) {
        if (isPronounOwned(sentence, noun.head())) {
            return null;
        }
        int first = noun.first();
        if (owner.at() < first) {
            first = owner.at();
            while (first > left
                    && (sentence.token(first - 1).relation().equals("compound")
                            || sentence.token(first - 1).tag().equals("NNP"))) {
                first--;
            }
        }
        return new TokenRange(sentence.index(), first, range(noun, owner));
    }

    /** "protesters", not "campaigners" or "strikers" everywhere. */
    private static boolean isCrowd(Body body, NounLexicon.Entry entry) {
        return body.key().equals("protesters") && entry.sectors().equals(List.of(Sector.CVL));
    }

    /** "the army" after "the Mexican army" or "military": the one country of which the article has named such a body before. */
    private Optional<Country> countryOfSame(Scene scene, Sentence sentence, Noun noun, Body body) {
        String word = sentence.token(noun.head()).lemma();
        // an old government and a new one are two, an army is one under all its names
        String key = ARMY.equals(body.key()) || ARMY.equals(body.same()) ? ARMY : "";
        Set<String> codes = new TreeSet<>();
        for (Sentence other : scene.sentences().subList(0, sentence.index() + 1)) {
            int until = other.index() == sentence.index() ? noun.head() : Integer.MAX_VALUE;
            scene.mentionsIn(other).stream()
                    .filter(m -> m.head() < until && m.kind() == Mention.Kind.NOMINAL)
                    .flatMap(m -> scene.actor(m.actor()).stream()
                            .filter(a -> other.token(m.head()).lemma().equals(word)
                                    || a.id().value().equals(a.country() + "." + key)))
                    .filter(a -> a.kind() == ActorKind.ORGANIZATION && a.country() != null)
                    .forEach(a -> codes.add(a.country()));
        }
        return codes.size() == 1 ? knowledge.country(codes.iterator().next()) : Optional.empty();
    }

    /** "police" needs no article, nor what a user says acts; "opposition" without one is a deed. */
    private static boolean isMassNoun(Sentence sentence, Noun noun, NounLexicon.Entry entry) {
        return entry.number() == NounLexicon.Count.MASS
                && !entry.own()
                && !Phrases.isPlural(sentence.token(noun.head()))
                && !entry.sectors().contains(Sector.COP)
                && !entry.sectors().contains(Sector.JRN);
    }

    /** "the troops": of whom the text spoke before, which is found out later. */
    private static boolean isPointingBack(Sentence sentence, Noun noun, int left) {
        return noun.end() - noun.first() == 1
                && References.TROOPS.contains(sentence.token(noun.head()).lemma())
                && Phrases.hasArticle(sentence, left, noun.head());
    }

    static boolean isPronounOwned(Sentence sentence, int head) {
        return sentence.children(head, "poss").stream().anyMatch(t -> t.tag().equals("PRP$"));
    }

    /** "the regime in Belarus" is Belarus's, "troops in Belarus" are whosever; a person owns by a genitive alone. */
    private static boolean belongs(Scene scene, Sentence sentence, Owner owner, Body body) {
        Token token = sentence.token(owner.at());
        String preposition =
                token.relation().equals("pobj") && token.head() >= 0 ? Phrases.lower(sentence.token(token.head())) : "";
        boolean person =
                scene.actor(owner.id()).map(a -> a.kind() == ActorKind.PERSON).orElse(false);
        if (person && (!preposition.isEmpty() || body.key().equals("opposition"))) {
            return false;
        }
        return switch (preposition) {
            case "in" ->
                !body.key().equals("embassy")
                        && !body.sectors().contains(Sector.MIL)
                        && !body.sectors().contains(Sector.MED);
            case "at", "to", "for" -> false;
            default -> true;
        };
    }

    private static int range(Noun noun, Owner owner) {
        return owner.at() >= noun.end() ? owner.at() + 1 : noun.end();
    }

    private void readGroup(
            Scene scene,
            Sentence sentence,
            Noun noun,
            NounLexicon.Entry entry,
            int left,
            List<Owner> owners,
            boolean loosely) {
        boolean owned = !owners.isEmpty();
        boolean vague = !owned
                && !loosely
                && (entry.number() == NounLexicon.Count.OWNED
                        || entry.number() == NounLexicon.Count.ONLY_OWNED
                        || isPronounOwned(sentence, noun.head())
                        || isPointingBack(sentence, noun, left)
                        || (isMassNoun(sentence, noun, entry)
                                && !sentence.token(left).tag().equals("DT")));
        boolean gathers = entry.kind() == NounLexicon.Kind.CROWD && Phrases.gathers(sentence, noun.head());
        if (vague || gathers || Phrases.isModifier(sentence.token(noun.head()))) {
            return;
        }
        Owner owner = owned ? owners.getFirst() : null;
        boolean person = owner != null
                && scene.actor(owner.id())
                        .map(a -> a.kind() == ActorKind.PERSON)
                        .orElse(false);
        if (person && owner != null && !sentence.token(owner.at()).relation().equals("poss")) {
            owner = null;
        }
        int start = names.start(scene, sentence, left, noun.first(), noun.head());
        String words = PhraseNames.words(scene, sentence, start, noun.end());
        boolean anybodys = entry.number() == NounLexicon.Count.OWNED || entry.number() == NounLexicon.Count.ONLY_OWNED;
        String behind = owner == null && (anybodys || isBehind(sentence, noun))
                ? Whose.behind(scene, sentence, noun.end() - 1)
                : "";
        String name = owner == null ? words + behind : owned(scene, sentence, owner, words, noun.head());
        boolean again = owner == null
                && anybodys
                && behind.isEmpty()
                && start == noun.head()
                && Phrases.hasArticle(sentence, left, noun.head());
        ActorDraft group = (again
                        ? Whose.before(scene, sentence, sentence.token(noun.head()))
                        : Optional.<ActorDraft>empty())
                .orElseGet(() -> scene.introduced(capital(name), ActorKind.GROUP));
        group.with(entry.sectors());
        if (owner != null && owner.country() != null && !person) {
            group.in(owner.country().code());
        }
        int end = owner == null ? noun.end() : range(noun, owner);
        TokenRange called = owner == null
                ? new TokenRange(sentence.index(), start, noun.end())
                : called(sentence, noun, left, owner);
        scene.addNominal(group, sentence, new TokenRange(sentence.index(), left, end), noun.head(), 0.7, called);
    }

    /** "The men behind the coup". */
    private static boolean isBehind(Sentence sentence, Noun noun) {
        return noun.end() < sentence.tokens().size()
                && Phrases.lower(sentence.token(noun.end())).equals("behind");
    }

    /** "Polish farmers", "Hamas fighters", "members of the Green Party". */
    private String owned(Scene scene, Sentence sentence, Owner owner, String words, int head) {
        boolean before =
                owner.at() < head && !sentence.token(owner.at()).relation().equals("poss");
        boolean country = isState(owner.id(), owner.country());
        boolean part = owner.id().value().startsWith("group.");
        return before || country || part
                ? whose(scene, owner) + " " + words
                : words + " of " + Unnamed.nameOf(scene, sentence, owner);
    }

    /** "Polish" of Poland, "Western" of the West, else the name. */
    private String whose(Scene scene, Owner owner) {
        if (owner.country() != null && isState(owner.id(), owner.country())) {
            List<String> adjectives = owner.country().adjectives();
            return adjectives.isEmpty() ? owner.country().name() : adjectives.getFirst();
        }
        Optional<String> adjective = knowledge.groups().stream()
                .filter(g -> g.id().equals(owner.id()) && !g.adjectives().isEmpty())
                .map(g -> g.adjectives().getFirst())
                .findFirst();
        return adjective.orElseGet(() -> nameOf(scene, owner.id()));
    }

    private static String nameOf(Scene scene, ActorId id) {
        return scene.actor(id).map(ActorDraft::name).orElse(id.value());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

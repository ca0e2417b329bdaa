package org.bellwether.extract.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.model.NameKey;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/**
 * Judges whether two spellings are of one person's name, across transliterations, and knows given names.
 *
 * <p>A word is folded by the rules of {@code transliteration.tsv}, in the file's order, and two words are the same if their
 * folded forms are. Longer words may differ in a vowel or two, as Belarusian and Russian spellings of one name do (Tsapkala,
 * Tsepkalo), if the given names agree. Immutable and thread-safe.
 */
public final class Spellings {
    /** Replaces letters, anywhere or at the word's end. */
    private record Rule(String from, String to, boolean atEnd) {}

    private final List<Rule> rules;
    private final Map<String, Set<String>> groupsOfGiven = new LinkedHashMap<>();
    private final Map<String, Sex> sexes = new LinkedHashMap<>();

    private Spellings(TableFile letters, TableFile givenNames) {
        this.rules = rules(letters);
        for (Row row : givenNames.rows()) {
            Sex sex = Entries.sexOf(row, row.needed("sex"));
            for (String name : row.list("names")) {
                String key = lower(Atoms.plain(name));
                Sex other = sexes.put(key, sex);
                if (other != null && other != sex) {
                    throw row.fault("'%s' is a name of both sexes".formatted(name));
                }
                Set<String> groups = groupsOfGiven.computeIfAbsent(fold(name), k -> new LinkedHashSet<>());
                groups.add(row.needed("key"));
            }
        }
    }

    static Spellings load() {
        return new Spellings(
                TableFile.read(Spellings.class, "transliteration.tsv", "from", "to", "where", "note"),
                TableFile.read(Spellings.class, "given-names.tsv", "key", "sex", "names"));
    }

    private static List<Rule> rules(TableFile letters) {
        List<Rule> rules = new ArrayList<>();
        for (Row row : letters.rows()) {
            String where = row.text("where");
            if (!where.isEmpty() && !where.equals("end")) {
                throw row.fault("column 'where' has '%s', expected end or nothing".formatted(where));
            }
            Rule rule = new Rule(row.needed("from"), row.text("to"), where.equals("end"));
            if (rules.stream().anyMatch(r -> r.from().equals(rule.from()) && r.atEnd() == rule.atEnd())) {
                throw row.fault("'%s' stands in the file twice".formatted(rule.from()));
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    /**
     * Whether two names of persons are spellings of one: both surnames alone, or both with given names. A name with a given name
     * and one without are not compared here: whom a surname alone means, the text says.
     */
    public boolean same(String a, String b) {
        List<String> left = words(a);
        List<String> right = words(b);
        if (left.isEmpty() || right.isEmpty() || (left.size() == 1) != (right.size() == 1)) {
            return false;
        }
        boolean givenAgree = left.size() > 1 && sameGiven(left.getFirst(), right.getFirst());
        if (left.size() > 1 && !givenAgree) {
            return false;
        }
        String leftLast = fold(left.getLast());
        String rightLast = fold(right.getLast());
        return leftLast.equals(rightLast) || (givenAgree && NameKey.isSameWord(leftLast, rightLast));
    }

    /**
     * The name without its spelling; none where it has no given name or only its initial.
     *
     * @param words the words of a full name, without particles
     */
    public Optional<NameKey> keyOf(List<String> words) {
        if (words.size() < 2 || isInitial(words.getFirst())) {
            return Optional.empty();
        }
        String given = fold(words.getFirst());
        String surname = fold(words.getLast());
        if (given.isEmpty() || surname.isEmpty()) {
            return Optional.empty();
        }
        String middle = words.subList(1, words.size() - 1).stream()
                .filter(w -> !isInitial(w))
                .map(this::fold)
                .collect(java.util.stream.Collectors.joining(" "));
        Set<String> keys = groupsOfGiven.getOrDefault(given, Set.of(given));
        return Optional.of(new NameKey(keys.stream().sorted().toList(), middle, surname));
    }

    /** Whether two surnames are spellings of one. */
    public boolean sameSurname(String a, String b) {
        String left = String.join("", words(a).stream().map(this::fold).toList());
        return !left.isEmpty()
                && left.equals(String.join("", words(b).stream().map(this::fold).toList()));
    }

    /** Whether two given names are spellings or equivalents of one (Sergei, Siarhei), or one is the other's initial. */
    public boolean sameGiven(String a, String b) {
        String left = fold(Atoms.plain(a));
        String right = fold(Atoms.plain(b));
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (isInitial(a) || isInitial(b)) {
            return lower(Atoms.plain(a)).charAt(0) == lower(Atoms.plain(b)).charAt(0);
        }
        if (left.equals(right)) {
            return true;
        }
        Set<String> groups = new LinkedHashSet<>(groupsOfGiven.getOrDefault(left, Set.of()));
        groups.retainAll(groupsOfGiven.getOrDefault(right, Set.of()));
        return !groups.isEmpty();
    }

    /** The sex of those who usually bear the given name; nothing where both do or it is not listed. */
    public Optional<Sex> sexOf(String givenName) {
        return Optional.ofNullable(sexes.get(lower(Atoms.plain(givenName))));
    }

    /** The form in which all spellings of a word are equal, as far as the rules know. */
    public String fold(String word) {
        StringBuilder letters = new StringBuilder();
        for (char c : lower(Atoms.plain(word)).toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        String folded = letters.toString();
        for (Rule rule : rules) {
            if (!rule.atEnd()) {
                folded = folded.replace(rule.from(), rule.to());
            } else if (folded.endsWith(rule.from())) {
                folded = folded.substring(0, folded.length() - rule.from().length()) + rule.to();
            }
        }
        StringBuilder single = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (i == 0 || folded.charAt(i) != folded.charAt(i - 1)) {
                single.append(folded.charAt(i));
            }
        }
        return single.toString();
    }

    private static List<String> words(String name) {
        return java.util.Arrays.stream(name.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.');
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

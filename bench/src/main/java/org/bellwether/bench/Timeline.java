package org.bellwether.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.cli.measure.GoldException;

/**
 * The events of one entity, in order.
 *
 * @param entity whose events
 * @param events in the order of the file
 */
record Timeline(String entity, List<Entry> events) {
    /**
     * An event.
     *
     * @param order its place; those of one number come together; 0 where it cannot be placed
     * @param date ISO 8601, shortened to its precision, or with X for what is not known
     * @param mentions document, sentence and lower-case word each, joined by hyphens
     */
    record Entry(int order, String date, Set<String> mentions) {}

    /** Reads a gold timeline; mentions of articles that are not in the set are left out. */
    static Timeline parse(List<GoldFile.Line> lines, Set<String> documents) {
        List<Entry> events = new ArrayList<>();
        for (GoldFile.Line line : lines.subList(1, lines.size())) {
            String[] cells = line.text().split("\t", -1);
            if (cells.length < 3) {
                throw GoldLine.fault(line.file(), line.number(), "should be order, date and mentions");
            }
            Set<String> mentions = new TreeSet<>();
            for (String mention : List.of(cells).subList(2, cells.length)) {
                int hyphen = mention.indexOf('-');
                if (hyphen > 0 && documents.contains(mention.substring(0, hyphen))) {
                    mentions.add(mention.strip());
                }
            }
            try {
                if (!mentions.isEmpty()) {
                    events.add(new Entry(Integer.parseInt(cells[0].strip()), cells[1], mentions));
                }
            } catch (NumberFormatException bad) {
                throw GoldLine.fault(line.file(), line.number(), "'%s' is no order".formatted(cells[0]));
            }
        }
        if (events.isEmpty()) {
            throw new GoldException(lines.getFirst().file() + " holds no event");
        }
        return new Timeline(lines.getFirst().text().strip(), events);
    }
}

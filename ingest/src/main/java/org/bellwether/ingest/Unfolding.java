package org.bellwether.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import org.bellwether.ingest.within.Damage;
import org.bellwether.ingest.within.Member;
import org.bellwether.ingest.within.Members;
import org.bellwether.ingest.within.TooMuchUnpacked;
import org.bellwether.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes one at a time, of inputs and of all that lies within them: at any moment only the way down to the present one is
 * open. Whatever is wrong with one, the others are read.
 */
final class Unfolding implements Outcomes {
    /** An input that holds several, and what it was called. */
    private record Level(String name, Members members) {}

    private final Iterator<Member> inputs;
    private final FormatReaders readers;
    private final ArticleBuilder builder;
    private final Limits limits;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Ingested next;

    Unfolding(Iterator<Member> inputs, FormatReaders readers, ArticleBuilder builder, Limits limits) {
        this.inputs = inputs;
        this.readers = readers;
        this.builder = builder;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (!levels.isEmpty()) {
                next = within(levels.getFirst());
            } else if (inputs.hasNext()) {
                next = outcome(inputs.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Ingested next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Ingested found = java.util.Objects.requireNonNull(next);
        next = null;
        return found;
    }

    /** Closes what is open, when not all of it is to be read. */
    @Override
    public void close() {
        while (!levels.isEmpty()) {
            closed(levels.pop());
        }
    }

    /** The next outcome from the innermost open input; null when it holds no more, or opens in turn. */
    private @Nullable Ingested within(Level level) {
        try {
            @Nullable Member member = level.members().next();
            if (member != null) {
                return outcome(member);
            }
            levels.pop();
            return closed(level);
        } catch (Refused refused) {
            levels.pop();
            closed(level);
            return new Ingested.Skipped(level.name(), refused.reason());
        } catch (IOException failed) {
            levels.pop();
            closed(level);
            return new Ingested.Skipped(level.name(), reason(failed));
        }
    }

    private @Nullable Ingested outcome(Member member) {
        try {
            return switch (member) {
                case Member.Unreadable(String name, String reason) -> new Ingested.Skipped(name, reason);
                case Member.Known(String name, ArticleId article, String address) ->
                    new Ingested.Known(article, address);
                case Member.Told told -> new Ingested.Found(builder.build(told.uri(), told.draft(), told.retrieved()));
                case Member.Held held -> opened(held);
            };
        } catch (Refused refused) {
            return new Ingested.Skipped(member.name(), refused.reason());
        } catch (IOException failed) {
            return new Ingested.Skipped(member.name(), reason(failed));
        }
    }

    private @Nullable Ingested opened(Member.Held held) throws IOException, Refused {
        return switch (readers.open(held.name(), held.uri(), held.content(), held.format())) {
            case Opened.One(Draft draft) -> new Ingested.Found(builder.build(held.uri(), draft, held.retrieved()));
            case Opened.Many(Members members) -> {
                if (levels.size() >= limits.unpacking().nesting()) {
                    members.close();
                    throw new Refused("lies in %d archives within one another; unpack the outer ones by hand"
                            .formatted(levels.size()));
                }
                levels.push(new Level(held.name(), members));
                yield null;
            }
        };
    }

    private static @Nullable Ingested closed(Level level) {
        try {
            level.members().close();
            return null;
        } catch (IOException failed) {
            return new Ingested.Skipped(level.name(), reason(failed));
        }
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "may not be read; check its permissions";
            case NoSuchFileException gone -> "does not exist any more; check the name";
            case TooMuchUnpacked bomb -> Damage.of(bomb);
            case EOFException cut -> "ends before its end; it was cut short, get a whole copy";
            case ZipException damaged -> "is damaged (%s); get a whole copy".formatted(Damage.of(damaged));
            default -> "could not be read (%s); check the file and its disk".formatted(Damage.of(failed));
        };
    }
}

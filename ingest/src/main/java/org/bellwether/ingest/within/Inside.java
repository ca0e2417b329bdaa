package org.bellwether.ingest.within;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.bellwether.ingest.input.Characters;

/** How things inside an input are named. */
public final class Inside {
    /** A longer name was made to do harm. */
    private static final int LONGEST = 500;

    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)(?:\\.[^/.]|__MACOSX/|Thumbs\\.db$)");

    private Inside() {}

    /** {@code archive.zip!/folder/a.html}. */
    public static String of(String outer, String inner) {
        return outer + "!/" + shown(inner);
    }

    /** The same as an address, in which what an address cannot hold is escaped. */
    public static String uri(String outer, String inner) {
        try {
            return outer + "!" + new URI(null, null, "/" + shown(inner), null).getRawPath();
        } catch (URISyntaxException noPath) {
            return outer + "!/";
        }
    }

    /** What systems put into archives for themselves, and hidden files, which are passed over in folders too. */
    static boolean isBookkeeping(String inner) {
        return HIDDEN.matcher(inner).find();
    }

    private static String shown(String inner) {
        String line = Characters.oneLine(inner).replaceFirst("^(?:\\./|/)+", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}

package no.veikart.note;

import java.util.regex.Pattern;
import no.veikart.merkle.MalformedException;

/** The name of a key (C2SP signed-note): of any signs but spaces, controls and plus. */
final class KeyName {

    private static final Pattern NAME =
            Pattern.compile("[^\\s+\\p{Cc}\\p{Cs}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private KeyName() {}

    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new MalformedException("not a key name: '" + name + "'");
        }
    }
}

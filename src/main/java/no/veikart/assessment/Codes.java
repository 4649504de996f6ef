package no.veikart.assessment;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The codes of constants, each made once: every figure that is read or answered has some. */
final class Codes {

    private static final Map<Coded, String> MADE = new ConcurrentHashMap<>();

    private Codes() {}

    static String of(Coded constant) {
        String made = MADE.get(constant);
        return made == null ? MADE.computeIfAbsent(constant, Codes::make) : made;
    }

    private static String make(Coded constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Checks the ledger of a Veikart service without trusting whoever runs it. It is one file, needs a
 * JDK 17 and nothing else, and shares no code with the service:
 *
 * <pre>
 * java VerifyLedger.java https://veikart.example
 * java VerifyLedger.java https://veikart.example --recompute
 * java VerifyLedger.java https://veikart.example --figure G1-APPR-SHARE/0/2023
 * </pre>
 *
 * What it relies on is public: the Merkle tree of RFC 6962 and RFC 9162, signed notes, checkpoints,
 * tiles and cosignatures as C2SP describes them (c2sp.org), canonical JSON (RFC 8785), Ed25519 (RFC
 * 8032), the kinds of entries in docs/ledger-entries.md and the two status methods that are
 * described there too. The file is long so that all of it can be read in one place. Its parts:
 *
 * <ol>
 *   <li>What it does, in order, and what it is asked for (VerifyLedger, Options, Outcome)
 *   <li>The sentences that it says, in bokmål, nynorsk and English (Say)
 *   <li>Asking the service (Service)
 *   <li>Keys, signatures and checkpoints (Key, Note, Checkpoint, Kept)
 *   <li>The Merkle tree (Hash, Edge, Proof)
 *   <li>JSON (Json, Fields)
 *   <li>Entries, and the order in which they became public (Entry, Batches, Entries)
 *   <li>One figure's proof (FigureProof)
 *   <li>Replaying what became public (Replay, Evidence, Indicator, Figure, Period)
 *   <li>The status methods (Status, Series, Growth, Path, Goals, Statuses, Causes)
 *   <li>Comparing with what the service shows (Comparison)
 * </ol>
 *
 * Exit status: 0 where everything holds, 1 where something does not, 2 where it could not be
 * checked.
 */
public final class VerifyLedger {

    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int NOT_CHECKED = 2;

    private final Options options;
    private final Outcome outcome;
    private final Service service;
    private final Kept kept;

    private VerifyLedger(Options options, Outcome outcome) {
        this.options = options;
        this.outcome = outcome;
        this.service = new Service(options.service());
        this.kept = Kept.read(options.state());
    }

    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /** Returns the exit status. */
    static int run(String[] arguments, PrintStream out) {
        Outcome outcome = new Outcome(out, Options.language(arguments));
        try {
            if (List.of(arguments).contains("--help")) {
                outcome.say(Say.HELP);
                return HOLDS;
            }
            new VerifyLedger(Options.of(arguments), outcome).check();
            return HOLDS;
        } catch (DoesNotHold failure) {
            outcome.failed(failure);
            return DOES_NOT_HOLD;
        } catch (NotChecked failure) {
            outcome.notChecked(failure);
            return NOT_CHECKED;
        } catch (RuntimeException stumble) {
            outcome.notChecked(new NotChecked(Say.STUMBLED, stumble));
            return NOT_CHECKED;
        }
    }

    /** Nothing is remembered for the next time before all of it holds. */
    private void check() {
        outcome.say(Say.CHECKING, options.service());
        Key key = key();
        Checkpoint checkpoint = Checkpoint.open(service.text("/v1/ledger/checkpoint"), key);
        outcome.say(Say.SIGNED, checkpoint.size(), checkpoint.rootText());
        checkWitnesses(checkpoint);
        checkAge(checkpoint);
        if (options.figures().isEmpty()) {
            checkEverything(checkpoint);
        } else {
            checkFigures(checkpoint, key);
        }
        Kept.write(options.state(), options.service(), key, checkpoint);
    }

    // ---- The key ------------------------------------------------------------------------------

    /** The first key seen is trusted and remembered; after that no other one is. */
    private Key key() {
        Key shown = Key.parse(service.text("/v1/ledger/key").strip());
        if (options.key() != null) {
            requireKey(Say.OTHER_THAN_GIVEN, options.key(), shown);
        }
        if (kept != null) {
            requireKey(Say.OTHER_THAN_KEPT, kept.key(), shown);
            outcome.say(Say.KEY_KEPT, shown.text());
        } else if (options.key() != null) {
            outcome.say(Say.KEY_GIVEN, shown.text());
        } else {
            outcome.say(Say.KEY_NEW, shown.text());
        }
        return shown;
    }

    private static void requireKey(Say what, String expected, Key shown) {
        if (!shown.text().equals(expected)) {
            throw new DoesNotHold(what).expected(expected).found(shown.text());
        }
    }

    // ---- The checkpoint against others ----------------------------------------------------------

    private void checkWitnesses(Checkpoint checkpoint) {
        for (String witness : options.witnesses()) {
            Key key = Key.parse(witness);
            Instant at = checkpoint.cosignedAt(key);
            outcome.say(Say.COSIGNED, key.name(), at);
        }
    }

    /** A log only grows, and never has two contents for one size. */
    private void checkAge(Checkpoint checkpoint) {
        if (kept == null) {
            return;
        }
        Checkpoint before = kept.checkpoint();
        if (checkpoint.size() < before.size()) {
            throw new DoesNotHold(Say.OLDER, kept.checkedAt())
                    .expected(Say.AT_LEAST_ENTRIES, before.size())
                    .found(Say.ENTRIES, checkpoint.size())
                    .evidence(before, checkpoint);
        }
        if (checkpoint.size() == before.size() && !checkpoint.hasRoot(before.root())) {
            throw forked(Say.FORK, before, checkpoint)
                    .expected(before.rootText())
                    .found(checkpoint.rootText());
        }
    }

    private DoesNotHold forked(Say what, Checkpoint before, Checkpoint now) {
        return new DoesNotHold(what, before.size(), kept.checkedAt()).evidence(before, now);
    }

    private void sayAge(Checkpoint checkpoint) {
        if (kept == null) {
            outcome.say(Say.FIRST_TIME, options.state());
        } else if (checkpoint.size() == kept.checkpoint().size()) {
            outcome.say(Say.UNCHANGED, kept.checkedAt());
        } else {
            outcome.say(Say.EXTENDED, kept.checkedAt(), kept.checkpoint().size());
        }
    }

    // ---- All entries
    // ------------------------------------------------------------------------------

    private void checkEverything(Checkpoint checkpoint) {
        Batches batches = new Batches();
        Replay replay = options.recompute() ? new Replay() : null;
        Edge edge = new Edge();
        byte[] rootBefore = rootAtKeptSize(edge, 0);
        for (Entries bundles = new Entries(service, checkpoint.size(), options.recompute());
                bundles.hasNext(); ) {
            for (Entry entry : bundles.next()) {
                edge.add(entry.leafHash());
                rootBefore = rootBefore == null ? rootAtKeptSize(edge, edge.size()) : rootBefore;
                batches.add(entry);
                if (replay != null) {
                    replay.add(entry, batches);
                }
            }
        }
        requireRoot(edge, checkpoint);
        requireRootBefore(rootBefore, checkpoint);
        batches.requireWhole(checkpoint.size());
        sayRead(batches, checkpoint);
        sayAge(checkpoint);
        if (replay != null) {
            replay.end();
            replay.tell(outcome);
            new Comparison(service, replay, checkpoint.size()).run(outcome);
        }
        outcome.say(Say.ALL_HOLDS, checkpoint.size(), batches.newest());
    }

    private byte[] rootAtKeptSize(Edge edge, long size) {
        return kept != null && kept.checkpoint().size() == size ? edge.root() : null;
    }

    private void requireRoot(Edge edge, Checkpoint checkpoint) {
        byte[] root = edge.root();
        if (!checkpoint.hasRoot(root)) {
            throw new Culprit(service, checkpoint).found(root);
        }
    }

    /** The tree of the kept size, built from today's entries, must be the tree of that day. */
    private void requireRootBefore(byte[] root, Checkpoint checkpoint) {
        if (kept != null && !kept.checkpoint().hasRoot(root)) {
            throw forked(Say.REWRITTEN, kept.checkpoint(), checkpoint)
                    .expected(kept.checkpoint().rootText())
                    .found(Hash.text(root));
        }
    }

    private void sayRead(Batches batches, Checkpoint checkpoint) {
        outcome.say(
                Say.READ, checkpoint.size(), batches.count(), batches.oldest(), batches.newest());
        outcome.say(Say.ROOT_HOLDS);
        if (batches.unknown() > 0) {
            outcome.say(Say.UNKNOWN_TYPES, batches.unknown());
        }
    }

    // ---- Single figures
    // ---------------------------------------------------------------------------

    private void checkFigures(Checkpoint checkpoint, Key key) {
        requireExtension(checkpoint);
        sayAge(checkpoint);
        FigureProof proof = new FigureProof(service, checkpoint, key);
        options.figures().forEach(figure -> proof.check(figure, outcome));
        outcome.say(Say.FIGURE_LIMIT);
    }

    /**
     * Without reading all entries, a consistency proof (RFC 9162, 2.1.4) says that none changed.
     */
    private void requireExtension(Checkpoint checkpoint) {
        if (kept == null || kept.checkpoint().size() == 0) {
            return;
        }
        Checkpoint before = kept.checkpoint();
        if (before.size() == checkpoint.size()) {
            return;
        }
        Fields answer =
                service.json(
                        String.format(
                                Locale.ROOT,
                                "/v1/ledger/proofs/consistency?first=%d&second=%d",
                                before.size(),
                                checkpoint.size()));
        if (!Proof.isConsistent(
                before.size(),
                checkpoint.size(),
                before.root(),
                checkpoint.root(),
                answer.hashes("hashes"))) {
            throw forked(Say.NO_CONSISTENCY, before, checkpoint);
        }
    }
}

// ==================================================================================================
// 1. What is asked for, and what comes of it
// ==================================================================================================

/** The command line. */
record Options(
        String service,
        String key,
        Path state,
        boolean recompute,
        List<String> figures,
        List<String> witnesses) {

    static Options of(String[] arguments) {
        String service = null;
        String key = null;
        Path state = null;
        boolean recompute = false;
        List<String> figures = new ArrayList<>();
        List<String> witnesses = new ArrayList<>();
        for (Deque<String> rest = new ArrayDeque<>(List.of(arguments)); !rest.isEmpty(); ) {
            String argument = rest.pop();
            switch (argument) {
                case "--key" -> key = valueOf(argument, rest);
                case "--state" -> state = Path.of(valueOf(argument, rest));
                case "--recompute" -> recompute = true;
                case "--figure" -> figures.add(valueOf(argument, rest));
                case "--witness" -> witnesses.add(valueOf(argument, rest));
                case "--lang" -> requireLanguage(valueOf(argument, rest));
                default -> {
                    if (service != null || argument.startsWith("-")) {
                        throw new NotChecked(Say.BAD_ARGUMENT, argument);
                    }
                    service = argument;
                }
            }
        }
        if (service == null || (recompute && !figures.isEmpty())) {
            throw new NotChecked(Say.HELP);
        }
        String address = address(service);
        return new Options(
                address,
                key,
                state == null ? usualState(address) : state,
                recompute,
                figures,
                witnesses);
    }

    /** Known before anything else, so that a wrong command line is explained in it. */
    static String language(String[] arguments) {
        int at = List.of(arguments).lastIndexOf("--lang");
        String wanted =
                at >= 0 && at + 1 < arguments.length
                        ? arguments[at + 1]
                        : Locale.getDefault().getLanguage();
        return switch (wanted) {
            case "nb", "no" -> "nb";
            case "nn" -> "nn";
            default -> "en";
        };
    }

    private static void requireLanguage(String language) {
        if (!List.of("nb", "nn", "en").contains(language)) {
            throw new NotChecked(Say.BAD_ARGUMENT, language);
        }
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new NotChecked(Say.BAD_ARGUMENT, option);
        }
        return rest.pop();
    }

    private static String address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null
                    && List.of("http", "https").contains(address.getScheme())) {
                return text.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw new NotChecked(Say.BAD_ARGUMENT, text);
    }

    /** One file for each service, in the working directory. */
    private static Path usualState(String address) {
        String name = address.replaceAll("^https?://", "").replaceAll("[^A-Za-z0-9.]+", "-");
        return Path.of("veikart-ledger-" + name + ".txt");
    }
}

/** What is told, in the reader's language. */
final class Outcome {

    private final PrintStream out;
    private final String language;

    Outcome(PrintStream out, String language) {
        this.out = out;
        this.language = language;
    }

    void say(Say what, Object... details) {
        out.println(what.in(language, details));
    }

    void failed(DoesNotHold failure) {
        out.println();
        out.println(Say.FAILED.in(language, failure.sentence(language)));
        failure.tellExpected(out, language);
        failure.tellOthers(out, language);
        failure.tellEvidence(out, language);
        out.println();
        out.println(Say.FAILED_RESULT.in(language));
    }

    void notChecked(NotChecked failure) {
        out.println();
        out.println(failure.sentence(language));
    }
}

/** Something that the service shows is not so. */
final class DoesNotHold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Say what;
    private final transient Object[] details;
    private transient Object expected;
    private transient Object found;
    private transient List<Checkpoint> evidence = List.of();
    private transient List<DoesNotHold> others = List.of();

    DoesNotHold(Say what, Object... details) {
        super(what.in("en", details));
        this.what = what;
        this.details = details;
    }

    DoesNotHold expected(Object value) {
        expected = value;
        return this;
    }

    DoesNotHold expected(Say words, Object... values) {
        return expected(new Words(words, values));
    }

    DoesNotHold found(Object value) {
        found = value;
        return this;
    }

    DoesNotHold found(Say words, Object... values) {
        return found(new Words(words, values));
    }

    /** Checkpoints that contradict each other; both are signed, so nobody can deny them. */
    DoesNotHold evidence(Checkpoint... checkpoints) {
        evidence = List.of(checkpoints);
        return this;
    }

    /** What does not hold either. */
    DoesNotHold others(List<DoesNotHold> failures) {
        others = List.copyOf(failures);
        return this;
    }

    String sentence(String language) {
        return what.in(language, details);
    }

    void tellOthers(PrintStream out, String language) {
        for (DoesNotHold other : others) {
            out.println(Say.MORE.in(language, other.sentence(language)));
            other.tellExpected(out, language);
        }
    }

    void tellExpected(PrintStream out, String language) {
        if (expected != null) {
            out.println(Say.EXPECTED.in(language, Words.of(expected, language)));
        }
        if (found != null) {
            out.println(Say.FOUND.in(language, Words.of(found, language)));
        }
    }

    void tellEvidence(PrintStream out, String language) {
        if (!evidence.isEmpty()) {
            out.println(Say.EVIDENCE.in(language));
            evidence.forEach(checkpoint -> out.println("\n" + checkpoint.note()));
        }
    }

    /** A value that is itself a phrase. */
    private record Words(Say words, Object[] values) {

        static Object of(Object value, String language) {
            return value instanceof Words phrase ? phrase.words.in(language, phrase.values) : value;
        }
    }
}

/** Nothing can be said, because the service does not answer or the question makes no sense. */
final class NotChecked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Say what;
    private final transient Object[] details;

    NotChecked(Say what, Object... details) {
        super(what.in("en", details));
        this.what = what;
        this.details = details;
    }

    String sentence(String language) {
        return what.in(language, details);
    }
}

// ==================================================================================================
// 2. What it says
// ==================================================================================================

/** Sentences in bokmål, nynorsk and English. */
enum Say {
    HELP(
            """
            Kontrollerer loggen til en Veikart-tjeneste uten å stole på den som driver den.

              java VerifyLedger.java <adresse> [valg]

              --recompute          Spiller av alle innførsler, regner ut alle statuser på nytt og
                                   sammenligner med det tjenesten viser.
              --figure I/R/P       Beviser bare ett tall: indikator, region (0 er hele landet) og
                                   periode, for eksempel G1-APPR-SHARE/0/2023. Kan gjentas.
              --key <nøkkel>       Nøkkelen loggen skal ha. Uten den huskes den første som vises.
              --witness <nøkkel>   Krever at dette vitnet har medsignert sjekkpunktet. Kan gjentas.
              --state <fil>        Der nøkkel og sjekkpunkt huskes til neste gang. Ta vare på den.
                                   Ellers en fil i denne mappen, med tjenestens navn.
              --lang nb|nn|en      Språket.

            Avslutter med 0 når alt stemmer, 1 når noe ikke gjør det, 2 når det ikke lot seg sjekke.\
            """,
            """
            Kontrollerer loggen til ei Veikart-teneste utan å stole på den som driv henne.

              java VerifyLedger.java <adresse> [val]

              --recompute          Spelar av alle innførslar, reknar ut alle statusar på nytt og
                                   samanliknar med det tenesta viser.
              --figure I/R/P       Provar berre eitt tal: indikator, region (0 er heile landet) og
                                   periode, til dømes G1-APPR-SHARE/0/2023. Kan gjentakast.
              --key <nøkkel>       Nøkkelen loggen skal ha. Utan han blir den første hugsa.
              --witness <nøkkel>   Krev at dette vitnet har medsignert sjekkpunktet. Kan gjentakast.
              --state <fil>        Der nøkkel og sjekkpunkt blir hugsa til neste gong. Ta vare på
                                   ho. Elles ei fil i denne mappa, med namnet på tenesta.
              --lang nb|nn|en      Språket.

            Sluttar med 0 når alt stemmer, 1 når noko ikkje gjer det, 2 når det ikkje let seg sjekke.\
            """,
            """
            Checks the ledger of a Veikart service without trusting whoever runs it.

              java VerifyLedger.java <address> [options]

              --recompute          Replays all entries, computes every status anew and compares
                                   with what the service shows.
              --figure I/R/P       Proves one figure only: indicator, region (0 is the whole
                                   country) and period, such as G1-APPR-SHARE/0/2023. Repeatable.
              --key <key>          The key that the log must have. Without it, the first one shown
                                   is remembered.
              --witness <key>      Requires that this witness has cosigned the checkpoint.
                                   Repeatable.
              --state <file>       Where key and checkpoint are remembered until next time. Keep it.
                                   Otherwise a file in this folder, named after the service.
              --lang nb|nn|en      The language.

            Exit status 0 where everything holds, 1 where something does not, 2 where it could not
            be checked.\
            """),
    CHECKING(
            "Kontrollerer loggen til %s.",
            "Kontrollerer loggen til %s.", "Checking the ledger of %s."),

    // ---- What holds
    // -------------------------------------------------------------------------------
    KEY_NEW(
            "Nøkkelen til loggen var ikke kjent og huskes fra nå av. Sammenlign den med en kopi fra"
                    + " et annet sted: %s",
            "Nøkkelen til loggen var ikkje kjend og blir hugsa frå no av. Samanlikn han med ein"
                    + " kopi frå ein annan stad: %s",
            "The log's key was not known and is remembered from now on. Compare it with a copy from"
                    + " elsewhere: %s"),
    KEY_KEPT(
            "Nøkkelen til loggen er den samme som sist: %s",
            "Nøkkelen til loggen er den same som sist: %s",
            "The log's key is the one remembered from last time: %s"),
    KEY_GIVEN(
            "Nøkkelen til loggen er den du oppga: %s",
            "Nøkkelen til loggen er den du gav opp: %s",
            "The log's key is the one that you gave: %s"),
    SIGNED(
            "Sjekkpunktet er signert med denne nøkkelen. Det lover %d innførsler med roten %s.",
            "Sjekkpunktet er signert med denne nøkkelen. Det lovar %d innførslar med rota %s.",
            "The checkpoint is signed with this key. It promises %d entries with the root %s."),
    COSIGNED(
            "Vitnet %s har medsignert sjekkpunktet, %s.",
            "Vitnet %s har medsignert sjekkpunktet, %s.",
            "The witness %s has cosigned the checkpoint, %s."),
    READ(
            "Alle %d innførsler er lest. Hver av dem har riktig form, og de står i %d bunker uten"
                    + " hull, offentliggjort fra %s til %s.",
            "Alle %d innførslar er lesne. Kvar av dei har rett form, og dei står i %d bunkar utan"
                    + " hol, offentleggjorde frå %s til %s.",
            "All %d entries were read. Each has the right form, and they stand in %d batches"
                    + " without a gap, made public from %s to %s."),
    ROOT_HOLDS(
            "Hashet på nytt gir de roten i sjekkpunktet: ingen er endret, fjernet, lagt til eller"
                    + " flyttet.",
            "Hasha på nytt gjev dei rota i sjekkpunktet: ingen er endra, fjerna, lagd til eller"
                    + " flytt.",
            "Hashed anew they give the root in the checkpoint: none was changed, removed, added or"
                    + " moved."),
    UNKNOWN_TYPES(
            "%d innførsler er av slag som dette programmet ikke kjenner. De er med i hashen, men"
                    + " ikke tolket.",
            "%d innførslar er av slag som dette programmet ikkje kjenner. Dei er med i hashen, men"
                    + " ikkje tolka.",
            "%d entries are of kinds that this program does not know. They are part of the hash,"
                    + " but not interpreted."),
    FIRST_TIME(
            "Det finnes ikke noe tidligere sjekkpunkt å sammenligne med. Dette huskes i %s til"
                    + " neste gang.",
            "Det finst ikkje noko tidlegare sjekkpunkt å samanlikne med. Dette blir hugsa i %s til"
                    + " neste gong.",
            "There is no earlier checkpoint to compare with. This one is remembered in %s until"
                    + " next time."),
    UNCHANGED(
            "Loggen er den samme som da den sist ble kontrollert, %s.",
            "Loggen er den same som då han sist vart kontrollert, %s.",
            "The log is the same as when it was last checked, %s."),
    EXTENDED(
            "Loggen begynner med den loggen som ble kontrollert %s: de %d innførslene fra den gang"
                    + " er uendret.",
            "Loggen byrjar med den loggen som vart kontrollert %s: dei %d innførslane frå den"
                    + " gongen er uendra.",
            "The log begins with the log that was checked %s: the %d entries of that time are"
                    + " unchanged."),
    REPLAYED(
            "Innførslene er spilt av fra den første: %d ting i katalogen, %d tall, %d milepæler og"
                    + " %d innsendinger følger av dem.",
            "Innførslane er spela av frå den første: %d ting i katalogen, %d tal, %d milepålar og"
                    + " %d innsendingar følgjer av dei.",
            "The entries were replayed from the first: %d objects of the catalogue, %d figures, %d"
                    + " milestones and %d submissions follow from them."),
    STATUSES_FOLLOW(
            "%d statusendringer er ført inn, og hver av dem følger av det som var offentlig da;"
                    + " ingen mangler. %d forfalte tall er ført inn, alle med rette så langt loggen"
                    + " viser.",
            "%d statusendringar er førte inn, og kvar av dei følgjer av det som var offentleg då;"
                    + " ingen manglar. %d forfalne tal er førte inn, alle med rette så langt loggen"
                    + " viser.",
            "%d changes of status are recorded, and each follows from what was public then; none is"
                    + " missing. %d overdue figures are recorded, all rightly as far as the ledger"
                    + " tells."),
    COMPARED(
            "Tjenesten viser det loggen sier: %d tall, statusen til %d indikatorer og %d mål, og %d"
                    + " milepæler er sammenlignet.",
            "Tenesta viser det loggen seier: %d tal, statusen til %d indikatorar og %d mål, og %d"
                    + " milepålar er samanlikna.",
            "The service shows what the ledger says: %d figures, the status of %d indicators and %d"
                    + " goals, and %d milestones were compared."),
    FIGURE_PROVED(
            "%s, revisjon %d: %s (SDMX-status %s), meldt av %s, er innførsel %d, besluttet %s. %d"
                    + " hasher fører fra den til roten i sjekkpunktet.",
            "%s, revisjon %d: %s (SDMX-status %s), meldt av %s, er innførsel %d, vedteken %s. %d"
                    + " hashar fører frå han til rota i sjekkpunktet.",
            "%s, revision %d: %s (SDMX status %s), reported by %s, is entry %d, decided %s. %d"
                    + " hashes lead from it to the root in the checkpoint."),
    FIGURE_LIMIT(
            "At ingen nyere revisjon er holdt tilbake, viser bare en full kontroll med"
                    + " --recompute.",
            "At ingen nyare revisjon er halden attende, viser berre ein full kontroll med"
                    + " --recompute.",
            "That no newer revision is held back, only a full check with --recompute shows."),
    ALL_HOLDS(
            "RESULTAT: Alt som ble kontrollert, stemmer: %d innførsler, til og med %s.",
            "RESULTAT: Alt som vart kontrollert, stemmer: %d innførslar, til og med %s.",
            "RESULT: Everything that was checked holds: %d entries, up to %s."),

    // ---- What does not hold
    // -----------------------------------------------------------------------
    FAILED("STEMMER IKKE: %s", "STEMMER IKKJE: %s", "DOES NOT HOLD: %s"),
    EXPECTED("  ventet:  %s", "  venta:   %s", "  expected: %s"),
    FOUND("  funnet:  %s", "  funne:   %s", "  found:    %s"),
    MORE("Dessuten: %s", "Dessutan: %s", "Also: %s"),
    EVIDENCE(
            "Begge sjekkpunktene er signert av loggen. Ta vare på dem; sammen er de et bevis:",
            "Begge sjekkpunkta er signerte av loggen. Ta vare på dei; saman er dei eit prov:",
            "Both checkpoints are signed by the log. Keep them; together they are evidence:"),
    FAILED_RESULT(
            "RESULTAT: Det som er vist over, stemmer ikke. Ta vare på denne utskriften. Ingenting"
                    + " er husket til neste gang.",
            "RESULTAT: Det som er vist over, stemmer ikkje. Ta vare på denne utskrifta. Ingenting"
                    + " er hugsa til neste gong.",
            "RESULT: What is shown above does not hold. Keep this output. Nothing was remembered"
                    + " for next time."),
    ENTRIES("%d innførsler", "%d innførslar", "%d entries"),
    AT_LEAST_ENTRIES("minst %d innførsler", "minst %d innførslar", "at least %d entries"),
    LEAF_HASH("hash %s", "hash %s", "hash %s"),
    OTHER_THAN_GIVEN(
            "Nøkkelen til loggen er en annen enn den du oppga.",
            "Nøkkelen til loggen er ein annan enn den du gav opp.",
            "The log's key is another one than you gave."),
    OTHER_THAN_KEPT(
            "Nøkkelen til loggen er en annen enn sist.",
            "Nøkkelen til loggen er ein annan enn sist.",
            "The log's key is another one than last time."),
    OLDER(
            "Loggen er kortere enn da den sist ble kontrollert, %s. En logg blir aldri kortere.",
            "Loggen er kortare enn då han sist vart kontrollert, %s. Ein logg blir aldri kortare.",
            "The log is shorter than when it was last checked, %s. A log never gets shorter."),
    FORK(
            "Loggen har to ulike innhold med %d innførsler: et nå, og et annet da den sist ble"
                    + " kontrollert, %s.",
            "Loggen har to ulike innhald med %d innførslar: eit no, og eit anna då han sist vart"
                    + " kontrollert, %s.",
            "The log has two contents of %d entries: one now, and another when it was last checked,"
                    + " %s."),
    REWRITTEN(
            "De første %d innførslene er ikke lenger de som ble kontrollert %s.",
            "Dei første %d innførslane er ikkje lenger dei som vart kontrollerte %s.",
            "The first %d entries are no longer the ones that were checked %s."),
    NO_CONSISTENCY(
            "Loggen kan ikke bevise at den begynner med de %d innførslene som ble kontrollert %s.",
            "Loggen kan ikkje prove at han byrjar med dei %d innførslane som vart kontrollerte %s.",
            "The log cannot prove that it begins with the %d entries that were checked %s."),
    NO_NOTE(
            "Sjekkpunktet er ikke en signert tekst (C2SP signed-note).",
            "Sjekkpunktet er ikkje ein signert tekst (C2SP signed-note).",
            "The checkpoint is no signed note (C2SP signed-note)."),
    BAD_SIGNATURE(
            "Sjekkpunktet er ikke signert med nøkkelen %s.",
            "Sjekkpunktet er ikkje signert med nøkkelen %s.",
            "The checkpoint is not signed with the key %s."),
    NO_CHECKPOINT(
            "Den signerte teksten er ikke et sjekkpunkt (C2SP tlog-checkpoint).",
            "Den signerte teksten er ikkje eit sjekkpunkt (C2SP tlog-checkpoint).",
            "The signed text is no checkpoint (C2SP tlog-checkpoint)."),
    OTHER_ORIGIN(
            "Sjekkpunktet er fra en annen logg enn nøkkelen.",
            "Sjekkpunktet er frå ein annan logg enn nøkkelen.",
            "The checkpoint is of another log than the key."),
    NOT_COSIGNED(
            "Vitnet %s har ikke medsignert sjekkpunktet.",
            "Vitnet %s har ikkje medsignert sjekkpunktet.",
            "The witness %s has not cosigned the checkpoint."),
    NO_HASH("Dette er ikke en hash.", "Dette er ikkje ein hash.", "This is no hash."),
    TOO_LONG(
            "Svaret på %s er lengre enn %d byte.",
            "Svaret på %s er lengre enn %d byte.", "The answer to %s is longer than %d bytes."),
    NO_JSON(
            "Svaret på %s er ikke JSON som ventet.",
            "Svaret på %s er ikkje JSON som venta.", "The answer to %s is not JSON as expected."),
    NO_FIELD(
            "%s: feltet «%s» mangler eller er av et annet slag.",
            "%s: feltet «%s» manglar eller er av eit anna slag.",
            "%s: the field “%s” is missing or of another kind."),
    NOT_CANONICAL(
            "Innførsel %d er ikke kanonisk JSON.",
            "Innførsel %d er ikkje kanonisk JSON.", "Entry %d is not canonical JSON."),
    OTHER_VERSION(
            "Innførsel %d er av en annen versjon.",
            "Innførsel %d er av ein annan versjon.", "Entry %d is of another version."),
    NO_TIME(
            "Innførsel %d har ikke et tidspunkt.",
            "Innførsel %d har ikkje eit tidspunkt.", "Entry %d has no instant."),
    BATCH_WITHIN(
            "Innførsel %d åpner en bunke inne i en annen, som går til %d.",
            "Innførsel %d opnar ein bunke inne i ein annan, som går til %d.",
            "Entry %d opens a batch within another, which ends at %d."),
    NO_BATCH(
            "Innførsel %d skulle ha åpnet en bunke.",
            "Innførsel %d skulle ha opna ein bunke.", "Entry %d should have opened a batch."),
    BATCH_RANGE(
            "Innførsel %d åpner en bunke som ikke begynner der den selv står.",
            "Innførsel %d opnar ein bunke som ikkje byrjar der han sjølv står.",
            "Entry %d opens a batch that does not begin where it stands."),
    BATCH_TIME(
            "Innførsel %d åpner en bunke som ikke er senere enn den før.",
            "Innførsel %d opnar ein bunke som ikkje er seinare enn den før.",
            "Entry %d opens a batch that is no later than the one before."),
    BATCH_CUT(
            "Sjekkpunktet, %d innførsler, slutter midt i en bunke.",
            "Sjekkpunktet, %d innførslar, sluttar midt i ein bunke.",
            "The checkpoint, %d entries, ends within a batch."),
    ENTRIES_MISSING(
            "Innførsel %d mangler: sjekkpunktet lover %d innførsler, og tjenesten gir dem ikke ut.",
            "Innførsel %d manglar: sjekkpunktet lovar %d innførslar, og tenesta gjev dei ikkje ut.",
            "Entry %d is missing: the checkpoint promises %d entries, and the service does not hand"
                    + " them out."),
    WRONG_ENTRY(
            "Innførsel %d er ikke den loggen har signert.",
            "Innførsel %d er ikkje den loggen har signert.",
            "Entry %d is not the one that the log has signed."),
    WRONG_ROOT(
            "De %d innførslene gir ikke roten i sjekkpunktet. Minst én av dem er endret, fjernet,"
                    + " lagt til eller flyttet.",
            "Dei %d innførslane gjev ikkje rota i sjekkpunktet. Minst éin av dei er endra, fjerna,"
                    + " lagd til eller flytt.",
            "The %d entries do not give the root in the checkpoint. At least one of them was"
                    + " changed, removed, added or moved."),
    FIGURE_OUTSIDE(
            "Tallet %s viser til innførsel %d, og loggen har %d.",
            "Talet %s viser til innførsel %d, og loggen har %d.",
            "The figure %s refers to entry %d, and the log has %d."),
    NOT_INCLUDED(
            "Tallet %s: innførsel %d fører ikke til roten i sjekkpunktet.",
            "Talet %s: innførsel %d fører ikkje til rota i sjekkpunktet.",
            "The figure %s: entry %d does not lead to the root in the checkpoint."),
    SHOWS_OTHER(
            "Tallet %s: tjenesten viser en annen «%s» enn innførsel %d.",
            "Talet %s: tenesta viser ein annan «%s» enn innførsel %d.",
            "The figure %s: the service shows another “%s” than entry %d."),
    SUBMISSION_STATE(
            "Innførsel %d passer ikke til det som er skjedd med innsendingen %s før.",
            "Innførsel %d passar ikkje til det som er hendt med innsendinga %s før.",
            "Entry %d does not fit what happened to the submission %s before."),
    FINDING_STATE(
            "Innførsel %d passer ikke til det som er skjedd med merknaden %s før.",
            "Innførsel %d passar ikkje til det som er hendt med merknaden %s før.",
            "Entry %d does not fit what happened to the finding %s before."),
    NOT_APPROVED(
            "Innførsel %d offentliggjør noe fra innsendingen %s, som ikke er godkjent i samme"
                    + " bunke.",
            "Innførsel %d offentleggjer noko frå innsendinga %s, som ikkje er godkjend i same"
                    + " bunke.",
            "Entry %d publishes something of the submission %s, which is not approved in the same"
                    + " batch."),
    SUBMISSION_INCOMPLETE(
            "Bunken som slutter med innførsel %d, offentliggjør ikke alt i innsendingen %s.",
            "Bunken som sluttar med innførsel %d, offentleggjer ikkje alt i innsendinga %s.",
            "The batch that ends with entry %d does not publish all of the submission %s."),
    NOT_OWED(
            "Innførsel %d sier at et tall er forfalt, og det følger ikke av det som var offentlig.",
            "Innførsel %d seier at eit tal er forfalle, og det følgjer ikkje av det som var"
                    + " offentleg.",
            "Entry %d says that a figure is overdue, and that does not follow from what was"
                    + " public."),
    NO_CHANGE(
            "Innførsel %d endrer statusen til «%s», og det følger ikke av det som var offentlig.",
            "Innførsel %d endrar statusen til «%s», og det følgjer ikkje av det som var offentleg.",
            "Entry %d changes the status of “%s”, and that does not follow from what was public."),
    CHANGE_MISSING(
            "Etter bunken som slutter med innførsel %d, har «%s» en ny status, og det er ikke ført"
                    + " inn.",
            "Etter bunken som sluttar med innførsel %d, har «%s» ein ny status, og det er ikkje"
                    + " ført inn.",
            "After the batch that ends with entry %d, “%s” has a new status, and that is not"
                    + " recorded."),
    DOES_NOT_FOLLOW(
            "Innførsel %d (%s): «%s» følger ikke av innførslene før.",
            "Innførsel %d (%s): «%s» følgjer ikkje av innførslane før.",
            "Entry %d (%s): “%s” does not follow from the entries before."),
    NO_PERIOD("«%s» er ikke en periode.", "«%s» er ikkje ein periode.", "“%s” is no period."),
    NO_METHOD(
            "Indikatoren %s har en metode som dette programmet ikke kjenner: %s.",
            "Indikatoren %s har ein metode som dette programmet ikkje kjenner: %s.",
            "The indicator %s has a method that this program does not know: %s."),
    SHOWN_DIFFERS(
            "%s: tjenesten viser noe annet enn loggen, «%s».",
            "%s: tenesta viser noko anna enn loggen, «%s».",
            "%s: the service shows something else than the ledger, “%s”."),

    // ---- What could not be checked
    // ----------------------------------------------------------------
    BAD_ARGUMENT(
            "Forstår ikke «%s». Se --help.",
            "Forstår ikkje «%s». Sjå --help.", "Cannot make sense of “%s”. See --help."),
    BAD_KEY(
            "Dette er ikke en nøkkel (navn+id+base64): %s",
            "Dette er ikkje ein nøkkel (namn+id+base64): %s",
            "This is no key (name+id+base64): %s"),
    BAD_STATE(
            "Filen %s er ikke lesbar som det som ble husket sist. Flytt den bort for å begynne på"
                    + " nytt.",
            "Fila %s er ikkje lesbar som det som vart hugsa sist. Flytt henne bort for å byrje på"
                    + " nytt.",
            "The file %s is not readable as what was remembered last time. Move it away to begin"
                    + " anew."),
    CANNOT_KEEP(
            "Alt stemmer, men det kan ikke huskes i %s: %s",
            "Alt stemmer, men det kan ikkje hugsast i %s: %s",
            "Everything holds, but it cannot be remembered in %s: %s"),
    REFUSED(
            "Kunne ikke kontrolleres: %s svarer %d.",
            "Kunne ikkje kontrollerast: %s svarar %d.", "Could not be checked: %s answers %d."),
    UNREACHABLE(
            "Kunne ikke kontrolleres: %s svarer ikke (%s).",
            "Kunne ikkje kontrollerast: %s svarar ikkje (%s).",
            "Could not be checked: %s does not answer (%s)."),
    STUMBLED(
            "Kunne ikke kontrolleres: dette programmet snublet i et svar (%s).",
            "Kunne ikkje kontrollerast: dette programmet snubla i eit svar (%s).",
            "Could not be checked: this program stumbled over an answer (%s).");

    private final String nb;
    private final String nn;
    private final String en;

    Say(String nb, String nn, String en) {
        this.nb = nb;
        this.nn = nn;
        this.en = en;
    }

    String in(String language, Object... details) {
        String sentence =
                switch (language) {
                    case "nb" -> nb;
                    case "nn" -> nn;
                    default -> en;
                };
        return details.length == 0 ? sentence : String.format(Locale.ROOT, sentence, details);
    }
}

// ==================================================================================================
// 3. Asking the service
// ==================================================================================================

/** Plain HTTP requests with an end: in time, in size and in attempts. */
final class Service {

    /** An entry bundle of 256 entries of the greatest length. */
    static final int MOST_BYTES = 256 * (2 + 65_535);

    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int MOST_SECONDS_TO_WAIT = 30;

    private final String address;
    private final boolean compressed;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    Service(String address) {
        this.address = address;
        this.compressed = !isHere(URI.create(address).getHost());
    }

    /** A part of an address, so that nothing in it has a meaning there. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What must be there: anything but 200 is not an answer. */
    byte[] bytes(String path) {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new NotChecked(Say.REFUSED, address + path, answer.status());
        }
        return answer.body();
    }

    String text(String path) {
        return utf8(bytes(path));
    }

    Fields json(String path) {
        return Fields.of(path, bytes(path));
    }

    /** What may not be there, which then is the answer. */
    Answer get(String path) {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = once(path);
                if (attempt == ATTEMPTS || !PASSING.contains(answer.status())) {
                    return answer;
                }
                pause(Math.max(attempt, answer.retryAfter()));
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new NotChecked(Say.UNREACHABLE, address + path, e);
                }
                pause(attempt);
            }
        }
    }

    private Answer once(String path) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        if (compressed) {
            request.header("Accept-Encoding", "gzip");
        }
        try {
            HttpResponse<InputStream> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(response.statusCode(), body(response, path), retryAfter(response));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotChecked(Say.UNREACHABLE, address + path, e);
        }
    }

    private static byte[] body(HttpResponse<InputStream> response, String path) throws IOException {
        boolean gzip = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (InputStream plain = response.body();
                InputStream body = gzip ? new GZIPInputStream(plain) : plain) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DoesNotHold(Say.TOO_LONG, path, MOST_BYTES);
            }
            return bytes;
        }
    }

    private static int retryAfter(HttpResponse<?> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("[0-9]{1,4}")
                ? Math.min(Integer.parseInt(seconds), MOST_SECONDS_TO_WAIT)
                : 0;
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the same machine packing costs more than it saves. */
    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException unknown) {
            return false;
        }
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    record Answer(int status, byte[] body, int retryAfter) {}
}

// ==================================================================================================
// 4. Keys, signatures and checkpoints
// ==================================================================================================

/**
 * A verifier key: {@code <name>+<key id>+<base64 of type and public key>} (C2SP signed-note).
 * Base64 may contain a plus sign, the other parts do not.
 *
 * @param type 1 for a log's Ed25519 signature, 4 for a witness's timestamped cosignature
 */
record Key(String text, String name, int id, int type, byte[] publicKey) {

    static final int LOG = 1;
    static final int WITNESS = 4;

    /** What precedes 32 bytes of an Ed25519 key in the form that Java reads (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static Key parse(String text) {
        String[] parts = text.split("\\+", 3);
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            Key key =
                    new Key(
                            text,
                            parts[0],
                            HexFormat.fromHexDigits(parts[1]),
                            typed[0],
                            Arrays.copyOfRange(typed, 1, typed.length));
            if (key.isWellFormed() && parts[1].length() == 8) {
                return key;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // said below
        }
        throw new NotChecked(Say.BAD_KEY, text);
    }

    private boolean isWellFormed() {
        return !name.isEmpty()
                && publicKey.length == 32
                && (type == LOG || type == WITNESS)
                && id == expectedId();
    }

    /** The first four bytes of SHA-256(name, newline, type, public key). */
    private int expectedId() {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) type);
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + publicKey.length);
            System.arraycopy(publicKey, 0, encoded, X509.length, publicKey.length);
            PublicKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded));
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

/**
 * A signed note (C2SP signed-note): a text, an empty line, and signature lines {@code — <name>
 * <base64 of key id and signature>}. The last empty line separates them.
 */
record Note(String text, List<Signed> signatures) {

    private static final int MOST_SIGNATURES = 100;
    private static final Pattern LINE = Pattern.compile("\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)");

    static Note parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || !hasLinesOnly(note)) {
            throw new DoesNotHold(Say.NO_NOTE).found(note);
        }
        List<Signed> signatures = note.substring(end + 2).lines().map(Note::signature).toList();
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new DoesNotHold(Say.NO_NOTE).found(note);
        }
        return new Note(note.substring(0, end + 1), signatures);
    }

    private static boolean hasLinesOnly(String note) {
        return note.chars().allMatch(c -> c >= ' ' || c == '\n') && note.indexOf('\ufffd') < 0;
    }

    private static Signed signature(String line) {
        Matcher matcher = LINE.matcher(line);
        try {
            if (matcher.matches()) {
                byte[] bytes = Base64.getDecoder().decode(matcher.group(2));
                if (bytes.length > Integer.BYTES) {
                    return new Signed(
                            matcher.group(1),
                            ByteBuffer.wrap(bytes).getInt(),
                            Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new DoesNotHold(Say.NO_NOTE).found(line);
    }

    /** Signatures of unknown keys are to be ignored; one of this key must be there. */
    List<Signed> by(Key key) {
        return signatures.stream()
                .filter(one -> one.name().equals(key.name()) && one.keyId() == key.id())
                .toList();
    }

    record Signed(String name, int keyId, byte[] signature) {}
}

/**
 * What a log says of itself (C2SP tlog-checkpoint): origin, number of entries and root of their
 * tree, one on each line.
 *
 * @param note as it was served, signatures and all
 */
record Checkpoint(Note signed, String note, long size, byte[] root) {

    /** Reads and verifies. */
    static Checkpoint open(String note, Key key) {
        Note signed = Note.parse(note);
        List<Note.Signed> signatures = signed.by(key);
        byte[] message = signed.text().getBytes(StandardCharsets.UTF_8);
        if (key.type() != Key.LOG
                || signatures.isEmpty()
                || !signatures.stream().allMatch(one -> key.verifies(message, one.signature()))) {
            throw new DoesNotHold(Say.BAD_SIGNATURE, key.text()).found(note);
        }
        return read(signed, note, key);
    }

    private static Checkpoint read(Note signed, String note, Key key) {
        List<String> lines = signed.text().lines().toList();
        if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new DoesNotHold(Say.NO_CHECKPOINT).found(note);
        }
        if (!lines.get(0).equals(key.name())) {
            throw new DoesNotHold(Say.OTHER_ORIGIN).expected(key.name()).found(lines.get(0));
        }
        return new Checkpoint(signed, note, Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)));
    }

    boolean hasRoot(byte[] hash) {
        return MessageDigest.isEqual(root, hash);
    }

    String rootText() {
        return Hash.text(root);
    }

    /**
     * When the witness says that it saw this checkpoint, and nothing that contradicts it (C2SP
     * tlog-cosignature): the signature begins with the seconds since 1970.
     */
    Instant cosignedAt(Key witness) {
        for (Note.Signed one : signed.by(witness)) {
            if (witness.type() == Key.WITNESS && one.signature().length == Long.BYTES + 64) {
                long seconds = ByteBuffer.wrap(one.signature()).getLong();
                byte[] signature =
                        Arrays.copyOfRange(one.signature(), Long.BYTES, one.signature().length);
                String message =
                        String.format(
                                Locale.ROOT, "cosignature/v1\ntime %d\n%s", seconds, signed.text());
                if (seconds >= 0
                        && seconds <= Instant.MAX.getEpochSecond()
                        && witness.verifies(message.getBytes(StandardCharsets.UTF_8), signature)) {
                    return Instant.ofEpochSecond(seconds);
                }
            }
        }
        throw new DoesNotHold(Say.NOT_COSIGNED, witness.text()).found(note);
    }
}

/**
 * What is remembered from the last check: the key, and the checkpoint with its signature, which
 * nobody can deny later.
 */
record Kept(String key, String checkedAt, Checkpoint checkpoint) {

    private static final String FORMAT = "veikart-ledger-state/1";

    static Kept read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            String[] parts = Files.readString(file).split("\n\n", 2);
            List<String> head = parts[0].lines().toList();
            if (parts.length == 2 && head.size() == 4 && head.get(0).equals(FORMAT)) {
                String key = value(head.get(2), "key ");
                return new Kept(
                        key,
                        value(head.get(3), "checked "),
                        Checkpoint.open(parts[1], Key.parse(key)));
            }
        } catch (IOException | DoesNotHold unreadable) {
            // said below
        }
        throw new NotChecked(Say.BAD_STATE, file);
    }

    private static String value(String line, String name) {
        return line.startsWith(name) ? line.substring(name.length()) : "";
    }

    /** Whole or not at all, whatever happens meanwhile. */
    static void write(Path file, String service, Key key, Checkpoint checkpoint) {
        String text =
                String.format(
                        Locale.ROOT,
                        "%s%nservice %s%nkey %s%nchecked %s%n%n%s",
                        FORMAT,
                        service,
                        key.text(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        checkpoint.note());
        try {
            Path whole = file.toAbsolutePath();
            Path unfinished = whole.resolveSibling(whole.getFileName() + ".unfinished");
            Files.writeString(unfinished, text.replace(System.lineSeparator(), "\n"));
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new NotChecked(Say.CANNOT_KEEP, file, e);
        }
    }
}

// ==================================================================================================
// 5. The Merkle tree (RFC 6962, section 2.1; RFC 9162, section 2.1)
// ==================================================================================================

/** SHA-256, with a first byte that tells leaves and nodes apart. */
final class Hash {

    static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** SHA-256(0x00, entry). */
    static byte[] leaf(MessageDigest digest, byte[] bytes, int from, int to) {
        digest.update(LEAF);
        digest.update(bytes, from, to - from);
        return finish(digest);
    }

    /** SHA-256(0x01, left, right). */
    static byte[] node(MessageDigest digest, byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return finish(digest);
    }

    private static byte[] finish(MessageDigest digest) {
        byte[] hash = new byte[BYTES];
        try {
            digest.digest(hash, 0, BYTES);
            return hash;
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
    }

    static byte[] parse(String base64) {
        try {
            byte[] hash = Base64.getDecoder().decode(base64);
            if (hash.length == BYTES && text(hash).equals(base64)) {
                return hash;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new DoesNotHold(Say.NO_HASH).found(base64);
    }

    static String text(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}

/**
 * The right edge of a growing tree: the roots of the full subtrees that it consists of, one for
 * each bit that is set in its size. That is all it takes to go on, however many entries there were.
 */
final class Edge {

    private final byte[][] roots = new byte[Long.SIZE][];
    private final MessageDigest digest = Hash.sha256();
    private long size;

    void add(byte[] leafHash) {
        byte[] hash = leafHash;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.node(digest, roots[level++], hash);
        }
        roots[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    /** The empty tree's is the hash of nothing. */
    byte[] root() {
        byte[] root = null;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                root = root == null ? roots[level] : Hash.node(digest, roots[level], root);
            }
        }
        return root == null ? Hash.sha256().digest() : root;
    }
}

/** The two proofs of RFC 9162, sections 2.1.3.2 and 2.1.4.2, step by step as they stand there. */
final class Proof {

    private Proof() {}

    /** Whether the leaf is the one at the index of the tree with the root. */
    static boolean isIncluded(
            long index, long size, byte[] leafHash, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        MessageDigest digest = Hash.sha256();
        long first = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                hash = Hash.node(digest, sibling, hash);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(digest, hash, sibling);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the tree with the second root begins with all leaves of the one with the first. */
    static boolean isConsistent(
            long size1, long size2, byte[] root1, byte[] root2, List<byte[]> proof) {
        if (size1 <= 0 || size1 >= size2 || proof.isEmpty()) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(size1) == 1) {
            path.add(0, root1);
        }
        long first = size1 - 1;
        long last = size2 - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            last >>= 1;
        }
        MessageDigest digest = Hash.sha256();
        byte[] hash1 = path.get(0);
        byte[] hash2 = path.get(0);
        for (byte[] sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                hash1 = Hash.node(digest, sibling, hash1);
                hash2 = Hash.node(digest, sibling, hash2);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                hash2 = Hash.node(digest, hash2, sibling);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0
                && MessageDigest.isEqual(hash1, root1)
                && MessageDigest.isEqual(hash2, root2);
    }
}

/**
 * Finds the entry that does not belong, once the entries do not give the signed root. The log also
 * serves the hashes of its entries (C2SP tlog-tiles, level 0): the first entry with another hash is
 * it, as long as those hashes themselves give the signed root.
 */
final class Culprit {

    private final Service service;
    private final Checkpoint checkpoint;

    Culprit(Service service, Checkpoint checkpoint) {
        this.service = service;
        this.checkpoint = checkpoint;
    }

    DoesNotHold found(byte[] root) {
        Edge edge = new Edge();
        Entry wrong = null;
        byte[] right = null;
        for (Entries bundles = new Entries(service, checkpoint.size(), false);
                bundles.hasNext(); ) {
            List<byte[]> hashes = hashes(bundles.path());
            List<Entry> entries = bundles.next();
            if (hashes.size() != entries.size()) {
                return general(root);
            }
            for (int i = 0; i < hashes.size(); i++) {
                edge.add(hashes.get(i));
                Entry entry = entries.get(i);
                if (wrong == null && !Arrays.equals(hashes.get(i), entry.leafHash())) {
                    wrong = entry;
                    right = hashes.get(i);
                }
            }
        }
        return wrong != null && checkpoint.hasRoot(edge.root())
                ? new DoesNotHold(Say.WRONG_ENTRY, wrong.index())
                        .expected(Say.LEAF_HASH, Hash.text(right))
                        .found(Say.LEAF_HASH, Hash.text(wrong.leafHash()))
                : general(root);
    }

    private DoesNotHold general(byte[] root) {
        return new DoesNotHold(Say.WRONG_ROOT, checkpoint.size())
                .expected(checkpoint.rootText())
                .found(Hash.text(root));
    }

    private List<byte[]> hashes(String bundle) {
        Service.Answer answer = service.get("/v1/ledger/tile/0/" + bundle);
        List<byte[]> hashes = new ArrayList<>();
        if (answer.status() == 200) {
            byte[] tile = answer.body();
            for (int at = 0; at + Hash.BYTES <= tile.length; at += Hash.BYTES) {
                hashes.add(Arrays.copyOfRange(tile, at, at + Hash.BYTES));
            }
        }
        return hashes;
    }
}

// ==================================================================================================
// 6. JSON
// ==================================================================================================

/**
 * Reads JSON (RFC 8259) strictly: objects as maps without duplicate names, arrays as lists,
 * strings, booleans, and numbers as decimals.
 *
 * <p>Where it is canonical (RFC 8785) it may be written in one way only: no white space, names in
 * the order of their UTF-16 code units, nothing escaped that need not be. Entries hold whole
 * numbers and no others; decimals stand in them as strings.
 */
final class Json {

    private static final int MOST_LEVELS = 64;
    private static final long LARGEST_EXACT = (1L << 53) - 1;
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String UNESCAPED = "\"\\/\b\f\n\r\t";

    private final byte[] text;
    private final int end;
    private final boolean canonical;
    private int at;

    private Json(byte[] text, int from, int end, boolean canonical) {
        this.text = text;
        this.at = from;
        this.end = end;
        this.canonical = canonical;
    }

    static Object read(byte[] text) {
        Json json = new Json(text, 0, text.length, false);
        Object value = json.value(true, 0);
        json.require(json.at == json.end);
        return value;
    }

    /**
     * Reads a canonical object.
     *
     * @param kept the members that are wanted, the others are only checked; null for all
     */
    static Map<String, Object> readCanonical(byte[] text, int from, int end, Set<String> kept) {
        Json json = new Json(text, from, end, true);
        Map<String, Object> object = json.object(true, kept, 0);
        json.require(json.at == end);
        return object;
    }

    /**
     * Reads the next value.
     *
     * @param kept whether it is wanted; if not, it is checked all the same, and null
     */
    private Object value(boolean kept, int level) {
        require(level < MOST_LEVELS);
        skipSpace();
        Object value =
                switch (peek()) {
                    case '{' -> object(kept, null, level);
                    case '[' -> array(kept, level);
                    case '"' -> string(kept);
                    case 't' -> word("true", Boolean.TRUE);
                    case 'f' -> word("false", Boolean.FALSE);
                    default -> number();
                };
        skipSpace();
        return value;
    }

    private Map<String, Object> object(boolean kept, Set<String> wanted, int level) {
        Map<String, Object> members = kept ? new LinkedHashMap<>() : null;
        Set<String> names = canonical ? null : new HashSet<>();
        String previous = null;
        expect('{');
        skipSpace();
        boolean more = peek() != '}';
        while (more) {
            skipSpace();
            String name = string(true);
            require(canonical ? previous == null || previous.compareTo(name) < 0 : names.add(name));
            previous = name;
            skipSpace();
            expect(':');
            boolean keep = kept && (wanted == null || wanted.contains(name));
            Object value = value(keep, level + 1);
            if (keep) {
                members.put(name, value);
            }
            more = peek() == ',';
            at += more ? 1 : 0;
        }
        expect('}');
        return members;
    }

    private List<Object> array(boolean kept, int level) {
        List<Object> elements = kept ? new ArrayList<>() : null;
        expect('[');
        skipSpace();
        boolean more = peek() != ']';
        while (more) {
            Object value = value(kept, level + 1);
            if (kept) {
                elements.add(value);
            }
            more = peek() == ',';
            at += more ? 1 : 0;
        }
        expect(']');
        return elements;
    }

    /** Most strings are plain ASCII and need no second look. */
    private String string(boolean kept) {
        expect('"');
        int from = at;
        while (at < end && text[at] >= ' ' && text[at] != '"' && text[at] != '\\') {
            at++;
        }
        if (peek() != '"') {
            at = from;
            return otherString();
        }
        at++;
        return kept ? new String(text, from, at - 1 - from, StandardCharsets.US_ASCII) : null;
    }

    private String otherString() {
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            if (peek() == '\\') {
                string.append(escaped());
            } else {
                string.append(unescaped());
            }
        }
        at++;
        require(hasNoLoneSurrogate(string));
        return string.toString();
    }

    private String unescaped() {
        int from = at;
        while (peek() != '"' && peek() != '\\') {
            require(peek() >= ' ' || peek() < 0);
            at++;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text, from, at - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed();
        }
    }

    private char escaped() {
        at++;
        int known = ESCAPED.indexOf(peek());
        at++;
        if (known >= 0) {
            char c = UNESCAPED.charAt(known);
            require(!canonical || c != '/');
            return c;
        }
        require(text[at - 1] == 'u' && at + 4 <= end);
        String digits = new String(text, at, 4, StandardCharsets.US_ASCII);
        require(digits.matches("[0-9A-Fa-f]{4}"));
        at += 4;
        char c = (char) Integer.parseInt(digits, 16);
        require(!canonical || isCanonicallyEscaped(c, digits));
        return c;
    }

    /** Only control characters that have no shorter escape, and those in lower case. */
    private static boolean isCanonicallyEscaped(char c, String digits) {
        return c < ' '
                && UNESCAPED.indexOf(c) < 0
                && digits.equals(digits.toLowerCase(Locale.ROOT));
    }

    private static boolean hasNoLoneSurrogate(CharSequence string) {
        return string.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private Object number() {
        int from = at;
        while (at < end && "+-.eE0123456789".indexOf(text[at]) >= 0) {
            at++;
        }
        String number = new String(text, from, at - from, StandardCharsets.US_ASCII);
        return canonical ? whole(number) : decimal(number);
    }

    private Long whole(String number) {
        require(number.length() <= 17 && number.matches("0|-?[1-9][0-9]*"));
        long whole = Long.parseLong(number);
        require(whole <= LARGEST_EXACT && whole >= -LARGEST_EXACT);
        return whole;
    }

    private BigDecimal decimal(String number) {
        require(number.length() <= 1000);
        require(number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?"));
        return new BigDecimal(number);
    }

    private Object word(String word, Object value) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return value;
    }

    private byte peek() {
        require(at < end);
        return text[at];
    }

    private void expect(char c) {
        require(peek() == c);
        at++;
    }

    private void skipSpace() {
        while (!canonical && at < end && " \t\r\n".indexOf(text[at]) >= 0) {
            at++;
        }
    }

    private void require(boolean condition) {
        if (!condition) {
            throw new Malformed();
        }
    }

    /** The canonical form, for values that were read. */
    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .sorted(Comparator.comparing(member -> (String) member.getKey()))
                    .map(member -> write(member.getKey()) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof String string ? "\"" + string + "\"" : String.valueOf(value);
    }

    /** What is read is no JSON, or not in its one form. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super("malformed JSON", null, false, false);
        }
    }
}

/**
 * The members of a JSON object, asked for by name and kind.
 *
 * @param where what is said of it when a member is missing or of another kind
 */
record Fields(String where, Map<String, Object> members) {

    static Fields of(String where, byte[] json) {
        try {
            return of(where, Json.read(json));
        } catch (Json.Malformed malformed) {
            throw new DoesNotHold(Say.NO_JSON, where);
        }
    }

    static Fields of(String where, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put((String) name, member));
            return new Fields(where, members);
        }
        throw new DoesNotHold(Say.NO_JSON, where);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return required(name, optionalText(name));
    }

    String optionalText(String name) {
        return of(name, String.class);
    }

    long number(String name) {
        Object value = members.get(name);
        if (value instanceof BigDecimal decimal) {
            try {
                return decimal.longValueExact();
            } catch (ArithmeticException notWhole) {
                throw unusable(name);
            }
        }
        return required(name, of(name, Long.class));
    }

    boolean flag(String name) {
        Boolean flag = of(name, Boolean.class);
        return flag != null && flag;
    }

    /** A decimal, written as a number or, as in entries, as a string. */
    BigDecimal decimal(String name) {
        Object value = members.get(name);
        if (value instanceof String text) {
            if (text.length() > 100 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                throw unusable(name);
            }
            return new BigDecimal(text);
        }
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : of(name, BigDecimal.class);
    }

    Fields object(String name) {
        return of(where, required(name, members.get(name)));
    }

    Fields optionalObject(String name) {
        return has(name) ? object(name) : null;
    }

    /** Empty where there is none. */
    List<Fields> objects(String name) {
        return list(name).stream().map(one -> of(where, one)).toList();
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    List<byte[]> hashes(String name) {
        return texts(name).stream().map(Hash::parse).toList();
    }

    private List<?> list(String name) {
        List<?> list = of(name, List.class);
        return list == null ? List.of() : list;
    }

    private <T> T of(String name, Class<T> type) {
        Object value = members.get(name);
        if (value != null && !type.isInstance(value)) {
            throw unusable(name);
        }
        return type.cast(value);
    }

    private <T> T required(String name, T value) {
        if (value == null) {
            throw unusable(name);
        }
        return value;
    }

    private DoesNotHold unusable(String name) {
        return new DoesNotHold(Say.NO_FIELD, where, name).found(Json.write(members));
    }
}

// ==================================================================================================
// 7. Entries, and the order in which they became public
// ==================================================================================================

/**
 * One entry of the ledger.
 *
 * @param leafHash what stands for it in the tree
 * @param fields all of it where it is to be replayed, otherwise what the order needs
 */
record Entry(long index, byte[] leafHash, Fields fields) {

    static final String BATCH = "batch.published";

    /** What every entry has, and what opens a batch. */
    private static final Set<String> ORDER = Set.of("v", "type", "time", "first", "size");

    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z");

    static Entry read(
            long index, MessageDigest digest, byte[] bundle, int from, int to, boolean all) {
        byte[] hash = Hash.leaf(digest, bundle, from, to);
        Map<String, Object> members;
        try {
            members = Json.readCanonical(bundle, from, to, all ? null : ORDER);
        } catch (Json.Malformed malformed) {
            throw new DoesNotHold(Say.NOT_CANONICAL, index)
                    .found(new String(bundle, from, to - from, StandardCharsets.UTF_8));
        }
        Fields fields = new Fields("#" + index, members);
        if (fields.number("v") != 1) {
            throw new DoesNotHold(Say.OTHER_VERSION, index).expected(1).found(fields.number("v"));
        }
        if (!TIME.matcher(fields.text("time")).matches()) {
            throw new DoesNotHold(Say.NO_TIME, index).found(fields.text("time"));
        }
        return new Entry(index, hash, fields);
    }

    String type() {
        return fields.text("type");
    }

    Instant time() {
        try {
            return Instant.parse(fields.text("time"));
        } catch (DateTimeException e) {
            throw new DoesNotHold(Say.NO_TIME, index).found(fields.text("time"));
        }
    }
}

/**
 * Entries become public in batches. Each begins with an entry that names its first index, the size
 * of the log after it, and the instant; they follow each other without a gap, ever later.
 */
final class Batches {

    private static final Set<String> KNOWN =
            Set.of(
                    Entry.BATCH,
                    "catalogue.changed",
                    "submission.received",
                    "submission.approved",
                    "submission.returned",
                    "submission.withdrawn",
                    "observation.published",
                    "milestone.published",
                    "obligation.overdue",
                    "status.changed",
                    "statement.made",
                    "finding.raised",
                    "finding.responded",
                    "finding.resolved",
                    "text.redacted");

    private long count;
    private long unknown;
    private long end;
    private Instant oldest;
    private Instant newest;

    void add(Entry entry) {
        if (entry.index() == end) {
            open(entry);
        } else if (entry.type().equals(Entry.BATCH)) {
            throw new DoesNotHold(Say.BATCH_WITHIN, entry.index(), end);
        }
        if (!KNOWN.contains(entry.type())) {
            unknown++;
        }
    }

    private void open(Entry entry) {
        if (!entry.type().equals(Entry.BATCH)) {
            throw new DoesNotHold(Say.NO_BATCH, entry.index())
                    .expected(Entry.BATCH)
                    .found(entry.type());
        }
        long first = entry.fields().number("first");
        long size = entry.fields().number("size");
        if (first != entry.index() || size <= first) {
            throw new DoesNotHold(Say.BATCH_RANGE, entry.index())
                    .expected(entry.index())
                    .found(first + " – " + size);
        }
        Instant instant = entry.time();
        if (newest != null && !instant.isAfter(newest)) {
            throw new DoesNotHold(Say.BATCH_TIME, entry.index())
                    .expected("> " + newest)
                    .found(instant);
        }
        oldest = oldest == null ? instant : oldest;
        newest = instant;
        end = size;
        count++;
    }

    /** A checkpoint is signed between batches, never within one. */
    void requireWhole(long size) {
        if (end != size) {
            throw new DoesNotHold(Say.BATCH_CUT, size).expected(end).found(size);
        }
    }

    /** Whether the entry is the last of its batch. */
    boolean isLast(Entry entry) {
        return entry.index() == end - 1;
    }

    long count() {
        return count;
    }

    long unknown() {
        return unknown;
    }

    Object oldest() {
        return oldest == null ? "–" : oldest;
    }

    Object newest() {
        return newest == null ? "–" : newest;
    }

    Instant instant() {
        return newest;
    }
}

/**
 * All entries in their order, 256 at a time as the log serves them (C2SP tlog-tiles, entry bundles:
 * each entry with its length in two bytes before it). Some bundles are fetched and hashed ahead, on
 * other threads, and none is kept longer than needed.
 */
final class Entries {

    private static final int A_BUNDLE = 256;
    private static final int THREADS = 6;
    private static final int AHEAD = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ExecutorService POOL =
            Executors.newFixedThreadPool(
                    THREADS,
                    task -> {
                        Thread thread = new Thread(task, "entries");
                        thread.setDaemon(true);
                        return thread;
                    });

    private final Service service;
    private final long size;
    private final boolean all;
    private final Deque<Future<List<Entry>>> ahead = new ArrayDeque<>();
    private long asked;
    private long given;

    Entries(Service service, long size, boolean all) {
        this.service = service;
        this.size = size;
        this.all = all;
    }

    boolean hasNext() {
        return given * A_BUNDLE < size;
    }

    /** The path of the bundle that comes next, without what stands before it. */
    String path() {
        return path(given, width(given));
    }

    List<Entry> next() {
        while (ahead.size() < AHEAD && asked * A_BUNDLE < size) {
            long bundle = asked++;
            ahead.add(POOL.submit(() -> fetch(bundle)));
        }
        given++;
        try {
            return ahead.remove().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new NotChecked(Say.UNREACHABLE, path(given - 1, width(given - 1)), e);
        }
    }

    /** Entry bundle that holds the index, in a log of the size. */
    static Entry one(Service service, long index, long size) {
        Entries entries = new Entries(service, size, true);
        return entries.fetch(index / A_BUNDLE).get((int) (index % A_BUNDLE));
    }

    private int width(long bundle) {
        return (int) Math.min(A_BUNDLE, size - bundle * A_BUNDLE);
    }

    /** {@code x001/x234/067} for number 1234067, and {@code .p/112} where it is not full. */
    private static String path(long bundle, int width) {
        StringBuilder path = new StringBuilder(digits(bundle % 1000));
        for (long rest = bundle / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + digits(rest % 1000) + "/");
        }
        return width == A_BUNDLE ? path.toString() : path + ".p/" + width;
    }

    private static String digits(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }

    private List<Entry> fetch(long bundle) {
        int width = width(bundle);
        Service.Answer answer = service.get("/v1/ledger/tile/entries/" + path(bundle, width));
        if (answer.status() == 404 && width < A_BUNDLE) {
            // A log may drop partial bundles once the full one is there.
            answer = service.get("/v1/ledger/tile/entries/" + path(bundle, A_BUNDLE));
        }
        if (answer.status() == 404) {
            throw new DoesNotHold(Say.ENTRIES_MISSING, firstMissing(bundle, width), size);
        }
        if (answer.status() != 200) {
            throw new NotChecked(Say.REFUSED, path(bundle, width), answer.status());
        }
        return read(bundle * A_BUNDLE, width, answer.body());
    }

    /** The longest beginning of the bundle that is there ends before the first missing entry. */
    private long firstMissing(long bundle, int width) {
        int there = 0;
        int missing = width;
        while (missing - there > 1) {
            int middle = (there + missing) / 2;
            String path = "/v1/ledger/tile/entries/" + path(bundle, middle);
            if (service.get(path).status() == 200) {
                there = middle;
            } else {
                missing = middle;
            }
        }
        return bundle * A_BUNDLE + there;
    }

    private List<Entry> read(long first, int width, byte[] bundle) {
        List<Entry> entries = new ArrayList<>(width);
        MessageDigest digest = Hash.sha256();
        int at = 0;
        for (int i = 0; i < width; i++) {
            int length =
                    at + 2 <= bundle.length
                            ? (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff
                            : Integer.MAX_VALUE;
            if (length > bundle.length - at - 2) {
                throw new DoesNotHold(Say.ENTRIES_MISSING, first + i, size);
            }
            at += 2;
            entries.add(Entry.read(first + i, digest, bundle, at, at + length, all));
            at += length;
        }
        return entries;
    }
}

// ==================================================================================================
// 8. One figure's proof
// ==================================================================================================

/** Proves that the service's answer about one figure is what the ledger says of it. */
final class FigureProof {

    /** What the answer and the entry both say, by the same names. */
    private static final List<String> TEXTS =
            List.of("period", "region", "status", "precision", "submission", "reasonCode");

    private final Service service;
    private final Checkpoint checkpoint;
    private final Key key;

    FigureProof(Service service, Checkpoint checkpoint, Key key) {
        this.service = service;
        this.checkpoint = checkpoint;
        this.key = key;
    }

    /** Proves every revision that is shown of {@code <indicator>/<region>/<period>}. */
    void check(String figure, Outcome outcome) {
        String[] parts = figure.split("/");
        if (parts.length != 3) {
            throw new NotChecked(Say.BAD_ARGUMENT, figure);
        }
        String path =
                String.format(
                        Locale.ROOT,
                        "/v1/indicators/%s/observations/%s/%s/revisions?treeSize=%d",
                        Service.part(parts[0]),
                        Service.part(parts[1]),
                        Service.part(parts[2]),
                        checkpoint.size());
        List<Fields> revisions = service.json(path).objects("items");
        if (revisions.isEmpty()) {
            throw new NotChecked(Say.REFUSED, path, 404);
        }
        revisions.forEach(revision -> check(figure, parts[0], revision, outcome));
    }

    private void check(String figure, String indicator, Fields shown, Outcome outcome) {
        long index = shown.number("ledgerIndex");
        if (index < 0 || index >= checkpoint.size()) {
            throw new DoesNotHold(Say.FIGURE_OUTSIDE, figure, index, checkpoint.size());
        }
        Entry entry = Entries.one(service, index, checkpoint.size());
        int hashes = requireIncluded(figure, entry);
        requireSame(figure, indicator, shown, entry);
        Fields fields = entry.fields();
        outcome.say(
                Say.FIGURE_PROVED,
                figure,
                shown.number("revision"),
                Objects.requireNonNullElse(fields.optionalText("value"), "–"),
                fields.text("status"),
                fields.text("organisation"),
                index,
                fields.text("time"),
                hashes);
    }

    private int requireIncluded(String figure, Entry entry) {
        Fields proof =
                service.json(
                        String.format(
                                Locale.ROOT,
                                "/v1/ledger/proofs/inclusion?index=%d&treeSize=%d",
                                entry.index(),
                                checkpoint.size()));
        List<byte[]> path = proof.hashes("hashes");
        if (!Proof.isIncluded(
                entry.index(), checkpoint.size(), entry.leafHash(), path, checkpoint.root())) {
            throw new DoesNotHold(Say.NOT_INCLUDED, figure, entry.index())
                    .expected(checkpoint.rootText())
                    .found(Say.LEAF_HASH, Hash.text(entry.leafHash()));
        }
        Checkpoint.open(proof.text("checkpoint"), key);
        return path.size();
    }

    private static void requireSame(String figure, String indicator, Fields shown, Entry entry) {
        Fields fields = entry.fields();
        require(figure, entry, "type", "observation.published", entry.type());
        require(figure, entry, "indicator", indicator, fields.text("indicator"));
        for (String name : TEXTS) {
            require(figure, entry, name, shown.optionalText(name), fields.optionalText(name));
        }
        require(figure, entry, "value", shown.decimal("value"), fields.decimal("value"));
        require(figure, entry, "revision", shown.number("revision"), fields.number("revision"));
        require(
                figure,
                entry,
                "organisation",
                shown.object("organisation").text("code"),
                fields.text("organisation"));
    }

    private static void require(
            String figure, Entry entry, String name, Object shown, Object logged) {
        if (!Comparison.isSame(logged, shown)) {
            throw new DoesNotHold(Say.SHOWS_OTHER, figure, name, entry.index())
                    .expected(Json.write(logged))
                    .found(Json.write(shown));
        }
    }
}

// ==================================================================================================
// 9. Replaying what became public
// ==================================================================================================

/**
 * Rebuilds the public state from the entries, from the first on, and holds each recorded change of
 * a status against it. Every entry must fit what came before: revisions and versions count up, what
 * is published was approved, whoever approves is who was to decide.
 */
final class Replay {

    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> goals = new LinkedHashSet<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Fields> measures = new LinkedHashMap<>();
    private final Map<Figure.Key, Figure> figures = new HashMap<>();
    private final Map<String, Map<Period, Figure>> national = new HashMap<>();
    private final Map<String, Milestone> milestones = new HashMap<>();
    private final Map<String, Submission> submissions = new HashMap<>();
    private final Map<String, Set<String>> brought = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Set<String> overdue = new HashSet<>();
    private final Findings findings = new Findings();

    private final Set<String> touched = new HashSet<>();
    private final Set<String> approved = new LinkedHashSet<>();
    private final List<Entry> overdueNow = new ArrayList<>();
    private final List<Entry> changesNow = new ArrayList<>();
    private boolean redefined;
    private long statusChanges;

    private Evidence evidence = Evidence.NONE;
    private Statuses statuses = Statuses.of(Evidence.NONE);

    void add(Entry entry, Batches batches) {
        Fields fields = entry.fields();
        switch (entry.type()) {
            case "catalogue.changed" -> define(entry, fields);
            case "submission.received" -> receive(entry, fields);
            case "submission.approved" -> approve(entry, fields);
            case "submission.returned", "submission.withdrawn" -> submission(entry).end(entry);
            case "observation.published" -> publish(entry, fields);
            case "milestone.published" -> report(entry, fields);
            case "obligation.overdue" -> overdueNow.add(entry);
            case "status.changed" -> changesNow.add(entry);
            case "finding.raised" -> findings.raise(entry, fields);
            case "finding.responded" -> findings.requireOpen(entry, fields);
            case "finding.resolved" -> findings.resolve(entry, fields);
            default -> {
                // Of statements and redacted texts nothing follows that is computed.
            }
        }
        if (batches.isLast(entry)) {
            endBatch(entry.index(), batches.instant());
        }
    }

    // ---- The catalogue ------------------------------------------------------------------------

    private void define(Entry entry, Fields fields) {
        String kind = fields.text("kind");
        String code = fields.text("code");
        long version = versions.merge(kind + " " + code, 1L, Long::sum);
        require(entry, "version", version, fields.number("version"));
        Fields definition = fields.object("definition");
        switch (kind) {
            case "goal" -> goals.add(code);
            case "indicator" -> {
                indicators.put(code, Indicator.of(definition));
                redefined = true;
            }
            case "measure" -> measures.put(code, definition);
            default -> {}
        }
    }

    // ---- Submissions --------------------------------------------------------------------------

    private void receive(Entry entry, Fields fields) {
        Submission known = submissions.put(fields.text("submission"), Submission.of(fields));
        if (known != null) {
            throw new DoesNotHold(Say.SUBMISSION_STATE, entry.index(), fields.text("submission"));
        }
    }

    /** The owner of the goal decides, or nobody has to. */
    private void approve(Entry entry, Fields fields) {
        Submission submission = submission(entry);
        submission.end(entry);
        boolean automatic = fields.text("channel").equals("automatic-review");
        require(
                entry,
                "organisation",
                automatic ? submission.organisation : submission.reviewer,
                fields.text("organisation"));
        approved.add(fields.text("submission"));
    }

    private Submission submission(Entry entry) {
        Submission submission = submissions.get(entry.fields().text("submission"));
        if (submission == null) {
            throw new DoesNotHold(
                    Say.SUBMISSION_STATE, entry.index(), entry.fields().text("submission"));
        }
        return submission;
    }

    /** What is published belongs to a submission that this batch approves, and to who sent it. */
    private void requireApproved(Entry entry, Fields fields) {
        String id = fields.text("submission");
        if (!approved.contains(id)) {
            throw new DoesNotHold(Say.NOT_APPROVED, entry.index(), id);
        }
        Submission submission = submissions.get(id);
        submission.published++;
        require(entry, "organisation", submission.organisation, fields.text("organisation"));
    }

    // ---- Figures and milestones ---------------------------------------------------------------

    private void publish(Entry entry, Fields fields) {
        requireApproved(entry, fields);
        Figure figure = Figure.of(entry.index(), fields);
        Figure before = figures.put(figure.key(), figure);
        require(entry, "revision", before == null ? 1L : before.revision() + 1, figure.revision());
        requireSupersedes(entry, before == null ? null : before.index());
        brought.computeIfAbsent(fields.text("submission"), id -> new HashSet<>())
                .add(figure.key().indicator());
        reported.add(figure.key().indicator() + " " + figure.key().period() + " " + owner(fields));
        if (figure.key().region().equals(Figure.WHOLE_COUNTRY)) {
            national.computeIfAbsent(figure.key().indicator(), code -> new TreeMap<>())
                    .put(figure.key().period(), figure);
            touched.add(figure.key().indicator());
        }
    }

    /** A figure that the shipped catalogue brought is owed by nobody. */
    private static String owner(Fields fields) {
        return fields.text("channel").equals("catalogue") ? "*" : fields.text("organisation");
    }

    private void report(Entry entry, Fields fields) {
        requireApproved(entry, fields);
        Milestone milestone = Milestone.of(entry.index(), fields);
        Milestone before = milestones.put(milestone.key(), milestone);
        requireSupersedes(entry, before == null ? null : before.index());
    }

    private static void requireSupersedes(Entry entry, Long index) {
        Fields fields = entry.fields();
        require(
                entry,
                "supersedes",
                index,
                fields.has("supersedes") ? fields.number("supersedes") : null);
    }

    // ---- The end of a batch -------------------------------------------------------------------

    private void endBatch(long index, Instant instant) {
        for (String id : approved) {
            Submission submission = submissions.get(id);
            if (submission.published != submission.figures + submission.milestones) {
                throw new DoesNotHold(Say.SUBMISSION_INCOMPLETE, index, id)
                        .expected(submission.figures + submission.milestones)
                        .found(submission.published);
            }
        }
        Evidence after = evidenceOn(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        overdueNow.forEach(entry -> checkOverdue(entry, after.day()));
        checkChanges(index, after);
        evidence = after;
        touched.clear();
        approved.clear();
        overdueNow.clear();
        changesNow.clear();
        redefined = false;
    }

    /** Only what changed is copied: most batches change little of it. */
    private Evidence evidenceOn(LocalDate day) {
        if (touched.isEmpty() && !redefined) {
            return day.equals(evidence.day())
                    ? evidence
                    : new Evidence(evidence.indicators(), evidence.national(), day);
        }
        Map<String, List<Figure>> series = new HashMap<>(evidence.national());
        touched.forEach(code -> series.put(code, List.copyOf(national.get(code).values())));
        return new Evidence(List.copyOf(indicators.values()), series, day);
    }

    /**
     * An assignment makes the figure due, it is beyond its grace, and none was published. Whether
     * one had been sent in and waits for a decision, the ledger does not tell.
     */
    private void checkOverdue(Entry entry, LocalDate day) {
        Fields fields = entry.fields();
        String organisation = fields.text("organisation");
        String code = fields.text("indicator");
        Period period = Period.parse(fields.text("period"));
        Reporter reporter =
                indicators.containsKey(code) ? indicators.get(code).reporter(organisation) : null;
        if (reporter == null || indicators.get(code).retired() || !reporter.makesDue(period)) {
            throw new DoesNotHold(Say.NOT_OWED, entry.index());
        }
        require(entry, "due", reporter.due(period).toString(), fields.text("due"));
        LocalDate graceEnds = reporter.staleFrom(period).minusDays(1);
        require(entry, "graceEnds", graceEnds.toString(), fields.text("graceEnds"));
        String figure = code + " " + period + " ";
        if (!day.isAfter(graceEnds)
                || reported.contains(figure + organisation)
                || reported.contains(figure + "*")
                || !overdue.add(figure + organisation)) {
            throw new DoesNotHold(Say.NOT_OWED, entry.index());
        }
    }

    /** The recorded changes are those that follow: no other, none missing. */
    private void checkChanges(long index, Evidence after) {
        Map<String, Change> expected = Map.of();
        if (after != evidence) {
            Statuses now = Statuses.of(after);
            expected = new Causes(evidence, after, statuses, now).changes();
            statuses = now;
        }
        Set<String> seen = new HashSet<>();
        for (Entry entry : changesNow) {
            Fields fields = entry.fields();
            String subject = fields.text("subject") + " " + fields.text("code");
            Change change = expected.get(subject);
            if (change == null || !seen.add(subject)) {
                throw new DoesNotHold(Say.NO_CHANGE, entry.index(), subject)
                        .found(fields.text("from") + " → " + fields.text("to"));
            }
            change.require(entry);
            statusChanges++;
        }
        expected.forEach(
                (subject, change) -> {
                    if (!seen.contains(subject)) {
                        throw new DoesNotHold(Say.CHANGE_MISSING, index, subject)
                                .expected(change.toString());
                    }
                });
    }

    /** Whether the entry says what follows from the entries before it. */
    static void require(Entry entry, String name, Object expected, Object found) {
        if (!Comparison.isSame(expected, found)) {
            throw new DoesNotHold(Say.DOES_NOT_FOLLOW, entry.index(), entry.type(), name)
                    .expected(Json.write(expected))
                    .found(Json.write(found));
        }
    }

    void end() {
        national.clear();
    }

    void tell(Outcome outcome) {
        outcome.say(
                Say.REPLAYED,
                versions.size(),
                figures.size(),
                milestones.size(),
                submissions.size());
        outcome.say(Say.STATUSES_FOLLOW, statusChanges, overdue.size());
    }

    // ---- The state at the end -----------------------------------------------------------------

    Set<String> goals() {
        return goals;
    }

    Map<String, Fields> measures() {
        return measures;
    }

    Map<Figure.Key, Figure> figures() {
        return figures;
    }

    Map<String, Milestone> milestones() {
        return milestones;
    }

    Statuses statuses() {
        return statuses;
    }

    boolean isContested(Assessed indicator) {
        return findings.contestIndicator(indicator.indicator().code(), brought);
    }

    /** Itself, or an indicator of it. */
    boolean isContested(String goal) {
        return findings.contest("goal", goal)
                || statuses.indicators().values().stream()
                        .filter(one -> goal.equals(one.indicator().goal()))
                        .anyMatch(this::isContested);
    }

    /** A submission, as far as the ledger tells. */
    private static final class Submission {

        private final String organisation;
        private final String reviewer;
        private final long figures;
        private final long milestones;
        private long published;
        private boolean ended;

        private Submission(String organisation, String reviewer, long figures, long milestones) {
            this.organisation = organisation;
            this.reviewer = reviewer;
            this.figures = figures;
            this.milestones = milestones;
        }

        static Submission of(Fields fields) {
            return new Submission(
                    fields.text("organisation"),
                    fields.text("reviewer"),
                    fields.number("figures"),
                    fields.has("milestones") ? fields.number("milestones") : 0);
        }

        /** Approved, returned or withdrawn: once. */
        void end(Entry entry) {
            if (ended) {
                throw new DoesNotHold(
                        Say.SUBMISSION_STATE, entry.index(), entry.fields().text("submission"));
            }
            ended = true;
        }
    }
}

/** What auditors question, disagree with or call an error; while it is open, it is contested. */
final class Findings {

    private final Map<String, Finding> open = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    void raise(Entry entry, Fields fields) {
        String id = fields.text("finding");
        if (!known.add(id)) {
            throw new DoesNotHold(Say.FINDING_STATE, entry.index(), id);
        }
        open.put(id, new Finding(fields.text("subject"), fields.text("key")));
    }

    /** Replies come while it is open, and it ends once. */
    void requireOpen(Entry entry, Fields fields) {
        if (!open.containsKey(fields.text("finding"))) {
            throw new DoesNotHold(Say.FINDING_STATE, entry.index(), fields.text("finding"));
        }
    }

    void resolve(Entry entry, Fields fields) {
        requireOpen(entry, fields);
        open.remove(fields.text("finding"));
    }

    boolean contest(String subject, String key) {
        return open.containsValue(new Finding(subject, key));
    }

    /** Itself, a figure of it, or a submission that brought figures of it. */
    boolean contestIndicator(String code, Map<String, Set<String>> brought) {
        return open.values().stream().anyMatch(finding -> finding.isAbout(code, brought));
    }

    /**
     * One finding.
     *
     * @param subject {@code goal}, {@code indicator}, {@code observation}, {@code submission} or
     *     {@code measure}
     */
    private record Finding(String subject, String key) {

        boolean isAbout(String indicator, Map<String, Set<String>> brought) {
            return switch (subject) {
                case "indicator" -> key.equals(indicator);
                case "observation" -> key.startsWith(indicator + "/");
                case "submission" -> brought.getOrDefault(key, Set.of()).contains(indicator);
                default -> false;
            };
        }
    }
}

/** One reported state of a milestone. */
record Milestone(String key, String state, String date, long index) {

    static Milestone of(long index, Fields fields) {
        return new Milestone(
                fields.text("measure") + "/" + fields.text("milestone"),
                fields.text("state"),
                fields.optionalText("date"),
                index);
    }
}

/**
 * One revision of a figure.
 *
 * @param value null where the status says that it is missing
 * @param status code of SDMX CL_OBS_STATUS
 */
record Figure(
        Key key,
        BigDecimal value,
        String status,
        String precision,
        long revision,
        String organisation,
        long index) {

    static final String WHOLE_COUNTRY = "0";

    static Figure of(long index, Fields fields) {
        return new Figure(
                new Key(
                        fields.text("indicator"),
                        fields.text("region"),
                        Period.parse(fields.text("period"))),
                fields.decimal("value"),
                fields.text("status"),
                fields.text("precision"),
                fields.number("revision"),
                fields.text("organisation"),
                index);
    }

    Period period() {
        return key.period();
    }

    LocalDate end() {
        return key.period().last();
    }

    boolean isProvisional() {
        return List.of("P", "E", "F").contains(status);
    }

    /** What a figure is about. */
    record Key(String indicator, String region, Period period) {

        @Override
        public String toString() {
            return indicator + "/" + region + "/" + period;
        }
    }
}

/**
 * A period in SDMX form: a year ({@code 2025}), a school year from August ({@code 2025-A1}), a
 * half-year ({@code 2025-S1}), a quarter ({@code 2025-Q3}) or a month ({@code 2025-07}).
 */
record Period(String text, LocalDate first, LocalDate last) implements Comparable<Period> {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})(?:-(?:([ASQ])([1-4])|(0[1-9]|1[0-2])))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::last)
                    .thenComparing(Period::first)
                    .thenComparing(Period::text);

    static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DoesNotHold(Say.NO_PERIOD, text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(4) != null) {
            return of(text, year, Integer.parseInt(form.group(4)), 1);
        }
        if (form.group(2) == null) {
            return of(text, year, 1, 12);
        }
        int number = Integer.parseInt(form.group(3));
        return switch (form.group(2)) {
            case "A" -> of(text, year, 8, 12);
            case "S" -> of(text, year, 1 + 6 * (number - 1), 6);
            default -> of(text, year, 1 + 3 * (number - 1), 3);
        };
    }

    private static Period of(String text, int year, int month, int months) {
        if (month > 12) {
            throw new DoesNotHold(Say.NO_PERIOD, text);
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(text, first, first.plusMonths(months).minusDays(1));
    }

    /** The first day of the period that is due next, by a code of SDMX CL_FREQ. */
    LocalDate next(String frequency) {
        return switch (frequency) {
            case "A2" -> first.plusYears(2);
            default -> last.plusDays(1);
        };
    }

    /** The same kind of period, beginning at another day. */
    Period from(LocalDate day) {
        long months = ChronoUnit.MONTHS.between(first, last.plusDays(1));
        return new Period("", day, day.plusMonths(months).minusDays(1));
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}

/**
 * An assignment: who has to report, from which period on.
 *
 * @param dueMonths after the period's last day; 6 where not said
 * @param graceDays after the due day; 90 where not said
 */
record Reporter(String organisation, Period from, long dueMonths, long graceDays) {

    static Reporter of(Fields fields) {
        return new Reporter(
                fields.text("organisation"),
                Period.parse(fields.text("from")),
                fields.has("dueMonths") ? fields.number("dueMonths") : 6,
                fields.has("graceDays") ? fields.number("graceDays") : 90);
    }

    boolean makesDue(Period period) {
        return period.compareTo(from) >= 0;
    }

    LocalDate due(Period period) {
        return period.last().plusMonths(dueMonths);
    }

    LocalDate staleFrom(Period period) {
        return due(period).plusDays(graceDays + 1);
    }
}

/** A target that can be computed with, because it has a period. */
record Target(Period period, BigDecimal value) {

    static Target of(Fields fields) {
        return new Target(Period.parse(fields.text("period")), fields.decimal("value"));
    }

    LocalDate end() {
        return period.last();
    }
}

/**
 * One version of an indicator's definition.
 *
 * @param definition as it stands in its entry
 * @param sign +1 where an increase is wanted, −1 where a decrease is, 0 where it is only monitored
 * @param targets in the order of their periods
 */
record Indicator(
        Map<String, Object> definition,
        String code,
        String goal,
        String direction,
        int sign,
        String frequency,
        BigDecimal limit,
        String method,
        BigDecimal weight,
        Period baseline,
        List<Target> targets,
        List<Reporter> reporters,
        boolean retired) {

    static Indicator of(Fields fields) {
        String baseline = fields.optionalText("baseline");
        String direction = fields.text("direction");
        return new Indicator(
                fields.members(),
                fields.text("code"),
                fields.optionalText("goal"),
                direction,
                sign(direction),
                fields.text("frequency"),
                fields.decimal("limit"),
                fields.optionalText("method"),
                fields.decimal("weight"),
                baseline == null ? null : Period.parse(baseline),
                fields.objects("targets").stream()
                        .filter(target -> target.has("period"))
                        .map(Target::of)
                        .sorted(Comparator.comparing(Target::period))
                        .toList(),
                fields.objects("reporters").stream().map(Reporter::of).toList(),
                fields.flag("retired"));
    }

    private static int sign(String direction) {
        return switch (direction) {
            case "increase" -> 1;
            case "decrease" -> -1;
            default -> 0;
        };
    }

    Reporter reporter(String organisation) {
        return reporters.stream()
                .filter(reporter -> reporter.organisation().equals(organisation))
                .findFirst()
                .orElse(null);
    }

    /** This definition with some members as the other has them. */
    Indicator with(Indicator other, String... names) {
        Map<String, Object> mixed = new LinkedHashMap<>(definition);
        for (String name : names) {
            mixed.remove(name);
            if (other.definition.containsKey(name)) {
                mixed.put(name, other.definition.get(name));
            }
        }
        return of(new Fields(code, mixed));
    }
}

/**
 * All that statuses follow from.
 *
 * @param national figures of the whole country by indicator, in time order
 * @param day in UTC, of the batch; it decides what is overdue
 */
record Evidence(List<Indicator> indicators, Map<String, List<Figure>> national, LocalDate day) {

    /** Before anything was public. */
    static final Evidence NONE = new Evidence(List.of(), Map.of(), LocalDate.EPOCH);

    List<Figure> figures(String indicator) {
        return national.getOrDefault(indicator, List.of());
    }
}

// ==================================================================================================
// 10. The status methods
// ==================================================================================================

/** How numbers are rounded: quotients to 34 digits, what is published to 12 decimals. */
final class Decimals {

    static final MathContext WORKING = MathContext.DECIMAL128;

    private static final BigDecimal BEST = BigDecimal.valueOf(5);

    private Decimals() {}

    static BigDecimal published(BigDecimal value) {
        BigDecimal rounded = value.setScale(12, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    static BigDecimal published(double value) {
        return published(BigDecimal.valueOf(value));
    }

    /** slope · progress + offset, kept within −5 and 5. */
    static BigDecimal score(BigDecimal slope, BigDecimal progress, String offset) {
        return published(
                slope.multiply(progress).add(new BigDecimal(offset)).min(BEST).max(BEST.negate()));
    }

    static boolean atLeast(BigDecimal value, String bound) {
        return value.compareTo(new BigDecimal(bound)) >= 0;
    }
}

/**
 * What a method says of an indicator.
 *
 * @param reason present where the status is {@link #NOT_ASSESSABLE}
 * @param progress with a target the share of what it requires, else growth a year; null where there
 *     is none
 * @param score from −5 to 5
 */
record Status(String status, String reason, BigDecimal progress, BigDecimal score) {

    static final String ACHIEVED = "achieved";
    static final String ON_TRACK = "on-track";
    static final String ACCELERATION_NEEDED = "acceleration-needed";
    static final String LIMITED_PROGRESS = "limited-progress";
    static final String DETERIORATING = "deteriorating";
    static final String NOT_ASSESSABLE = "not-assessable";

    static Status notAssessable(String reason) {
        return new Status(NOT_ASSESSABLE, reason, null, null);
    }

    static Status achieved(BigDecimal progress) {
        return new Status(ACHIEVED, null, progress, BigDecimal.valueOf(5));
    }

    /** No progress is asked for; the figure is held, or it is not. */
    static Status decided(boolean held) {
        return held
                ? new Status(ON_TRACK, null, null, BigDecimal.valueOf(5))
                : new Status(DETERIORATING, null, null, BigDecimal.valueOf(-5));
    }

    /**
     * With a target: R ≥ 0.95 on track, 0.60 ≤ R acceleration needed, 0 ≤ R limited, below
     * deteriorating. Score: R ≥ 0.6: min(7.1429·R − 4.2857, 5), else max(4.1667·R − 2.5, −5).
     */
    static Status ofRatio(BigDecimal ratio) {
        String status =
                Decimals.atLeast(ratio, "0.95")
                        ? ON_TRACK
                        : Decimals.atLeast(ratio, "0.60")
                                ? ACCELERATION_NEEDED
                                : ratio.signum() >= 0 ? LIMITED_PROGRESS : DETERIORATING;
        BigDecimal score =
                Decimals.atLeast(ratio, "0.60")
                        ? Decimals.score(new BigDecimal("7.1429"), ratio, "-4.2857")
                        : Decimals.score(new BigDecimal("4.1667"), ratio, "-2.5");
        return new Status(status, null, ratio, score);
    }

    /**
     * Without a target: thresholds 0.015·C, 0.005·C and 0 on growth P. Score: P < 0: max(125·P −
     * 2.5, −5); P ≥ 0.015·C: min(500·P/C − 5, 5); P ≥ 0.005·C: 250·P/C − 1.25; else 500·P/C − 2.5.
     * C = 0 and P ≥ 0: on track, 5.
     */
    static Status ofGrowth(BigDecimal growth, BigDecimal factor) {
        if (growth.signum() < 0) {
            BigDecimal score = Decimals.score(BigDecimal.valueOf(125), growth, "-2.5");
            return new Status(DETERIORATING, null, growth, score);
        }
        if (factor.signum() == 0) {
            return new Status(ON_TRACK, null, growth, BigDecimal.valueOf(5));
        }
        if (reaches(growth, "0.015", factor)) {
            return rising(ON_TRACK, growth, 500, factor, "-5");
        }
        return reaches(growth, "0.005", factor)
                ? rising(ACCELERATION_NEEDED, growth, 250, factor, "-1.25")
                : rising(LIMITED_PROGRESS, growth, 500, factor, "-2.5");
    }

    private static boolean reaches(BigDecimal growth, String bound, BigDecimal factor) {
        return growth.compareTo(Decimals.published(new BigDecimal(bound).multiply(factor))) >= 0;
    }

    private static Status rising(
            String status, BigDecimal growth, long slope, BigDecimal factor, String offset) {
        BigDecimal perGrowth = BigDecimal.valueOf(slope).divide(factor, Decimals.WORKING);
        return new Status(status, null, growth, Decimals.score(perGrowth, growth, offset));
    }
}

/**
 * The figures that may be compared: those with a value, from the baseline on, of one definition,
 * and not across a series break.
 *
 * @param restarted whether a break after the baseline moved the base
 */
record Series(List<Figure> figures, boolean restarted) {

    static Series of(Indicator indicator, List<Figure> all) {
        LocalDate baseline = indicator.baseline() == null ? null : indicator.baseline().last();
        List<Figure> since =
                all.stream()
                        .filter(figure -> figure.value() != null)
                        .filter(figure -> baseline == null || !figure.end().isBefore(baseline))
                        .toList();
        List<Figure> usable =
                since.stream().filter(figure -> !figure.status().equals("D")).toList();
        usable = usable.isEmpty() ? since : usable;
        int start = usable.size() - 1;
        while (start >= 0 && !usable.get(start).status().equals("B")) {
            start--;
        }
        return start < 0
                ? new Series(usable, false)
                : new Series(
                        usable.subList(start, usable.size()),
                        usable.get(start)
                                .end()
                                .isAfter(baseline == null ? usable.get(0).end() : baseline));
    }

    Figure base() {
        return figures.isEmpty() ? null : figures.get(0);
    }

    Figure latest() {
        return figures.isEmpty() ? null : figures.get(figures.size() - 1);
    }

    Figure previous() {
        return figures.size() < 2 ? null : figures.get(figures.size() - 2);
    }

    /** Why nothing can be computed; null where something can. */
    String obstacle() {
        if (figures.isEmpty()) {
            return "no-data";
        }
        return figures.size() > 1 ? null : restarted ? "series-break" : "single-observation";
    }
}

/**
 * Method growth/1: growth a year from base to latest against the growth that the target requires,
 * or against fixed rates. CAGR(x, y; n) = (x/y)^(1/n) − 1.
 */
final class Growth {

    /** Stands in for a base or target of 0. */
    private static final BigDecimal NEARLY_ZERO = new BigDecimal("0.001");

    private Growth() {}

    static Status judge(Indicator indicator, Figure base, Figure latest, Target target) {
        double years = years(base.end(), latest.end());
        if (years < 1) {
            return Status.notAssessable("span-too-short");
        }
        BigDecimal from = nonZero(base.value());
        if (from.signum() * latest.value().signum() < 0) {
            return Status.notAssessable("sign-change");
        }
        // A rise from 0 that stays below the stand-in must not look like a fall.
        BigDecimal to =
                base.value().signum() == 0 ? latest.value().max(NEARLY_ZERO) : latest.value();
        int wanted = indicator.sign() * from.signum();
        double observed = wanted * growth(to, from, years);
        return target == null
                ? withoutTarget(from.abs(), indicator.limit(), observed)
                : withTarget(indicator, base, latest, target, from, observed);
    }

    private static Status withTarget(
            Indicator indicator,
            Figure base,
            Figure latest,
            Target target,
            BigDecimal from,
            double observed) {
        if (!target.end().isAfter(base.end())) {
            return Status.notAssessable("target-not-after-baseline");
        }
        if (nonZero(target.value()).signum() != from.signum()) {
            return Status.notAssessable("target-sign");
        }
        double required =
                Math.abs(growth(nonZero(target.value()), from, years(base.end(), target.end())));
        BigDecimal ratio = required == 0 ? null : Decimals.published(observed / required);
        if (Statuses.isNoWorse(indicator, latest.value(), target.value())) {
            return Status.achieved(ratio);
        }
        return ratio == null ? Status.decided(observed >= 0) : Status.ofRatio(ratio);
    }

    private static Status withoutTarget(BigDecimal base, BigDecimal limit, double observed) {
        return Status.ofGrowth(Decimals.published(observed), limitFactor(base, limit));
    }

    /** C: B ≥ 2L: 1; B ≤ L: 1 − (B/L)^4.44; between: 1 − ((2L − B)/L)^4.44. */
    private static BigDecimal limitFactor(BigDecimal base, BigDecimal limit) {
        if (limit == null || base.compareTo(limit.add(limit)) >= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal near = base.compareTo(limit) <= 0 ? base : limit.add(limit).subtract(base);
        double share = near.divide(limit, Decimals.WORKING).doubleValue();
        return Decimals.published(1 - StrictMath.pow(share, 4.44));
    }

    private static double growth(BigDecimal value, BigDecimal base, double years) {
        double ratio = value.divide(base, Decimals.WORKING).doubleValue();
        return StrictMath.pow(ratio, 1 / years) - 1;
    }

    /** In calendar months. */
    private static double years(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) / 12.0;
    }

    private static BigDecimal nonZero(BigDecimal value) {
        return value.signum() == 0 ? NEARLY_ZERO : value;
    }
}

/**
 * Method path/1: the latest figure against a straight line from the base to the target, or from
 * milestone to milestone; time in days. Expected e = y_b + (y_T − y_b)·(t − b)/(T − b); progress r
 * = (y_t − y_b)/(e − y_b).
 */
final class Path1 {

    private Path1() {}

    static Status judge(Indicator indicator, Figure base, Figure latest, List<Target> targets) {
        if (targets.isEmpty()) {
            return Status.notAssessable("no-target");
        }
        Target target = targets.get(targets.size() - 1);
        if (!target.end().isAfter(base.end())) {
            return Status.notAssessable("target-not-after-baseline");
        }
        BigDecimal expected = expected(base, latest.end(), targets);
        BigDecimal planned = expected.subtract(base.value());
        BigDecimal ratio =
                indicator.sign() * planned.signum() <= 0
                        ? null
                        : Decimals.published(
                                latest.value()
                                        .subtract(base.value())
                                        .divide(planned, Decimals.WORKING));
        if (Statuses.isNoWorse(indicator, latest.value(), target.value())) {
            return Status.achieved(ratio);
        }
        if (Statuses.isNoWorse(indicator, base.value(), target.value())) {
            return Status.decided(false);
        }
        return ratio == null
                ? Status.decided(Statuses.isNoWorse(indicator, latest.value(), expected))
                : Status.ofRatio(ratio);
    }

    private static BigDecimal expected(Figure base, LocalDate at, List<Target> targets) {
        LocalDate start = base.end();
        BigDecimal from = base.value();
        for (Target milestone : targets) {
            if (at.isBefore(milestone.end())) {
                BigDecimal elapsed = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, at));
                BigDecimal whole =
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(start, milestone.end()));
                return from.add(
                        milestone
                                .value()
                                .subtract(from)
                                .multiply(elapsed)
                                .divide(whole, Decimals.WORKING));
            }
            start = milestone.end();
            from = milestone.value();
        }
        return from;
    }
}

/**
 * An indicator's status, with what it rests on.
 *
 * @param targets that were computed with, the judged one last
 * @param robust whether the other method, where it can judge, says the same; null where it cannot
 * @param stale whether an assigned figure is overdue beyond its grace
 */
record Assessed(
        Indicator indicator,
        String method,
        Status result,
        Series series,
        List<Target> targets,
        Boolean robust,
        boolean stale) {

    private static final String GROWTH = "growth/1";
    private static final String PATH = "path/1";

    static Assessed of(Indicator indicator, Evidence evidence) {
        List<Figure> figures = evidence.figures(indicator.code());
        Series series = Series.of(indicator, figures);
        String method = indicator.method() == null ? PATH : indicator.method();
        Status result = judge(indicator, method, series);
        Status other = judge(indicator, method.equals(PATH) ? GROWTH : PATH, series);
        boolean comparable = result.reason() == null && other.reason() == null;
        return new Assessed(
                indicator,
                method,
                result,
                series,
                targets(indicator, method, series.base()),
                comparable ? other.status().equals(result.status()) : null,
                isStale(indicator, figures, evidence.day()));
    }

    private static Status judge(Indicator indicator, String method, Series series) {
        if (indicator.sign() == 0) {
            return Status.notAssessable("monitor-only");
        }
        if (series.obstacle() != null) {
            return Status.notAssessable(series.obstacle());
        }
        List<Target> targets = targets(indicator, method, series.base());
        return switch (method) {
            case GROWTH ->
                    Growth.judge(
                            indicator,
                            series.base(),
                            series.latest(),
                            targets.isEmpty() ? null : targets.get(targets.size() - 1));
            case PATH -> Path1.judge(indicator, series.base(), series.latest(), targets);
            default -> throw new DoesNotHold(Say.NO_METHOD, indicator.code(), method);
        };
    }

    /**
     * growth/1 aims at the last target, path/1 goes through all of them that lie after the base.
     */
    private static List<Target> targets(Indicator indicator, String method, Figure base) {
        List<Target> all = indicator.targets();
        if (indicator.sign() == 0 || base == null || all.isEmpty()) {
            return List.of();
        }
        List<Target> ahead = all.stream().filter(one -> one.end().isAfter(base.end())).toList();
        return method.equals(GROWTH) || ahead.isEmpty()
                ? all.subList(all.size() - 1, all.size())
                : ahead;
    }

    /**
     * The first period of an assignment after everything that is published is due, and its grace
     * over.
     */
    private static boolean isStale(Indicator indicator, List<Figure> figures, LocalDate day) {
        return !indicator.retired()
                && indicator.reporters().stream()
                        .anyMatch(
                                reporter ->
                                        !day.isBefore(
                                                reporter.staleFrom(
                                                        owed(reporter, indicator, figures))));
    }

    private static Period owed(Reporter reporter, Indicator indicator, List<Figure> figures) {
        Period owed = reporter.from();
        while (!figures.isEmpty() && !owed.last().isAfter(figures.get(figures.size() - 1).end())) {
            owed = owed.from(owed.next(indicator.frequency()));
        }
        return owed;
    }

    boolean isProvisional() {
        return Stream.of(series.base(), series.latest())
                .anyMatch(figure -> figure != null && figure.isProvisional());
    }

    BigDecimal weight() {
        return indicator.weight() == null ? BigDecimal.ZERO : indicator.weight();
    }

    boolean carriesWeight() {
        return indicator.sign() != 0 && weight().signum() > 0;
    }

    boolean counts() {
        return carriesWeight() && result.score() != null;
    }
}

/**
 * A goal's status: the weighted mean of its indicators' scores, [2.5, 5] on track, [0, 2.5)
 * acceleration needed, [−2.5, 0) limited, below deteriorating; achieved only if all are. Where less
 * than half of the weight could be assessed it is not assessable.
 */
record Goal(Status result, BigDecimal coverage, List<Assessed> parts, boolean stale) {

    static Goal of(List<Assessed> indicators) {
        List<Assessed> parts =
                indicators.stream().filter(one -> !one.indicator().retired()).toList();
        BigDecimal total = weight(parts.stream().filter(Assessed::carriesWeight));
        BigDecimal counted = weight(parts.stream().filter(Assessed::counts));
        BigDecimal coverage =
                total.signum() == 0 ? BigDecimal.ZERO : counted.divide(total, Decimals.WORKING);
        return new Goal(
                result(parts, total, counted, coverage),
                Decimals.published(coverage),
                parts,
                indicators.stream().anyMatch(Assessed::stale));
    }

    private static Status result(
            List<Assessed> parts, BigDecimal total, BigDecimal counted, BigDecimal coverage) {
        if (total.signum() == 0) {
            return Status.notAssessable("no-weight");
        }
        if (!Decimals.atLeast(coverage, "0.5")) {
            return Status.notAssessable("low-coverage");
        }
        BigDecimal sum =
                parts.stream()
                        .filter(Assessed::counts)
                        .map(part -> part.weight().multiply(part.result().score()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal score = Decimals.published(sum.divide(counted, Decimals.WORKING));
        return new Status(status(parts, score), null, null, score);
    }

    private static String status(List<Assessed> parts, BigDecimal score) {
        if (parts.stream()
                .filter(Assessed::carriesWeight)
                .allMatch(part -> part.result().status().equals(Status.ACHIEVED))) {
            return Status.ACHIEVED;
        }
        if (Decimals.atLeast(score, "2.5")) {
            return Status.ON_TRACK;
        }
        return score.signum() >= 0
                ? Status.ACCELERATION_NEEDED
                : Decimals.atLeast(score, "-2.5") ? Status.LIMITED_PROGRESS : Status.DETERIORATING;
    }

    private static BigDecimal weight(Stream<Assessed> parts) {
        return parts.map(Assessed::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isProvisional() {
        return parts.stream().anyMatch(part -> part.counts() && part.isProvisional());
    }

    /** Null where no other method could judge any part. */
    Boolean robust() {
        List<Boolean> known =
                parts.stream()
                        .filter(Assessed::counts)
                        .map(Assessed::robust)
                        .filter(Objects::nonNull)
                        .toList();
        return known.isEmpty() ? null : !known.contains(false);
    }
}

/** The status of everything, from one evidence. */
record Statuses(Map<String, Assessed> indicators, Map<String, Goal> goals) {

    static Statuses of(Evidence evidence) {
        Map<String, Assessed> indicators = new LinkedHashMap<>();
        Map<String, List<Assessed>> parts = new LinkedHashMap<>();
        for (Indicator indicator : evidence.indicators()) {
            Assessed assessed = Assessed.of(indicator, evidence);
            indicators.put(indicator.code(), assessed);
            if (indicator.goal() != null) {
                parts.computeIfAbsent(indicator.goal(), goal -> new ArrayList<>()).add(assessed);
            }
        }
        Map<String, Goal> goals = new LinkedHashMap<>();
        parts.forEach((code, ofGoal) -> goals.put(code, Goal.of(ofGoal)));
        return new Statuses(indicators, goals);
    }

    static boolean isNoWorse(Indicator indicator, BigDecimal value, BigDecimal than) {
        return indicator.sign() * value.compareTo(than) >= 0;
    }

    /** What is shown of a subject; before it is there it is not assessable. */
    Shown shown(String kind, String code) {
        if (kind.equals("goal")) {
            Goal goal = goals.get(code);
            return goal == null ? Shown.NOTHING : new Shown(goal.result().status(), goal.stale());
        }
        Assessed one = indicators.get(code);
        return one == null ? Shown.NOTHING : new Shown(one.result().status(), one.stale());
    }

    record Shown(String status, boolean stale) {
        static final Shown NOTHING = new Shown(Status.NOT_ASSESSABLE, false);
    }

    /** What a status rested on, in the form in which a change's entry tells it. */
    Map<String, Object> basis(String kind, String code) {
        Map<String, Object> basis = new LinkedHashMap<>();
        if (kind.equals("goal") && goals.containsKey(code)) {
            Goal goal = goals.get(code);
            put(basis, "score", goal.result().score());
            put(basis, "coverage", goal.coverage());
            basis.put(
                    "indicators",
                    goal.parts().stream()
                            .filter(part -> part.weight().signum() > 0)
                            .map(Statuses::part)
                            .toList());
        } else if (kind.equals("indicator") && indicators.containsKey(code)) {
            Assessed one = indicators.get(code);
            basis.put("method", one.method());
            put(basis, "score", one.result().score());
            put(basis, "base", figure(one.series().base()));
            put(basis, "latest", figure(one.series().latest()));
            basis.put("targets", one.targets().stream().map(Statuses::target).toList());
        }
        return basis;
    }

    private static Map<String, Object> part(Assessed one) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("code", one.indicator().code());
        part.put("weight", one.weight());
        put(part, "score", one.result().score());
        return part;
    }

    private static Map<String, Object> figure(Figure figure) {
        return figure == null
                ? null
                : Map.of(
                        "period", figure.period().text(),
                        "value", figure.value(),
                        "revision", figure.revision(),
                        "ledgerIndex", figure.index());
    }

    private static Map<String, Object> target(Target target) {
        return Map.of("period", target.period().text(), "value", target.value());
    }

    private static void put(Map<String, Object> map, String name, Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}

/** A change of a status that follows from the entries. */
record Change(
        Statuses.Shown from,
        Statuses.Shown to,
        List<String> causes,
        Map<String, Object> before,
        Map<String, Object> after) {

    void require(Entry entry) {
        Fields fields = entry.fields();
        Replay.require(entry, "from", from.status(), fields.text("from"));
        Replay.require(entry, "to", to.status(), fields.text("to"));
        Replay.require(entry, "wasStale", from.stale(), fields.flag("wasStale"));
        Replay.require(entry, "isStale", to.stale(), fields.flag("isStale"));
        Replay.require(entry, "causes", causes, fields.texts("causes"));
        Fields detail = fields.object("detail");
        Replay.require(entry, "detail/before", before, detail.object("before").members());
        Replay.require(entry, "detail/after", after, detail.object("after").members());
    }

    @Override
    public String toString() {
        return from.status() + " → " + to.status();
    }
}

/**
 * Which statuses change between two states, and why. A cause is found by computing everything anew
 * with the inputs of one kind as they are after, and all others as they were before.
 */
final class Causes {

    private static final String NEW_OBSERVATION = "new-observation";
    private static final String REVISION = "revision";
    private static final String TARGET = "target-change";
    private static final String DIRECTION = "direction-or-limit-change";
    private static final String METHOD = "method-change";
    private static final String STALE = "data-became-stale";
    private static final List<String> ALL =
            List.of(NEW_OBSERVATION, REVISION, TARGET, DIRECTION, METHOD, STALE);

    private final Evidence before;
    private final Evidence after;
    private final Statuses was;
    private final Statuses now;
    private final Map<String, Indicator> known;
    private final Map<String, Statuses> withOne = new HashMap<>();

    Causes(Evidence before, Evidence after, Statuses was, Statuses now) {
        this.before = before;
        this.after = after;
        this.was = was;
        this.now = now;
        this.known =
                before.indicators().stream()
                        .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
    }

    /** By {@code <kind> <code>}; indicators first, then the goals that follow from them. */
    Map<String, Change> changes() {
        Map<String, Change> changes = new LinkedHashMap<>();
        now.indicators().keySet().forEach(code -> add(changes, "indicator", code));
        Set<String> goals = new LinkedHashSet<>(now.goals().keySet());
        goals.addAll(was.goals().keySet());
        goals.forEach(code -> add(changes, "goal", code));
        return changes;
    }

    private void add(Map<String, Change> changes, String kind, String code) {
        Statuses.Shown from = was.shown(kind, code);
        Statuses.Shown to = now.shown(kind, code);
        if (!from.equals(to)) {
            changes.put(
                    kind + " " + code,
                    new Change(
                            from,
                            to,
                            causes(kind, code),
                            was.basis(kind, code),
                            now.basis(kind, code)));
        }
    }

    /** Those that alone change it; where only several together do, all that there are. */
    private List<String> causes(String kind, String code) {
        Statuses.Shown unchanged = statuses("").shown(kind, code);
        List<String> alone =
                ALL.stream()
                        .filter(cause -> !statuses(cause).shown(kind, code).equals(unchanged))
                        .toList();
        List<String> causes =
                alone.isEmpty()
                        ? ALL.stream().filter(one -> !evidence(one).equals(evidence(""))).toList()
                        : alone;
        return causes.isEmpty() ? List.of(METHOD) : causes;
    }

    private Statuses statuses(String cause) {
        return withOne.computeIfAbsent(cause, one -> Statuses.of(evidence(one)));
    }

    /** As before, but for the inputs of one kind; of none where there is no such kind. */
    private Evidence evidence(String cause) {
        return new Evidence(
                after.indicators().stream().map(indicator -> definition(indicator, cause)).toList(),
                figures(cause.equals(NEW_OBSERVATION), cause.equals(REVISION)),
                cause.equals(STALE) ? after.day() : before.day());
    }

    /** A new indicator has no definition before: it begins with this one. */
    private Indicator definition(Indicator now, String cause) {
        Indicator was = known.get(now.code());
        if (was == null) {
            return now;
        }
        return switch (cause) {
            case TARGET -> was.with(now, "baseline", "targets");
            case DIRECTION -> redirected(was, now);
            case METHOD -> redirected(now.with(was, "baseline", "targets"), was);
            default -> was;
        };
    }

    /** What is only monitored has neither method nor weight. */
    private static Indicator redirected(Indicator one, Indicator as) {
        return (one.sign() == 0) == (as.sign() == 0)
                ? one.with(as, "direction", "limit")
                : one.with(as, "direction", "limit", "method", "weight");
    }

    private Map<String, List<Figure>> figures(boolean added, boolean revised) {
        Map<String, List<Figure>> figures = new HashMap<>();
        after.national()
                .forEach(
                        (code, series) -> figures.put(code, figures(code, series, added, revised)));
        return figures;
    }

    private List<Figure> figures(String code, List<Figure> series, boolean added, boolean revised) {
        Map<Figure.Key, Figure> old =
                before.figures(code).stream()
                        .collect(Collectors.toMap(Figure::key, figure -> figure));
        return series.stream()
                .filter(figure -> added || old.containsKey(figure.key()))
                .map(figure -> revised ? figure : old.getOrDefault(figure.key(), figure))
                .toList();
    }
}

// ==================================================================================================
// 11. Comparing with what the service shows
// ==================================================================================================

/** Holds the service's answers about one tree size against what was rebuilt from the ledger. */
final class Comparison {

    private static final int MOST_DIFFERENCES = 20;

    private final Service service;
    private final Replay replay;
    private final long size;
    private final List<DoesNotHold> differences = new ArrayList<>();
    private long milestones;

    Comparison(Service service, Replay replay, long size) {
        this.service = service;
        this.replay = replay;
        this.size = size;
    }

    void run(Outcome outcome) {
        compareRoadmap(ask("/v1/roadmap"));
        replay.goals().forEach(this::compareGoal);
        replay.statuses().indicators().values().forEach(this::compareIndicator);
        compareMeasures(ask("/v1/measures").objects("items"));
        if (!differences.isEmpty()) {
            throw differences.get(0).others(differences.subList(1, differences.size()));
        }
        outcome.say(
                Say.COMPARED,
                replay.figures().size(),
                replay.statuses().indicators().size(),
                replay.goals().size(),
                milestones);
    }

    private Fields ask(String path) {
        return service.json(path + "?treeSize=" + size);
    }

    // ---- The roadmap --------------------------------------------------------------------------

    private void compareRoadmap(Fields roadmap) {
        expect("/v1/roadmap", "treeSize", size, roadmap.number("treeSize"));
        Set<String> goals = new LinkedHashSet<>();
        Set<String> indicators = new LinkedHashSet<>();
        for (Fields goal : roadmap.objects("goals")) {
            goals.add(goal.text("code"));
            compareGoal("/v1/roadmap " + goal.text("code"), goal);
            goal.objects("indicators").forEach(one -> compareCard(one, indicators));
        }
        roadmap.objects("context").forEach(one -> compareCard(one, indicators));
        expect("/v1/roadmap", "goals", replay.goals(), goals);
        expect(
                "/v1/roadmap",
                "indicators",
                new TreeSet<>(replay.statuses().indicators().keySet()),
                new TreeSet<>(indicators));
    }

    private void compareGoal(String where, Fields shown) {
        Goal goal = replay.statuses().goals().getOrDefault(shown.text("code"), Goal.of(List.of()));
        compareResult(where, goal.result(), shown);
        expect(where, "coverage", goal.coverage(), shown.decimal("coverage"));
        expect(where, "contested", replay.isContested(shown.text("code")), shown.flag("contested"));
        expect(where, "stale", goal.stale(), shown.flag("stale"));
        expect(where, "provisional", goal.isProvisional(), shown.flag("provisional"));
        expect(where, "robust", goal.robust(), shown.members().get("robust"));
    }

    private void compareCard(Fields card, Set<String> indicators) {
        String code = card.text("code");
        indicators.add(code);
        Assessed one = replay.statuses().indicators().get(code);
        if (one != null) {
            String where = "/v1/roadmap " + code;
            compareAssessed(where, one, card);
            comparePoint(where, "baseline", one.series().base(), card);
            comparePoint(where, "latest", one.series().latest(), card);
            comparePoint(where, "previous", one.series().previous(), card);
        }
    }

    private void compareAssessed(String where, Assessed one, Fields shown) {
        compareResult(where, one.result(), shown);
        expect(where, "direction", one.indicator().direction(), shown.text("direction"));
        expect(where, "contested", replay.isContested(one), shown.flag("contested"));
        expect(where, "stale", one.stale(), shown.flag("stale"));
        expect(where, "provisional", one.isProvisional(), shown.flag("provisional"));
        expect(where, "robust", one.robust(), shown.members().get("robust"));
    }

    private void compareResult(String where, Status result, Fields shown) {
        expect(where, "status", result.status(), shown.text("status"));
        expect(where, "reason", result.reason(), shown.optionalText("reason"));
        expect(where, "score", result.score(), shown.decimal("score"));
    }

    private void comparePoint(String where, String name, Figure figure, Fields card) {
        Fields shown = card.optionalObject(name);
        expect(where, name, figure == null, shown == null);
        if (figure != null && shown != null) {
            String what = figure.key() + " (" + where + ", " + name + ")";
            expect(what, "period", figure.period().text(), shown.text("period"));
            expect(what, "value", figure.value(), shown.decimal("value"));
            expect(what, "status", figure.status(), shown.text("status"));
        }
    }

    // ---- Explained statuses -------------------------------------------------------------------

    private void compareGoal(String code) {
        String path = "/v1/goals/" + Service.part(code) + "/status";
        compareGoal(path, ask(path));
    }

    private void compareIndicator(Assessed one) {
        Indicator indicator = one.indicator();
        String indicatorPath = "/v1/indicators/" + Service.part(indicator.code());
        String path = indicatorPath + "/status";
        Fields shown = ask(path);
        compareAssessed(path, one, shown);
        expect(path, "progress", one.result().progress(), shown.decimal("progress"));
        expect(path, "method", indicator.method(), shown.optionalText("method"));
        expect(path, "weight", indicator.weight(), shown.decimal("weight"));
        Fields inputs = shown.object("inputs");
        expect(path, "limit", indicator.limit(), inputs.decimal("limit"));
        expect(path, "targets", targets(indicator.targets()), shownTargets(inputs));
        compareInput(path, "baseline", one.series().base(), inputs);
        compareInput(path, "latest", one.series().latest(), inputs);
        compareFigures(indicator.code(), indicatorPath + "/observations");
    }

    private static List<Object> targets(List<Target> targets) {
        return targets.stream()
                .<Object>map(target -> List.of(target.period().text(), target.value()))
                .toList();
    }

    /** Those that are only shown have no period. */
    private static List<Object> shownTargets(Fields inputs) {
        return inputs.objects("targets").stream()
                .filter(target -> target.has("period"))
                .sorted(Comparator.comparing(target -> Period.parse(target.text("period"))))
                .<Object>map(target -> List.of(target.text("period"), target.decimal("value")))
                .toList();
    }

    private void compareInput(String path, String name, Figure figure, Fields inputs) {
        Fields shown = inputs.optionalObject(name);
        expect(path, name, figure == null, shown == null);
        if (figure != null && shown != null) {
            compareFigure(figure.key() + " (" + path + ")", figure, shown);
        }
    }

    // ---- Figures ------------------------------------------------------------------------------

    /** Page after page; every figure that is shown is in the ledger, and the other way round. */
    private void compareFigures(String indicator, String path) {
        Set<Figure.Key> seen = new HashSet<>();
        String next = path + "?limit=1000&treeSize=" + size;
        while (next != null && differences.size() < MOST_DIFFERENCES) {
            Fields page = service.json(next);
            page.objects("items").forEach(shown -> compareFigure(indicator, shown, seen));
            next = page.optionalText("next");
            if (next != null && !next.startsWith("/v1/")) {
                throw new DoesNotHold(Say.NO_FIELD, path, "next").found(next);
            }
        }
        replay.figures().values().stream()
                .filter(figure -> figure.key().indicator().equals(indicator))
                .filter(figure -> !seen.contains(figure.key()))
                .limit(MOST_DIFFERENCES)
                .forEach(figure -> expect(figure.key(), "value", figure.value(), null));
    }

    private void compareFigure(String indicator, Fields shown, Set<Figure.Key> seen) {
        Figure.Key key =
                new Figure.Key(indicator, shown.text("region"), Period.parse(shown.text("period")));
        Figure figure = replay.figures().get(key);
        if (figure == null || !seen.add(key)) {
            expect(key, "value", null, shown.decimal("value"));
        } else {
            compareFigure(key, figure, shown);
        }
    }

    private void compareFigure(Object where, Figure figure, Fields shown) {
        expect(where, "value", figure.value(), shown.decimal("value"));
        expect(where, "status", figure.status(), shown.text("status"));
        expect(where, "precision", figure.precision(), shown.text("precision"));
        expect(where, "revision", figure.revision(), shown.number("revision"));
        expect(where, "ledgerIndex", figure.index(), shown.number("ledgerIndex"));
        expect(
                where,
                "organisation",
                figure.organisation(),
                shown.object("organisation").text("code"));
    }

    // ---- Milestones ---------------------------------------------------------------------------

    private void compareMeasures(List<Fields> shown) {
        Set<String> codes = new LinkedHashSet<>();
        for (Fields measure : shown) {
            String code = measure.text("code");
            codes.add(code);
            for (Fields milestone : measure.objects("milestones")) {
                compareMilestone(code + "/" + milestone.text("code"), milestone);
            }
        }
        expect("/v1/measures", "items", replay.measures().keySet(), codes);
    }

    private void compareMilestone(String key, Fields shown) {
        milestones++;
        Milestone reported = replay.milestones().get(key);
        Fields report = shown.optionalObject("report");
        expect(key, "report", reported != null, report != null);
        if (reported != null) {
            expect(key, "state", reported.state(), shown.text("state"));
            expect(key, "date", reported.date(), shown.optionalText("date"));
        }
        if (reported != null && report != null) {
            expect(key, "ledgerIndex", reported.index(), report.number("ledgerIndex"));
        }
    }

    // ---- Values -------------------------------------------------------------------------------

    private void expect(Object where, String what, Object logged, Object shown) {
        if (!isSame(logged, shown) && differences.size() < MOST_DIFFERENCES) {
            differences.add(
                    new DoesNotHold(Say.SHOWN_DIFFERS, where, what)
                            .expected(Json.write(logged))
                            .found(Json.write(shown)));
        }
    }

    /**
     * Decimals are the same whether written as numbers or as strings, and with however many zeros.
     * Computed ones come out the same to the last digit: StrictMath does on every machine.
     */
    static boolean isSame(Object one, Object other) {
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> map2) {
            return map.keySet().equals(map2.keySet())
                    && map.keySet().stream().allMatch(key -> isSame(map.get(key), map2.get(key)));
        }
        if (one instanceof Collection<?> list && other instanceof Collection<?> list2) {
            Object[] elements = list2.toArray();
            int[] at = {0};
            return list.size() == elements.length
                    && list.stream().allMatch(element -> isSame(element, elements[at[0]++]));
        }
        BigDecimal decimal = decimal(one);
        BigDecimal decimal2 = decimal(other);
        return decimal != null && decimal2 != null
                ? decimal.compareTo(decimal2) == 0
                : Objects.equals(one, other);
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Long || value instanceof Integer) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return value instanceof String text && text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?")
                ? new BigDecimal(text)
                : null;
    }
}

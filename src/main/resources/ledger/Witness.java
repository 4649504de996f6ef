import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A witness of transparency logs (C2SP tlog-witness), for a union or anybody else to run. It is one
 * file, needs a JDK 17 and nothing else:
 *
 * <pre>
 * java Witness.java --log &lt;the log's key&gt; --name union.example/witness --data folder
 * </pre>
 *
 * A log sends each new checkpoint, with a proof that it only appended to the one before. The
 * witness checks the proof against the last checkpoint that it signed, remembers the new one on
 * disk, and answers with its signature and the time (C2SP tlog-cosignature). So a log that shows
 * different readers different contents cannot have both of them signed, and whoever asks for this
 * witness's signature ({@code VerifyLedger.java --witness}) sees the contents that all the others
 * see.
 *
 * <p>The folder holds the witness's key, which nobody else may read, and for each log the last
 * checkpoint. Keep it: a witness that forgets is none. To be reached from outside, put it behind a
 * proxy with TLS, or give another {@code --address}.
 */
public final class Witness {

    private static final String USAGE =
            """
            java Witness.java --log <key> --name <name> --data <folder> [--address <ip>] [--port <port>]

              --log <key>        The key of a log, as its /v1/ledger/key shows it. Repeatable.
              --name <name>      What the witness is called: an address without https://, such as
                                 union.example/witness. The first start decides it.
              --data <folder>    Where the witness keeps its key and the last checkpoints.
              --address <ip>     Where to listen; 127.0.0.1 where not said.
              --port <port>      8600 where not said; 0 for any that is free.\
            """;

    private static final String USUAL_ADDRESS = "127.0.0.1";
    private static final int USUAL_PORT = 8600;

    private Witness() {}

    public static void main(String[] arguments) {
        try {
            start(arguments);
        } catch (CannotStart failure) {
            System.err.println(failure.getMessage());
            System.exit(2);
        } catch (IOException failure) {
            System.err.println("Reading or writing failed: " + failure);
            System.exit(2);
        }
    }

    private static void start(String[] arguments) throws IOException {
        List<VerifierKey> logs = new ArrayList<>();
        String name = "";
        String folder = "";
        String address = USUAL_ADDRESS;
        int port = USUAL_PORT;
        for (Deque<String> rest = new ArrayDeque<>(List.of(arguments)); !rest.isEmpty(); ) {
            String option = rest.pop();
            if (rest.isEmpty()) {
                throw new CannotStart(USAGE);
            }
            String value = rest.pop();
            switch (option) {
                case "--log" -> logs.add(VerifierKey.parse(value));
                case "--name" -> name = value;
                case "--data" -> folder = value;
                case "--address" -> address = value;
                case "--port" -> port = port(value);
                default -> throw new CannotStart(USAGE);
            }
        }
        if (logs.isEmpty() || name.isEmpty() || folder.isEmpty()) {
            throw new CannotStart(USAGE);
        }
        start(logs, name, Folder.open(Path.of(folder)), new InetSocketAddress(address, port));
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) < 65_536) {
            return Integer.parseInt(text);
        }
        throw new CannotStart("This is no port: " + text);
    }

    private static void start(
            List<VerifierKey> keys, String name, Folder folder, InetSocketAddress address)
            throws IOException {
        SigningKey signingKey = SigningKey.of(name, folder);
        Map<String, Log> logs = new LinkedHashMap<>();
        for (VerifierKey key : keys) {
            logs.put(key.name(), Log.of(key, signingKey, folder));
        }
        int port = new Server(logs).start(address);
        System.out.println("The key of this witness: " + signingKey.verifierKey());
        logs.values().forEach(log -> System.out.println(log.greeting()));
        System.out.printf(
                Locale.ROOT,
                "Listening on http://%s:%d/add-checkpoint%n",
                address.getHostString(),
                port);
    }
}

/** The message says what is wrong and what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }
}

// ==================================================================================================
// 1. HTTP
// ==================================================================================================

/** Takes requests, each bounded in size and time. */
final class Server {

    /**
     * An old size, 63 hashes and a checkpoint with many signatures, post-quantum ones among them.
     */
    private static final int MOST_BYTES = 128 * 1024;

    private static final int MOST_SECONDS = 10;
    private static final int THREADS = 8;
    private static final int WAITING = 64;
    private static final Pattern MONITORING = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final Map<String, Log> logs;

    Server(Map<String, Log> logs) {
        this.logs = logs;
    }

    /** Returns the port. */
    int start(InetSocketAddress address) throws IOException {
        // Settings of the JDK's server: whoever is slower than this is cut off.
        System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(MOST_SECONDS));
        System.setProperty("sun.net.httpserver.maxRspTime", Integer.toString(MOST_SECONDS));
        HttpServer server = HttpServer.create(address, WAITING);
        server.setExecutor(
                new ThreadPoolExecutor(
                        THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING)));
        server.createContext("/", this::handle);
        server.start();
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (IOException | RuntimeException failure) {
                System.out.printf(Locale.ROOT, "%s failed: %s%n", now(), failure);
                answer = Answer.of(500, "The witness could not do it.\n");
            }
            send(exchange, answer);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher monitoring = MONITORING.matcher(path);
        if (path.equals("/add-checkpoint")) {
            return exchange.getRequestMethod().equals("POST")
                    ? add(exchange)
                    : notAllowed(exchange, "POST");
        }
        if (monitoring.matches()) {
            return exchange.getRequestMethod().equals("GET")
                    ? newest(monitoring.group(1))
                    : notAllowed(exchange, "GET");
        }
        return Answer.of(404, "There is nothing here.\n");
    }

    private static Answer notAllowed(HttpExchange exchange, String allowed) {
        exchange.getResponseHeaders().set("Allow", allowed);
        return Answer.of(405, "Only " + allowed + " is allowed here.\n");
    }

    private Answer newest(String originHash) {
        return logs.values().stream()
                .filter(log -> log.originHash().equals(originHash))
                .map(Log::newest)
                .filter(note -> !note.isEmpty())
                .findFirst()
                .map(note -> Answer.of(200, note))
                .orElseGet(() -> Answer.of(404, "Never cosigned a checkpoint of that log.\n"));
    }

    private Answer add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return Answer.of(413, "No request is longer than " + MOST_BYTES + " bytes.\n");
        }
        Answer answer;
        try {
            answer = add(Request.parse(body));
        } catch (Malformed malformed) {
            answer = Answer.of(400, malformed.getMessage() + "\n");
        }
        return answer;
    }

    private Answer add(Request request) throws IOException {
        String origin = request.note().firstLine();
        Log log = logs.get(origin);
        Answer answer =
                log == null ? Answer.of(404, "This log is not known here.\n") : log.add(request);
        System.out.printf(
                Locale.ROOT,
                "%s %d %s: %s",
                now(),
                answer.status(),
                log == null ? "unknown log" : origin,
                answer.body());
        return answer;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is answered. */
    record Answer(int status, String type, String body) {

        static Answer of(int status, String body) {
            return new Answer(status, "text/plain; charset=utf-8", body);
        }

        /** Tells what size the log must prove that it extends. */
        static Answer conflict(long size) {
            return new Answer(409, "text/x.tlog.size", size + "\n");
        }
    }
}

/** What came is not of the form that it must have; the message says why. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}

/**
 * The body of an add-checkpoint request: {@code old <size>}, up to 63 hashes in base64, an empty
 * line, and a checkpoint; each line with its newline.
 */
record Request(long oldSize, List<byte[]> proof, Note note) {

    private static final int MOST_HASHES = 63;

    static Request parse(byte[] body) {
        String text = utf8(body);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new Malformed("An empty line must precede the checkpoint.");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (!lines[0].startsWith("old ")) {
            throw new Malformed("The first line must be «old <size>».");
        }
        if (lines.length - 1 > MOST_HASHES) {
            throw new Malformed("A proof has at most 63 hashes.");
        }
        return new Request(
                Checkpoint.size(lines[0].substring("old ".length())),
                Arrays.stream(lines).skip(1).map(Hash::parse).toList(),
                Note.parse(text.substring(end + 2)));
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("The request must be UTF-8.");
        }
    }
}

// ==================================================================================================
// 2. The logs, and what is remembered of them
// ==================================================================================================

/** One log: its key, and the last checkpoint of it that was cosigned. */
final class Log {

    private final VerifierKey key;
    private final SigningKey signingKey;
    private final Folder folder;

    /** Held from the check until the new checkpoint is on disk, so that none can come between. */
    private final ReentrantLock lock = new ReentrantLock();

    private Checkpoint last;
    private volatile String newest;

    private Log(VerifierKey key, SigningKey signingKey, Folder folder) {
        this.key = key;
        this.signingKey = signingKey;
        this.folder = folder;
        this.last = Checkpoint.EMPTY;
        this.newest = "";
    }

    static Log of(VerifierKey key, SigningKey signingKey, Folder folder) throws IOException {
        if (key.type() != VerifierKey.LOG) {
            throw new CannotStart("This is not the key of a log: " + key.text());
        }
        Log log = new Log(key, signingKey, folder);
        log.newest = folder.read(log.file());
        if (!log.newest.isEmpty()) {
            log.last = log.remembered();
        }
        return log;
    }

    /** A witness that cannot read what it signed must not sign anything more. */
    private Checkpoint remembered() {
        try {
            Note note = Note.parse(newest);
            if (note.isSignedBy(key)) {
                return Checkpoint.of(note);
            }
        } catch (Malformed malformed) {
            // said below
        }
        throw new CannotStart(
                "The checkpoint that was signed last is damaged: " + folder.path(file()));
    }

    String greeting() {
        return last.size() == 0
                ? "Witness of " + key.name() + ", of which nothing was signed yet."
                : "Witness of " + key.name() + ", signed up to " + last.size() + " entries.";
    }

    /** In hexadecimal, as the monitoring address has it. */
    String originHash() {
        return HexFormat.of()
                .formatHex(Hash.sha256().digest(key.name().getBytes(StandardCharsets.UTF_8)));
    }

    private String file() {
        return originHash() + ".checkpoint";
    }

    /**
     * The last checkpoint with the log's signature and this witness's; empty where there is none.
     */
    String newest() {
        return newest;
    }

    /** Checks, remembers and only then signs; the status codes are those of C2SP tlog-witness. */
    Server.Answer add(Request request) throws IOException {
        if (!request.note().isSignedBy(key)) {
            return Server.Answer.of(403, "No valid signature of the log's key.\n");
        }
        Checkpoint checkpoint = Checkpoint.of(request.note());
        if (request.oldSize() > checkpoint.size()) {
            return Server.Answer.of(400, "The old size is greater than the checkpoint's.\n");
        }
        lock.lock();
        try {
            if (request.oldSize() != last.size()) {
                return Server.Answer.conflict(last.size());
            }
            String objection = objection(request, checkpoint);
            return objection.isEmpty()
                    ? accept(request.note(), checkpoint)
                    : refuse(request.note(), objection);
        } finally {
            lock.unlock();
        }
    }

    /** Why the checkpoint does not follow the last one; empty where it does. */
    private String objection(Request request, Checkpoint checkpoint) {
        if (checkpoint.size() == last.size()) {
            if (!checkpoint.hasRoot(last)) {
                return "Another root for the same size.";
            }
            return request.proof().isEmpty() ? "" : "There is nothing to prove.";
        }
        if (last.size() == 0) {
            return request.proof().isEmpty() ? "" : "From an empty log there is nothing to prove.";
        }
        return Proof.isConsistent(last, checkpoint, request.proof())
                ? ""
                : "The proof does not show that the log only grew.";
    }

    private Server.Answer accept(Note note, Checkpoint checkpoint) throws IOException {
        String signature = signingKey.cosign(note.text(), Instant.now().getEpochSecond());
        String cosigned = note.text() + "\n" + note.linesBy(key) + signature;
        folder.write(file(), cosigned);
        last = checkpoint;
        newest = cosigned;
        return Server.Answer.of(200, signature);
    }

    /** Both checkpoints are signed by the log: printed, so that they can be shown. */
    private Server.Answer refuse(Note note, String objection) {
        System.out.println("The log " + key.name() + " signed this, and it does not follow:");
        System.out.println(note.text() + "\n" + note.linesBy(key) + "after");
        System.out.println(newest);
        return Server.Answer.of(422, objection + "\n");
    }
}

/** Files that are there whole or not at all, and that survive a loss of power. */
record Folder(Path folder) {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** Only one witness may write to it. */
    static Folder open(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new CannotStart("Another witness runs in " + path + ".");
        }
        return new Folder(path);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Empty where there is no such file. */
    String read(String name) throws IOException {
        return Files.exists(path(name)) ? Files.readString(path(name)) : "";
    }

    void write(String name, String text) throws IOException {
        Path unfinished = path(name + ".unfinished");
        Files.deleteIfExists(unfinished);
        create(unfinished, text);
        Files.move(
                unfinished,
                path(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force();
    }

    /** A new file that only its owner can read, from its first moment on. */
    void create(Path file, String text) throws IOException {
        FileAttribute<?>[] attributes =
                isPosix()
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                        : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The renaming, too, is on disk; where a folder cannot be opened, the system sees to it. */
    void force() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            if (isPosix()) {
                throw new IllegalStateException("the folder cannot be forced to disk", notHere);
            }
        }
    }

    boolean isOwners(String name) throws IOException {
        return !isPosix() || OWNER.containsAll(Files.getPosixFilePermissions(path(name)));
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}

// ==================================================================================================
// 3. Keys
// ==================================================================================================

/** Ed25519 (RFC 8032) as Java has it. */
final class Ed25519 {

    /** What precedes the 32 bytes of a public key in the form that Java reads (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, X509.length, encoded.length);
    }

    static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new CannotStart("The witness's key is damaged.");
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + publicKey.length);
            System.arraycopy(publicKey, 0, encoded, X509.length, publicKey.length);
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

/**
 * A verifier key (C2SP signed-note): {@code <name>+<key id>+<base64 of type and public key>}.
 *
 * @param type 1 for a log, 4 for a witness
 * @param id the first four bytes of SHA-256(name, newline, type, public key)
 */
record VerifierKey(String text, String name, int type, int id, byte[] publicKey) {

    static final int LOG = 1;
    static final int WITNESS = 4;

    static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            VerifierKey key = of(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
            if (key.text.equals(text.strip()) && key.publicKey.length == Hash.BYTES) {
                return key;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // said below
        }
        throw new CannotStart("This is no key (name+id+base64): " + text);
    }

    static VerifierKey of(String name, int type, byte[] publicKey) {
        if (!name.matches("[^\\s\\p{Zs}\\p{Cntrl}+]+")) {
            throw new CannotStart("This is no name of a log or a witness: " + name);
        }
        ByteBuffer typed = ByteBuffer.allocate(1 + publicKey.length);
        typed.put((byte) type).put(publicKey);
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        int id = ByteBuffer.wrap(digest.digest(typed.array())).getInt();
        String text =
                String.format(
                        Locale.ROOT,
                        "%s+%08x+%s",
                        name,
                        id,
                        Base64.getEncoder().encodeToString(typed.array()));
        return new VerifierKey(text, name, type, id, publicKey);
    }

    boolean verifies(String message, byte[] signature) {
        return Ed25519.verifies(publicKey, message.getBytes(StandardCharsets.UTF_8), signature);
    }
}

/** The witness's own key, made on the first start. */
record SigningKey(VerifierKey verifier, PrivateKey privateKey) {

    private static final String FILE = "witness.key";

    static SigningKey of(String name, Folder folder) throws IOException {
        if (folder.read(FILE).isEmpty()) {
            make(name, folder);
        }
        if (!folder.isOwners(FILE)) {
            throw new CannotStart(
                    "Others than you can read "
                            + folder.path(FILE)
                            + ". Then it is no key any more.");
        }
        SigningKey key = read(folder.read(FILE));
        if (!key.verifier.name().equals(name)) {
            throw new CannotStart(
                    "The key in " + folder.path(FILE) + " is of " + key.verifier.name() + ".");
        }
        return key;
    }

    /** Public and private key, on a line each. */
    private static void make(String name, Folder folder) throws IOException {
        KeyPair pair = Ed25519.generate();
        VerifierKey verifier =
                VerifierKey.of(name, VerifierKey.WITNESS, Ed25519.raw(pair.getPublic()));
        String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        try {
            folder.create(folder.path(FILE), verifier.text() + "\n" + secret + "\n");
            folder.force();
        } catch (FileAlreadyExistsException empty) {
            throw new CannotStart(folder.path(FILE) + " is empty.");
        }
    }

    private static SigningKey read(String file) {
        List<String> lines = file.lines().toList();
        if (lines.size() == 2) {
            try {
                SigningKey key =
                        new SigningKey(
                                VerifierKey.parse(lines.get(0)),
                                Ed25519.privateKey(Base64.getDecoder().decode(lines.get(1))));
                if (key.verifier.verifies(
                        "test",
                        Ed25519.sign(key.privateKey, "test".getBytes(StandardCharsets.UTF_8)))) {
                    return key;
                }
            } catch (IllegalArgumentException notBase64) {
                // said below
            }
        }
        throw new CannotStart("The witness's key is damaged.");
    }

    String verifierKey() {
        return verifier.text();
    }

    /** A signature line over the checkpoint and the time, in seconds since 1970. */
    String cosign(String checkpoint, long seconds) {
        String message =
                String.format(Locale.ROOT, "cosignature/v1\ntime %d\n%s", seconds, checkpoint);
        byte[] signature = Ed25519.sign(privateKey, message.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + signature.length);
        bytes.putInt(verifier.id()).putLong(seconds).put(signature);
        return String.format(
                Locale.ROOT,
                "\u2014 %s %s\n",
                verifier.name(),
                Base64.getEncoder().encodeToString(bytes.array()));
    }
}

// ==================================================================================================
// 4. Notes, checkpoints and the Merkle tree
// ==================================================================================================

/**
 * A signed note (C2SP signed-note): a text, an empty line, and signature lines {@code — <name>
 * <base64 of key id and signature>}. The last empty line separates them.
 */
record Note(String text, List<Line> signatures) {

    private static final int MOST_SIGNATURES = 100;
    private static final Pattern LINE = Pattern.compile("\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)");

    static Note parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end <= 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("The checkpoint is no signed note.");
        }
        List<Line> signatures = note.substring(end + 2).lines().map(Note::signature).toList();
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Malformed("A checkpoint has 1 to " + MOST_SIGNATURES + " signatures.");
        }
        return new Note(note.substring(0, end + 1), signatures);
    }

    private static Line signature(String line) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
            byte[] bytes = base64(matcher.group(2));
            if (bytes.length > Integer.BYTES) {
                return new Line(
                        line,
                        matcher.group(1),
                        ByteBuffer.wrap(bytes).getInt(),
                        Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
            }
        }
        throw new Malformed("This is no signature line: " + line);
    }

    static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed("This is not base64: " + text);
        }
    }

    String firstLine() {
        return text.substring(0, text.indexOf('\n'));
    }

    /** Signatures of other keys do not matter; all of this key must be valid, and one be there. */
    boolean isSignedBy(VerifierKey key) {
        List<Line> own = by(key);
        return !own.isEmpty()
                && own.stream().allMatch(line -> key.verifies(text, line.signature()));
    }

    /** The key's signature lines as they came, each with its newline. */
    String linesBy(VerifierKey key) {
        StringBuilder lines = new StringBuilder();
        by(key).forEach(line -> lines.append(line.text()).append('\n'));
        return lines.toString();
    }

    private List<Line> by(VerifierKey key) {
        return signatures.stream()
                .filter(line -> line.name().equals(key.name()) && line.keyId() == key.id())
                .toList();
    }

    record Line(String text, String name, int keyId, byte[] signature) {}
}

/** What a log says of itself (C2SP tlog-checkpoint): origin, size, root; one on each line. */
record Checkpoint(long size, byte[] root) {

    /** RFC 6962, section 2.1: the hash of nothing. */
    static final Checkpoint EMPTY = new Checkpoint(0, Hash.sha256().digest());

    static Checkpoint of(Note note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < 3 || lines.contains("")) {
            throw new Malformed("A checkpoint has an origin, a size and a root.");
        }
        return new Checkpoint(size(lines.get(1)), Hash.parse(lines.get(2)));
    }

    static long size(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new Malformed("This is no size: " + text);
        }
        return Long.parseLong(text);
    }

    boolean hasRoot(Checkpoint other) {
        return MessageDigest.isEqual(root, other.root);
    }
}

/** SHA-256. */
final class Hash {

    static final int BYTES = 32;

    private Hash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static byte[] parse(String base64) {
        byte[] hash = Note.base64(base64);
        if (hash.length != BYTES) {
            throw new Malformed("This is no hash: " + base64);
        }
        return hash;
    }

    /** SHA-256(0x01, left, right). */
    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}

/** RFC 9162, section 2.1.4.2, step by step as it stands there. */
final class Proof {

    private Proof() {}

    /** Whether the second tree begins with all leaves of the first, which is not empty. */
    static boolean isConsistent(Checkpoint first, Checkpoint second, List<byte[]> proof) {
        if (first.size() <= 0 || first.size() >= second.size() || proof.isEmpty()) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(first.size()) == 1) {
            path.add(0, first.root());
        }
        long node = first.size() - 1;
        long last = second.size() - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] hash1 = path.get(0);
        byte[] hash2 = path.get(0);
        for (byte[] sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash1 = Hash.node(sibling, hash1);
                hash2 = Hash.node(sibling, hash2);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash2 = Hash.node(hash2, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0
                && MessageDigest.isEqual(hash1, first.root())
                && MessageDigest.isEqual(hash2, second.root());
    }
}

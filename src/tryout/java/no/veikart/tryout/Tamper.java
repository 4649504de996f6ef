package no.veikart.tryout;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Does what the ledger is there to uncover: changes a published figure of the running try-out
 * behind its back, as the database's superuser and with all guards off.
 */
public final class Tamper {

    private static final String SUPERUSER = "postgres";

    private final Connection database;
    private final PrintStream out;

    private Tamper(Connection database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /**
     * Reads {@code tamper.figure} as {@code <indicator>/<region>/<period>}, {@code tamper.value},
     * and {@code tamper.in}: {@code table} (where not said) for what the service answers from,
     * {@code entry} for the ledger, {@code both}.
     */
    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.from(System.getProperties());
            try (Connection database =
                    DriverManager.getConnection(settings.jdbcUrl(), SUPERUSER, SUPERUSER)) {
                run(System.getProperties(), database, System.out);
            }
            System.out.printf(
                    Locale.ROOT,
                    "Now see what comes of it:%n"
                            + "  java src/main/resources/ledger/VerifyLedger.java %s --recompute%n",
                    settings.address());
        } catch (CannotStart failure) {
            fail(failure.getMessage());
        } catch (SQLException failure) {
            fail("The try-out's database does not do it: " + failure.getMessage());
        }
    }

    private static void fail(@Nullable String message) {
        System.out.println(message);
        System.exit(1);
    }

    static void run(Properties properties, Connection database, PrintStream out)
            throws SQLException {
        Figure figure = Figure.parse(properties.getProperty("tamper.figure", ""));
        BigDecimal value = value(properties.getProperty("tamper.value", ""));
        Place place = Place.of(properties.getProperty("tamper.in", "table"));
        new Tamper(database, out).change(figure, value, place);
    }

    private void change(Figure figure, BigDecimal value, Place place) throws SQLException {
        database.setAutoCommit(false);
        try (Statement guards = database.createStatement()) {
            guards.execute("set session_replication_role = replica");
        }
        Published published = find(figure);
        if (place.includesTable()) {
            changeTable(published, value);
        }
        if (place.includesEntry()) {
            changeEntry(published, value);
        }
        database.commit();
    }

    private Published find(Figure figure) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement(
                        """
                        select id, value, leaf_index from observation
                        where indicator = ? and region = ? and period = ? and value is not null
                            and published_at is not null and superseded_at is null
                        """)) {
            query.setString(1, figure.indicator());
            query.setString(2, figure.region());
            query.setString(3, figure.period());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new CannotStart("No such figure is public: " + figure);
                }
                return new Published(row.getLong(1), row.getBigDecimal(2), row.getLong(3));
            }
        }
    }

    private void changeTable(Published published, BigDecimal value) throws SQLException {
        try (PreparedStatement update =
                database.prepareStatement("update observation set value = ? where id = ?")) {
            update.setBigDecimal(1, value);
            update.setLong(2, published.row());
            update.executeUpdate();
        }
        say("The table observation said %s and now says %s.", published.value(), value);
        out.println(
                "The service answers from memory until it publishes something, or is started"
                        + " anew.");
    }

    /**
     * The tree and the signed checkpoint stay as they were: who changes the past cannot sign it.
     */
    private void changeEntry(Published published, BigDecimal value) throws SQLException {
        try (PreparedStatement update =
                database.prepareStatement(
                        """
                        update ledger_entry
                        set body = convert_to(replace(convert_from(body, 'UTF8'), ?, ?), 'UTF8')
                        where leaf_index = ?
                        """)) {
            update.setString(1, member(published.value()));
            update.setString(2, member(value));
            update.setLong(3, published.ledgerIndex());
            update.executeUpdate();
        }
        say("Entry %d of the ledger now says %s as well.", published.ledgerIndex(), value);
    }

    private static String member(BigDecimal value) {
        return "\"value\":\"" + value.toPlainString() + "\"";
    }

    private void say(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }

    private static BigDecimal value(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new CannotStart("Say which value: -Dtamper.value=99", e);
        }
    }

    /** What a figure is about. */
    private record Figure(String indicator, String region, String period) {

        static Figure parse(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 3) {
                throw new CannotStart("Say which figure: -Dtamper.figure=G1-APPR-SHARE/0/2023");
            }
            return new Figure(parts[0], parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return indicator + "/" + region + "/" + period;
        }
    }

    private record Published(long row, BigDecimal value, long ledgerIndex) {}

    /** Where the figure is changed. */
    private enum Place {
        TABLE,
        ENTRY,
        BOTH;

        static Place of(String name) {
            for (Place place : values()) {
                if (place.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return place;
                }
            }
            throw new CannotStart("Say where: -Dtamper.in=table, entry or both");
        }

        boolean includesTable() {
            return this != ENTRY;
        }

        boolean includesEntry() {
            return this != TABLE;
        }
    }
}

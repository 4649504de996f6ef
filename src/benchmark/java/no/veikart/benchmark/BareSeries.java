package no.veikart.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * A server that reads one series and writes its rows, without a question asked: the least that a
 * read from the database can cost with the libraries that the service uses.
 *
 * <p>Arguments: the port, the database's address.
 */
final class BareSeries extends AbstractVerticle {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SERIES =
            """
            select o.region, o.period, o.period_end, o.value, o.obs_status, o.precision, o.revision,
                o.reason_code, s.organisation, o.submission_id, o.published_at, o.leaf_index,
                case when o.comment is not null
                    then (select text from free_text where id = o.comment) end as comment,
                case when o.source is not null
                    then (select text from free_text where id = o.source) end as source,
                case when o.reason is not null
                    then (select text from free_text where id = o.reason) end as reason
            from observation o
            join submission s on s.id = o.submission_id
            where o.indicator = ? and o.region = ? and o.period_end between ? and ?
                and o.published_at is not null and o.superseded_at is null
            order by o.period_end
            """;

    private final int port;
    private final ThreadLocal<PreparedStatement> statement;

    private BareSeries(int port, String database) {
        this.port = port;
        this.statement = ThreadLocal.withInitial(() -> prepare(database));
    }

    public static void main(String[] arguments) {
        Vertx.vertx()
                .deployVerticle(
                        () -> new BareSeries(Integer.parseInt(arguments[0]), arguments[1]),
                        new DeploymentOptions()
                                .setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE));
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        vertx.executeBlocking(() -> series(request), false)
                .onSuccess(
                        body ->
                                request.response()
                                        .putHeader("Content-Type", "application/json")
                                        .end(body))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private Buffer series(HttpServerRequest request) throws SQLException, IOException {
        PreparedStatement own = statement.get();
        own.setString(2, request.getParam("region"));
        own.setObject(3, YearMonth.parse(request.getParam("from")).atEndOfMonth());
        own.setObject(4, YearMonth.parse(request.getParam("to")).atEndOfMonth());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
        try (ResultSet row = own.executeQuery();
                JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            while (row.next()) {
                write(row, json);
            }
            json.writeEndArray();
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static void write(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartObject();
        for (String name : new String[] {"region", "period", "period_end"}) {
            json.writeStringField(name, row.getString(name));
        }
        json.writeNumberField("value", row.getBigDecimal("value"));
        for (String name :
                new String[] {
                    "obs_status",
                    "precision",
                    "reason_code",
                    "comment",
                    "source",
                    "reason",
                    "organisation",
                    "submission_id"
                }) {
            String text = row.getString(name);
            if (text != null) {
                json.writeStringField(name, text);
            }
        }
        json.writeStringField(
                "published_at",
                row.getObject("published_at", OffsetDateTime.class).toInstant().toString());
        json.writeNumberField("revision", row.getInt("revision"));
        json.writeNumberField("leaf_index", row.getLong("leaf_index"));
        json.writeEndObject();
    }

    private static PreparedStatement prepare(String database) {
        try {
            Connection connection =
                    DriverManager.getConnection(database, Postgres.USER, Postgres.USER);
            PreparedStatement statement = connection.prepareStatement(SERIES);
            statement.setString(1, SeriesReads.INDICATOR);
            return statement;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}

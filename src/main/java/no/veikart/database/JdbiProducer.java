package no.veikart.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** Gives a {@link Jdbi} whose statements belong to the caller's {@code @Transactional}. */
final class JdbiProducer {

    /** In PostgreSQL's hex format: the driver takes no bytes inside an array of objects. */
    private static final SqlArrayType<byte[]> BYTES =
            SqlArrayType.of("bytea", bytes -> "\\x" + HexFormat.of().formatHex(bytes));

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(
                (type, config) -> type == byte[].class ? Optional.of(BYTES) : Optional.empty());
        jdbi.registerArrayType(LocalDate.class, "date");
        jdbi.registerArrayType(BigDecimal.class, "numeric");
        return jdbi;
    }
}

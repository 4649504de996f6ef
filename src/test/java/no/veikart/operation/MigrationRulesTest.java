package no.veikart.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations only add, so that the release before goes on beside the new one, and after it. */
class MigrationRulesTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    /** Up to here nothing was released that could go on. */
    private static final int BEFORE_THE_RULE = 14;

    /** Files that take away what no release needs that is still run. */
    private static final Set<String> REMOVALS = Set.of();

    private static final Pattern NOT_CODE = Pattern.compile("(?s)--[^\n]*|/\\*.*?\\*/");
    private static final Pattern BODY = Pattern.compile("(?s)\\$(\\w*)\\$.*?\\$\\1\\$");

    private static final List<Pattern> CONTRACTING =
            Stream.of(
                            "drop (table|column|view|type|domain|schema|sequence|default)\\b",
                            "\\brename\\b",
                            "\\balter (column )?\\w+ (set data )?type\\b",
                            "\\bset not null\\b",
                            "\\badd (column )?(if not exists )?(?!constraint)\\w+ (?!.*\\bdefault\\b)(?!.*\\bgenerated\\b).*\\bnot null\\b",
                            "^ ?truncate\\b",
                            "\\bdelete from\\b")
                    .map(Pattern::compile)
                    .toList();

    @Test
    void newMigrationsOnlyAdd() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(MigrationRulesTest::isNew))
                    .allSatisfy(
                            file ->
                                    assertThat(contracting(Files.readString(file)))
                                            .as("what %s takes away", file)
                                            .isEmpty());
        }
    }

    private static boolean isNew(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("V")
                && !REMOVALS.contains(name)
                && Integer.parseInt(name.substring(1, name.indexOf("__"))) > BEFORE_THE_RULE;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table a",
                "alter table a drop column b",
                "ALTER TABLE a\n RENAME COLUMN b TO c",
                "alter table a alter column b type text",
                "alter table a alter b set data type text",
                "alter table a alter column b set not null",
                "alter table a add column b int not null",
                "alter table a add column c int default 1, add column b int not null",
                "truncate a",
                "delete from a where b = 1"
            })
    void itIsNoticed(String statement) {
        assertThat(contracting("create table z (y int not null);\n" + statement + ";"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (b int not null)",
                "alter table a add column b int",
                "alter table a add column b int not null default 0",
                "alter table a add constraint a_b_check check (b is not null)",
                "drop trigger t on a",
                "create trigger t before delete or truncate on a for each statement execute function f()",
                "create index a_b on a (b) -- and later drop table a",
                "create function f() returns trigger language plpgsql as $$ begin delete from a; end $$"
            })
    void whatAddsIsAllowed(String statement) {
        assertThat(contracting(statement + ";")).isEmpty();
    }

    /** The parts of a migration that take something away from the release before. */
    private static List<String> contracting(String sql) {
        String code = BODY.matcher(NOT_CODE.matcher(sql).replaceAll(" ")).replaceAll("''");
        return Arrays.stream(code.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").split(";"))
                .flatMap(MigrationRulesTest::parts)
                .filter(part -> CONTRACTING.stream().anyMatch(one -> one.matcher(part).find()))
                .toList();
    }

    /** One alter table may hold several actions. */
    private static Stream<String> parts(String statement) {
        return statement.strip().startsWith("alter table")
                ? Arrays.stream(statement.split(","))
                : Stream.of(statement);
    }
}

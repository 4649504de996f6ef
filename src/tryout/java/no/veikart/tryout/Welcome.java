package no.veikart.tryout;

import java.util.Locale;

/** What one can do now: the text below the last step. */
@SuppressWarnings("InlineFormatString") // a text block reads better on its own
final class Welcome {

    private static final String TEXT =
            """

            Veikart is ready: %1$s

              The roadmap    curl %1$s/v1/roadmap
              One goal       curl %1$s/v1/goals/skills/status
              As a ministry  TOKEN=$(curl -s %2$s \\
                               -d grant_type=client_credentials -d client_id=kd-system \\
                               -d client_secret=demo-secret-kd %3$s)
              As a person    TOKEN=$(curl -s %2$s \\
                               -d grant_type=password -d client_id=veikart-demo \\
                               -d username=kd-reviewer -d password=demo %3$s)
              Who am I       curl -H "Authorization: Bearer $TOKEN" %1$s/v1/me
              Other people   nfd-reviewer, kd-both, nito-auditor, administrator (password demo)
              Logs           %4$s, beside it keycloak.log and postgres.log

            Ctrl-C ends everything; the data stays in %5$s.\
            """;

    /** Takes the token out of the answer with what every system has. */
    private static final String TOKEN_OF = "| sed 's/.*\"access_token\":\"\\([^\"]*\\).*/\\1/'";

    private Welcome() {}

    static String text(Settings settings) {
        return String.format(
                Locale.ROOT,
                TEXT,
                settings.address(),
                settings.tokenEndpoint(),
                TOKEN_OF,
                settings.log(Service.FILE),
                settings.folder());
    }
}

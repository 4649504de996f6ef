package no.veikart.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Optional;
import no.veikart.organisation.Organisation;
import no.veikart.organisation.Organisation.Kind;
import no.veikart.organisation.OrganisationDirectory;
import no.veikart.organisation.OrganisationNumber;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/** A ministry, an agency, and one whose number is not confirmed. */
@Alternative
@ApplicationScoped
class TestOrganisations implements OrganisationDirectory {

    static final String MINISTRY = "872417842";
    static final String AGENCY = "971526920";
    static final String SYNTHETIC = "310000019";

    /** A valid number of nobody in the directory. */
    static final String STRANGER = "991825827";

    private static final List<Organisation> ALL =
            List.of(
                    organisation("ministry", Kind.MINISTRY, MINISTRY),
                    organisation("agency", Kind.AGENCY, AGENCY),
                    organisation("unconfirmed", Kind.COMPANY, null));

    @Override
    public Optional<Organisation> byNumber(OrganisationNumber number) {
        return ALL.stream().filter(known -> number.equals(known.number())).findFirst();
    }

    @Override
    public Optional<Organisation> byCode(String code) {
        return ALL.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    private static Organisation organisation(String code, Kind kind, @Nullable String number) {
        return new Organisation(
                code,
                kind,
                number == null ? null : OrganisationNumber.parse(number),
                new Text(code, code, code));
    }
}

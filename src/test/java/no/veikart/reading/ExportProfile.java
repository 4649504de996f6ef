package no.veikart.reading;

import java.util.Map;
import no.veikart.testsupport.ServiceProfile;

/** One export at a time. */
public class ExportProfile extends ServiceProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("veikart.export.at-once", "1");
    }
}

package no.veikart.sdmx;

import no.veikart.format.Sdmx;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/** The dataflow that a data query names. */
record Flow(String agency, String id, String version) {

    /**
     * @throws ProblemException 404 where there is no such dataflow
     */
    void check() {
        boolean exists =
                StructurePath.isIn(agency, Sdmx.AGENCY)
                        && StructurePath.isIn(id, Sdmx.DATAFLOW)
                        && StructurePath.isVersion(version, Sdmx.VERSION);
        if (!exists) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}

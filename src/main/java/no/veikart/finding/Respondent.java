package no.veikart.finding;

import no.veikart.assessment.Coded;

/** On whose behalf somebody writes in the exchange about a finding. */
public enum Respondent implements Coded {
    /** An organisation whose figures or measures are concerned. */
    REPORTER,
    /** The organisation that owns the goal. */
    OWNER,
    /** The auditor's organisation itself. */
    AUDITOR
}

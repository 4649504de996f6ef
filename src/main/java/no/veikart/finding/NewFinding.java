package no.veikart.finding;

import no.veikart.text.Wording;

/** What an auditor wants to raise, before it is checked against anything. */
public record NewFinding(FindingSubject subject, FindingKind kind, Wording text) {}

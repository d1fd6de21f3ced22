package org.dianet.evaluation.agreement;

/// How far two coders agree on one action unit.
public record UnitFigures(UnitAgreement counts, Figure reliability, Figure kappa) {}

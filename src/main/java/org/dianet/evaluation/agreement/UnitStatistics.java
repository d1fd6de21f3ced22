package org.dianet.evaluation.agreement;

/// How far two coders agree on one action unit.
public record UnitStatistics(UnitAgreement counts, Statistic reliability, Statistic kappa) {}

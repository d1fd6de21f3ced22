package org.dianet.model.study;

import java.util.Optional;

/// How the study is run that a project is for.
///
/// @param plan who codes what; empty if everybody codes as they like
/// @param subjects what is known of the subjects
public record Study(Optional<SessionPlan> plan, SubjectFacts subjects) {
    public static final Study NONE = new Study(Optional.empty(), SubjectFacts.NONE);

    public Study withPlan(Optional<SessionPlan> newPlan) {
        return new Study(newPlan, subjects);
    }

    public Study with(SubjectFacts facts) {
        return new Study(plan, facts);
    }
}

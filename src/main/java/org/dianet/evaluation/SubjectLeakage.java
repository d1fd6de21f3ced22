package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Leaks that can be seen in a table of answers alone.
/// See method.md 4.2.
public final class SubjectLeakage {
    private static final int NAMED = 3;

    private SubjectLeakage() {}

    /// A sentence for every subject that was tested in more than one fold of a seed: in each of these folds, clips of
    /// that subject that were tested in the other were on the training side.
    ///
    /// @return empty if nothing is to be seen
    public static List<String> find(List<Prediction> predictions) {
        record Test(String subject, long seed) {}
        Map<Test, Set<String>> folds = new LinkedHashMap<>();
        predictions.forEach(p -> folds.computeIfAbsent(new Test(p.subject(), p.seed()), _ -> new LinkedHashSet<>())
                .add(p.fold()));
        List<String> subjects = new ArrayList<>();
        folds.forEach((test, in) -> {
            if (in.size() > 1 && !subjects.contains(test.subject())) {
                subjects.add(test.subject());
            }
        });
        if (subjects.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", subjects.subList(0, Math.min(NAMED, subjects.size())))
                + (subjects.size() > NAMED ? " and " + (subjects.size() - NAMED) + " more" : "");
        return List.of("the folds do not part subjects: " + (subjects.size() == 1 ? "subject " : "subjects ") + named
                + " had clips in the test side of one fold and so in the training side of another");
    }
}

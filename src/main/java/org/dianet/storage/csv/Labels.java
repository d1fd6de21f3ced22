package org.dianet.storage.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;

/// How the labels of a table of predictions are read. Programs that keep whole numbers as fractions write 1 as `1.0`:
/// a column that holds nothing else holds whole numbers. Where a column holds something else as well, `1.0` stays what
/// it is.
///
/// @param notes sentences about it
record Labels(boolean wholeTruths, boolean wholeAnswers, boolean wholeClasses, List<String> notes) {
    static final Labels NONE = new Labels(false, false, false, List.of());
    private static final String FRACTION = "-?\\d+[.,]0+";
    private static final int SHOWN = 8;

    Labels {
        notes = List.copyOf(notes);
    }

    /// @param classes named by columns of probabilities; empty if there are none
    static Labels of(Collection<String> truths, Collection<String> answers, Collection<String> classes) {
        boolean wholeTruths = whole(truths);
        boolean wholeAnswers = whole(answers);
        boolean wholeClasses = whole(classes);
        List<String> notes = new ArrayList<>();
        if (wholeTruths != wholeAnswers) {
            Collection<String> whole = wholeTruths ? truths : answers;
            notes.add("The labels " + listed(whole) + " of the column " + (wholeTruths ? "truth" : "predicted")
                    + " are read as whole numbers.");
        }
        Set<String> all = new TreeSet<>();
        truths.forEach(label -> all.add(plain(label, wholeTruths)));
        answers.forEach(label -> all.add(plain(label, wholeAnswers)));
        classes.forEach(label -> all.add(plain(label, wholeClasses)));
        Map<String, String> byNumber = new HashMap<>();
        for (String label : all) {
            String twin = byNumber.putIfAbsent(plain(label, label.matches(FRACTION)), label);
            if (twin != null) {
                notes.add("'" + twin + "' and '" + label
                        + "' count as two labels, since their column does not hold whole" + " numbers only.");
            }
        }
        return new Labels(wholeTruths, wholeAnswers, wholeClasses, notes);
    }

    private static boolean whole(Collection<String> labels) {
        return !labels.isEmpty() && labels.stream().allMatch(label -> label.matches(FRACTION));
    }

    private static String plain(String label, boolean whole) {
        return whole ? label.replaceFirst("[.,]0+$", "") : label;
    }

    String meant(String truth) {
        return plain(truth, wholeTruths);
    }

    String answered(String answer) {
        return plain(answer, wholeAnswers);
    }

    /// A class as its column of probabilities names it.
    String named(String label) {
        return plain(label, wholeClasses);
    }

    /// That no truth is ever an answer, as a clause; empty if one is, or if columns of probabilities say that all
    /// belong
    /// to one set.
    static String disjoint(List<Prediction> predictions, List<String> classes) {
        Set<String> truths = predictions.stream().map(Prediction::truth).collect(Collectors.toCollection(TreeSet::new));
        Set<String> answers =
                predictions.stream().map(Prediction::predicted).collect(Collectors.toCollection(TreeSet::new));
        boolean common = truths.stream().anyMatch(answers::contains);
        boolean known = classes.containsAll(truths) && classes.containsAll(answers);
        return predictions.isEmpty() || common || known
                ? ""
                : "the column truth holds " + listed(truths) + " and the column predicted "
                        + listed(answers)
                        + "; they have no label in common";
    }

    private static String listed(Collection<String> labels) {
        List<String> all = labels.stream().distinct().sorted().toList();
        String shown = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? shown + " and " + (all.size() - SHOWN) + " more" : shown;
    }
}

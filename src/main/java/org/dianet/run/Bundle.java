package org.dianet.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.learning.TrainingSpec;

/// A run packed so that its folds can be trained elsewhere: the content of `bundle.json`.
///
/// @param id unique; jobs on a cluster are named after it
/// @param program version of the program that packed it, which alone reads its tensors
/// @param spec with the number of threads of a fold, at least 1; its weights lie in the bundle
/// @param folds in the order of the run; their numbers count from 0
/// @param files SHA-256 of each file, by its path in the bundle with `/`
public record Bundle(
        String id,
        String program,
        TrainingSpec spec,
        List<String> classes,
        List<FoldKey> folds,
        Map<String, String> files) {
    public static final String TENSORS = "tensors/";
    public static final String APP = "app/";

    public Bundle {
        classes = List.copyOf(classes);
        folds = List.copyOf(folds);
        files = new TreeMap<>(files);
    }

    /// Path of the clips in the bundle.
    ///
    /// @throws IllegalArgumentException if there are none
    public String tensors() {
        return files.keySet().stream()
                .filter(file -> file.startsWith(TENSORS))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the bundle has no tensors"));
    }

    public int threads() {
        return spec.execution().threads();
    }

    /// @throws IllegalArgumentException if there is no such fold
    public FoldKey fold(int number) {
        if (number < 0 || number >= folds.size()) {
            throw new IllegalArgumentException(
                    "there is no fold " + number + "; the bundle has the folds 0 to " + (folds.size() - 1));
        }
        return folds.get(number);
    }
}

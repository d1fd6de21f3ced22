package org.dianet.model.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.project.FieldChange;

/// What others found wrong with a coding.
public sealed interface ErratumProblem extends FoundProblem {

    /// @param sentence from the list of published errata
    record Listed(String sentence) implements ErratumProblem {}

    /// A file of corrections has other values.
    ///
    /// @param present the clip's values by field; an empty one is none
    record OtherValues(Map<String, String> present) implements ErratumProblem {
        public OtherValues {
            present = Collections.unmodifiableMap(new LinkedHashMap<>(present));
        }
    }

    /// A file of corrections changes a value that is not the clip's.
    ///
    /// @param present the clip's value
    record OtherCorrection(FieldChange change, String source, Optional<String> present) implements ErratumProblem {}

    /// A file corrects clips that the project does not have.
    ///
    /// @param corrections how many
    /// @param clips their names
    record UnknownClips(String file, int corrections, List<String> clips) implements ErratumProblem {
        public UnknownClips {
            clips = List.copyOf(clips);
        }
    }
}

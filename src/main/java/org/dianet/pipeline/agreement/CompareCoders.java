package org.dianet.pipeline.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.evaluation.agreement.AgreementSettings;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.wording.SimilarNames;

/// Compares coders of a project.
public final class CompareCoders {

    /// Everybody who coded a clip, with the number of clips.
    public static Map<Coder, Integer> coders(Project project) {
        Map<Coder, Integer> counts = new TreeMap<>();
        for (Clip clip : project.clips()) {
            for (Coding coding : clip.codings()) {
                counts.merge(coding.coder(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// The project with some coders' codings alone.
    ///
    /// @throws IllegalArgumentException if one of them coded nothing, in a sentence for the user
    public static Project only(Project project, Collection<Coder> coders) {
        requireKnown(project, coders);
        List<Clip> clips = new ArrayList<>();
        for (Clip clip : project.clips()) {
            Clip left = clip;
            for (Coding coding : clip.codings()) {
                left = coders.contains(coding.coder()) ? left : left.without(coding.coder());
            }
            clips.add(left);
        }
        return project.withClips(clips);
    }

    /// @throws IllegalArgumentException if one of the coders coded nothing, in a sentence for the user
    public Agreement compare(Project project, AgreementSettings settings) {
        requireKnown(project, settings.coders());
        return Agreement.of(project, settings);
    }

    private static void requireKnown(Project project, Collection<Coder> coders) {
        Map<Coder, Integer> known = coders(project);
        for (Coder coder : coders) {
            if (!known.containsKey(coder)) {
                throw new IllegalArgumentException(unknown(coder, List.copyOf(known.keySet())));
            }
        }
    }

    private static String unknown(Coder coder, List<Coder> known) {
        if (known.isEmpty()) {
            return "No clip of the project is coded yet.";
        }
        List<String> names = known.stream().map(Coder::name).toList();
        return "No clip is coded by " + coder + "; there are codings by " + String.join(", ", names) + "."
                + SimilarNames.question(coder.name(), names);
    }
}

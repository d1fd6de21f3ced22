package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.finding.ProjectProblem;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProtocolVerdict;

/// Why a project cannot be trained and evaluated.
final class ClassFindings {
    private static final int FEWEST = 2;

    private ClassFindings() {}

    static List<Finding> of(Project project) {
        List<Finding> findings = new ArrayList<>();
        if (project.clips().isEmpty()) {
            findings.add(finding("clips", new ProjectProblem.NoClips()));
            return findings;
        }
        LabelFindings labels = new LabelFindings(project);
        perClass(project).forEach((name, count) -> {
            if (count < FEWEST) {
                findings.add(finding("class " + name, new ProjectProblem.SmallClass(name, count, labels.meant(name))));
            }
        });
        long subjects = project.clips().stream().map(Clip::subject).distinct().count();
        if (subjects == 1) {
            findings.add(finding("subjects", new ProjectProblem.SingleSubject()));
        }
        int unknown = project.withoutRate().size();
        if (unknown > 0) {
            findings.add(new Finding(
                            Finding.Kind.FRAME_RATE,
                            Finding.Severity.NOTE,
                            null,
                            new ProjectProblem.UnknownRates(unknown))
                    .about("frame rates"));
        }
        return findings;
    }

    private static Map<String, Integer> perClass(Project project) {
        Map<String, Integer> counts = new TreeMap<>();
        project.protocol().classes().forEach(name -> counts.put(name, 0));
        for (Clip clip : project.clips()) {
            if (project.protocol().verdict(clip) instanceof ProtocolVerdict.Counts counted) {
                counts.merge(counted.className(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Finding finding(String matter, ProjectProblem problem) {
        return new Finding(Finding.Kind.CLASSES, Finding.Severity.WARNING, null, problem).about(matter);
    }
}

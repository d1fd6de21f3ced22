package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Project;

/// How far the coders of a project agree.
///
/// @param compared recordings that all of them coded
/// @param codedBySome clips that only some of them coded; nothing is computed from these
/// @param based compared clips with a coding that started from another coder's and is thus not independent
/// @param independence what each person had been shown of others' codings of the compared clips
/// @param blindOnly whether the project requires blind coding
/// @param pairs every two coders, in the order in which they were named
/// @param group figures of all coders together
/// @param groupSize expressions that at least one of them saw in the compared recordings
/// @param excludedEvents events that were left out since at least half of their frames are excluded
public record Agreement(
        AgreementSettings settings,
        List<Recording> compared,
        List<ClipId> codedBySome,
        List<ClipId> based,
        List<Independence> independence,
        boolean blindOnly,
        List<PairAgreement> pairs,
        List<Statistic> group,
        int groupSize,
        int excludedEvents) {
    public Agreement {
        compared = List.copyOf(compared);
        codedBySome = List.copyOf(codedBySome);
        based = List.copyOf(based);
        independence = List.copyOf(independence);
        pairs = List.copyOf(pairs);
        group = List.copyOf(group);
    }

    public static Agreement of(Project project, AgreementSettings settings) {
        List<Coder> coders = settings.coders();
        List<Recording> all = Recording.of(project, coders);
        List<Recording> compared =
                all.stream().filter(recording -> recording.codedBy(coders)).toList();
        RecordingBootstrap bootstrap = new RecordingBootstrap(compared.size(), settings.draws(), settings.seed());
        List<PairAgreement> pairs = new ArrayList<>();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                pairs.add(new PairStatistics(
                                compared,
                                coders.get(i),
                                coders.get(j),
                                settings,
                                bootstrap,
                                project.vocabulary().tiers())
                        .all());
            }
        }
        GroupFigures group = new GroupFigures(compared, settings, bootstrap);
        return new Agreement(
                settings,
                compared,
                codedBySome(project, all, compared),
                based(project, compared),
                Independence.of(project, coders, compared),
                project.codingRule() == CodingRule.BLIND,
                pairs,
                group.all(),
                group.size(),
                all.stream().mapToInt(Recording::excluded).sum());
    }

    private static List<ClipId> based(Project project, List<Recording> compared) {
        return compared.stream()
                .flatMap(recording -> recording.events().values().stream())
                .flatMap(List::stream)
                .filter(event -> project.clip(event.clip())
                        .flatMap(clip -> clip.codingBy(event.coder()))
                        .filter(coding -> coding.origin().basis() != null)
                        .isPresent())
                .map(CodedEvent::clip)
                .distinct()
                .toList();
    }

    private static List<ClipId> codedBySome(Project project, List<Recording> all, List<Recording> compared) {
        Set<ClipId> some = clips(all);
        some.removeAll(clips(compared));
        return project.clips().stream().map(Clip::id).filter(some::contains).toList();
    }

    private static Set<ClipId> clips(List<Recording> recordings) {
        return recordings.stream()
                .flatMap(recording -> recording.events().values().stream())
                .flatMap(List::stream)
                .map(CodedEvent::clip)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Marks that were left out since no frame of the recording has their number.
    public int lostMarks() {
        return compared.stream().mapToInt(Recording::lost).sum();
    }
}

package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.motion.ViewImages;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.ProtocolVerdict;
import org.dianet.model.study.View;
import org.dianet.run.Split;
import org.dianet.ui.common.message.Messages;

/// What a run would be trained on, and what would be left out.
///
/// @param clips number of clips that can be used
/// @param perClass clips of every class, in class order
/// @param leftOut reason of each clip that cannot be used
/// @param protocol name and version of the class protocol
/// @param datasets names of the data sets that the usable clips come from
/// @param views names of the further views that clips have
/// @param sheets annotation sheets that the clips came from, each with its fingerprint
record DataSummary(
        int clips,
        Set<SubjectId> subjects,
        Map<String, Integer> perClass,
        Map<String, String> leftOut,
        String protocol,
        List<String> sheets,
        Set<String> datasets,
        List<String> views) {
    static final DataSummary NONE =
            new DataSummary(0, Set.of(), Map.of(), Map.of(), "", List.of(), Set.of(), List.of());

    static DataSummary of(Project project) {
        Protocol protocol = project.protocol();
        Map<String, Integer> perClass = new LinkedHashMap<>();
        protocol.classes().forEach(name -> perClass.put(name, 0));
        Map<String, String> leftOut = new TreeMap<>();
        Set<SubjectId> subjects = new TreeSet<>();
        Set<String> datasets = new TreeSet<>();
        int clips = 0;
        for (Clip clip : project.clips()) {
            Optional<String> reason = project.viewedAs(clip.id())
                    .map(view -> Messages.text("training.leftOut.view", view.name(), view.clip()))
                    .or(() -> unusable(clip, protocol));
            if (reason.isPresent()) {
                leftOut.put(clip.id().value(), reason.get());
                continue;
            }
            clips++;
            subjects.add(clip.subject());
            if (!clip.dataset().isEmpty()) {
                datasets.add(clip.dataset());
            }
            perClass.merge(className(clip, protocol).orElseThrow(), 1, Integer::sum);
        }
        return new DataSummary(
                clips,
                subjects,
                perClass,
                leftOut,
                protocol.title(),
                project.sheets().stream().map(ImportedSheet::toString).toList(),
                datasets,
                project.study().views().stream()
                        .map(View::name)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /// The views that a run may show: the clips' own, each further one with it and alone, and all.
    List<List<String>> viewChoices() {
        List<List<String>> choices = new ArrayList<>(List.of(ViewImages.OWN));
        views.forEach(view -> choices.add(List.of(View.MAIN, view)));
        views.forEach(view -> choices.add(List.of(view)));
        if (views.size() > 1) {
            choices.add(Stream.concat(Stream.of(View.MAIN), views.stream()).toList());
        }
        return choices;
    }

    private static Optional<String> className(Clip clip, Protocol protocol) {
        if (protocol.classes().isEmpty()) {
            return Optional.ofNullable(clip.coding().emotion());
        }
        return protocol.verdict(clip) instanceof ProtocolVerdict.Counts counts
                ? Optional.of(counts.className())
                : Optional.empty();
    }

    private static Optional<String> unusable(Clip clip, Protocol protocol) {
        if (className(clip, protocol).isPresent()) {
            return clip.media().hasFrames() ? clip.coding().marks().problem(clip.frames()) : Optional.empty();
        }
        return Optional.of(
                switch (protocol.verdict(clip)) {
                    case ProtocolVerdict.Excluded out -> out.reason();
                    case ProtocolVerdict.UnknownLabel unknown ->
                        Messages.text("training.leftOut.noClass", unknown.label(), protocol.name());
                    case ProtocolVerdict.Unlabelled _, ProtocolVerdict.Counts _ ->
                        Messages.text("training.leftOut.noLabel");
                });
    }

    /// The splits that its clips allow.
    List<SplitPlan> splits() {
        List<SplitPlan> splits =
                new ArrayList<>(List.of(Split.LOSO.plan(), new SplitPlan.KFold(5, 0), new SplitPlan.KFold(10, 0)));
        if (datasets.size() > 1) {
            splits.add(new SplitPlan.LeaveOneDatasetOut());
            for (String train : datasets) {
                datasets.stream()
                        .filter(test -> !test.equals(train))
                        .forEach(test -> splits.add(new SplitPlan.TrainTest(Set.of(train), Set.of(test))));
            }
        }
        return splits;
    }

    /// Number of folds of one seed.
    int folds(SplitPlan plan) {
        return switch (plan) {
            case SplitPlan.LeaveOneSubjectOut _ -> subjects.size();
            // Not offered in the form; at most as many as there are subjects.
            case SplitPlan.WithinDataset _ -> subjects.size();
            case SplitPlan.KFold kFold -> kFold.folds();
            case SplitPlan.LeaveOneDatasetOut _ -> datasets.size();
            case SplitPlan.TrainTest _ -> 1;
        };
    }

    /// Number of clips left out for each reason, the most frequent first.
    Map<String, Long> reasons() {
        Map<String, Long> counts = new TreeMap<>();
        leftOut.values().forEach(reason -> counts.merge(reason, 1L, Long::sum));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /// Why such a run cannot be started, in a sentence.
    Optional<String> obstacle(RunKind evaluation) {
        if (clips == 0) {
            return Optional.of(Messages.text("training.obstacle.noClips"));
        }
        if (perClass.values().stream().filter(n -> n > 0).count() < 2) {
            return Optional.of(Messages.text("training.obstacle.oneClass"));
        }
        return evaluation != RunKind.ALL_CLIPS && subjects.size() < 2
                ? Optional.of(Messages.text(
                        "training.obstacle.oneSubject",
                        subjects.iterator().next().value()))
                : Optional.empty();
    }

    /// What to keep in mind, in sentences.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        perClass.forEach((name, count) -> {
            if (count == 1) {
                warnings.add(Messages.text("training.warning.oneSample", name));
            } else if (count == 0) {
                warnings.add(Messages.text("training.warning.noSample", name));
            }
        });
        if (subjects.size() > 1 && subjects.size() < 10) {
            warnings.add(Messages.text("training.warning.fewSubjects", subjects.size()));
        }
        return warnings;
    }
}

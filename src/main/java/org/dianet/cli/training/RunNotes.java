package org.dianet.cli.training;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dianet.cli.common.Console;
import org.dianet.evaluation.HeldOut;
import org.dianet.learning.NetworkName;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;

/// Messages about network and clips before a training.
final class RunNotes {
    private static final int SHOWN = 10;

    private RunNotes() {}

    static void print(Console console, TrainingSpec spec, PreparedClips clips) {
        console.print(NetworkName.of(
                        spec,
                        spec.images()
                                .shown(
                                        clips.channels(),
                                        clips.ready() == clips.clips().size()))
                + "; images of "
                + spec.images().imageSize() + " px, " + training(spec));
        clips(console, clips);
    }

    /// What belongs to the clips alone.
    static void clips(Console console, PreparedClips clips) {
        console.print(Words.count(clips.clips().size(), "clip") + " of "
                + Words.count(clips.classes().size(), "class") + ": " + String.join(", ", clips.classes()));
        clips.skipped().stream().limit(SHOWN).forEach(s -> console.note("skipped " + s.id() + ": " + s.reason()));
        if (clips.skipped().size() > SHOWN) {
            console.note("and " + (clips.skipped().size() - SHOWN) + " more skipped; all are in run.json");
        }
        clips.warnings().forEach(console::note);
    }

    /// What is learned from and what tested, where that is the same in all folds.
    static void sides(Console console, PreparedClips clips, List<FoldKey> trainings) {
        List<HeldOut> all = trainings.stream()
                .map(FoldKey::heldOut)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (all.size() == 1 && !all.getFirst().datasets().isEmpty()) {
            console.print(all.getFirst().sides(clips.clips()) + ".");
        }
    }

    /// What is said of one of several runs.
    ///
    /// @param noun what it is called: `Row`, `Run`
    /// @param position from 1
    static RunListener of(Console console, String noun, String name, int position, int count) {
        console.print(noun + " " + position + " of " + count + ": " + name);
        return new RunListener() {
            @Override
            public void goesOn(List<String> classes, List<FoldKey> trainings) {
                console.print("  Its folds were trained before.");
            }

            @Override
            public void planned(int workers, String sentence) {
                console.print("  " + sentence);
            }

            @Override
            public void foldLost(FoldKey fold, String sentence) {
                console.note(sentence);
            }
        };
    }

    private static String training(TrainingSpec spec) {
        return spec.network().linear()
                ? "without epochs"
                : Words.count(spec.optimisation().epochs(), "epoch") + ", " + NetworkName.start(spec) + ", "
                        + (spec.execution().seeds().size() == 1 ? "seed " : "seeds ")
                        + spec.execution().seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.results.SecondLook;
import org.dianet.pipeline.results.SecondLook.Reason;
import org.dianet.pipeline.results.SecondLooks;
import org.dianet.run.RunRecord;
import org.junit.jupiter.api.Test;

/// Which clips are worth a second look, in which order and why.
class SecondLooksTest {
    private final List<Clip> clips = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();

    /// @param ofX probability of x by each seed
    private void add(String id, String label, double... ofX) {
        clips.add(Films.clip(id, "s1", label));
        for (int seed = 0; seed < ofX.length; seed++) {
            predictions.add(new Prediction(
                    "s1", id, label, ofX[seed] >= 0.5 ? "x" : "y", "s1", seed, List.of(ofX[seed], 1 - ofX[seed])));
        }
    }

    private List<SecondLook> looks(RunRecord.Kind kind) {
        RunRecord record = Films.record(
                kind,
                TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION),
                RunRecord.Origin.UNKNOWN,
                clips.stream()
                        .map(clip -> new RunRecord.RunClip(clip.id().value(), "s1", "x", "1"))
                        .toList());
        Project project = Films.project().withClips(clips);
        // In the project's own folder a run's clips are the project's.
        return SecondLooks.of(
                project,
                new SecondLooks(new Films())
                        .said(project, Path.of("p"), Path.of("p", "runs", "r"), record, predictions));
    }

    /// Clips labelled y have .8, .7 and .1 for y: .533 on average. So .6 for y doubts the label x, .52 does not.
    @Test
    void aLabelIsDoubtedByAnAnswerAsSureAsOfClipsLabelledSo() {
        add("right", "y", 0.2);
        add("right too", "y", 0.3);
        add("wrong y", "y", 0.9);
        add("doubted", "x", 0.4);
        add("read otherwise", "x", 0.48);
        add("sure", "x", 0.95);
        List<SecondLook> looks = looks(RunRecord.Kind.LOSO);
        assertEquals(
                List.of("wrong y", "doubted", "read otherwise"),
                looks.stream().map(look -> look.clip().value()).toList());
        assertEquals(
                List.of(
                        List.of(Reason.LABEL_DOUBTED),
                        List.of(Reason.LABEL_DOUBTED),
                        List.of(Reason.MODEL_DISAGREES, Reason.UNSURE)),
                looks.stream().map(SecondLook::reasons).toList());
        assertEquals(
                "the model reads y (0.60, where clips labelled so have 0.53) and not x (0.40)",
                looks.get(1).sentence());
    }

    @Test
    void seedsAndCodersThatDifferAreReasonsToo() {
        add("seeds", "x", 0.9, 0.4, 0.9);
        add("coders", "x", 0.9, 0.9, 0.9);
        add("neither", "x", 0.9, 0.9, 0.9);
        add("another event", "x", 0.9, 0.9, 0.9);
        clips.set(1, clips.get(1).with(coding("Ana", "x")).with(coding("Ben", "y")));
        clips.set(
                3,
                Films.longer(clips.get(3))
                        .with(coding("Ana", "x"))
                        .with(coding("Ben", "y").with(Marks.of(20, 24, 28))));
        List<SecondLook> looks = looks(RunRecord.Kind.LOSO);
        assertEquals(
                List.of(List.of(Reason.CODERS_DIFFER), List.of(Reason.SEEDS_DIFFER)),
                looks.stream().map(SecondLook::reasons).toList());
    }

    private static Coding coding(String coder, String emotion) {
        return Coding.empty(new Coder(coder)).with(Marks.of(0, 4, 8)).withEmotion(emotion);
    }

    @Test
    void aModelThatLearnedTheLabelsDoubtsNone() {
        add("a", "x", 0.1);
        assertEquals(List.of(), looks(RunRecord.Kind.TRAINING));
    }
}

package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.agreement.AgreementSettings;
import org.dianet.evaluation.agreement.ClassAgreement;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.CompareWithModel;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run beside coders. The labels of fifty clips make the table 20, 5, 10, 15, whose κ is .4: 35 of 50 alike, where
/// chance gives (25·30 + 25·20) / 50² = .5.
class CompareWithModelTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BEN = new Coder("Ben");

    @TempDir
    Path folder;

    private final JsonRunStore store = new JsonRunStore();
    private final List<Clip> clips = new ArrayList<>();
    private final Map<String, String> model = new TreeMap<>();

    private void add(int count, String ana, String ben, String answer) {
        for (int i = 0; i < count; i++) {
            String id = "c" + clips.size();
            Clip clip = Films.clip(id, "s" + clips.size() % 2, "x");
            clips.add(clip.with(coding(ANA, ana)).with(coding(BEN, ben)));
            model.put(id, answer);
        }
    }

    private static Coding coding(Coder coder, String emotion) {
        return Coding.empty(coder).with(Marks.of(0, 4, 8)).withEmotion(emotion);
    }

    /// Ana is the model's judge, Ben agrees with Ana always.
    private Project project() {
        add(20, "x", "x", "x");
        add(5, "x", "x", "y");
        add(10, "y", "y", "x");
        add(15, "y", "y", "y");
        return Films.project().withClips(clips);
    }

    private Path run(RunRecord.Kind kind) throws Exception {
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        RunRecord record = Films.record(
                kind,
                spec,
                RunRecord.Origin.UNKNOWN,
                clips.stream()
                        .map(clip -> new RunRecord.RunClip(
                                clip.id().value(), clip.subject().value(), "x", "1"))
                        .toList());
        Path run = folder.resolve("runs").resolve("r");
        store.create(run, record);
        for (FoldKey key : ReadRuns.folds(store.read(run))) {
            List<Prediction> answers = clips.stream()
                    .filter(clip -> key.holdsOut(clip.subject()))
                    .map(clip -> prediction(clip, key.seed()))
                    .toList();
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(1, 1, 1, List.of(), List.of(), answers));
        }
        return run;
    }

    private Prediction prediction(Clip clip, long seed) {
        String answer = model.get(clip.id().value());
        return new Prediction(
                clip.subject().value(),
                clip.id().value(),
                "x",
                answer,
                clip.subject().value(),
                seed,
                answer.equals("x") ? List.of(0.9, 0.1) : List.of(0.2, 0.8));
    }

    private CompareWithModel.Result compare(Project project, Path run) throws Exception {
        return new CompareWithModel(new ReadRuns(store), new ReadAbstention(store), new Films())
                .compare(project, folder, run, AgreementSettings.of(List.of(ANA, BEN), 5));
    }

    @Test
    void coderAndModelAreComparedOnTheClassesOfTheSameClips() throws Exception {
        Project project = project();
        CompareWithModel.Result result = compare(project, run(RunRecord.Kind.LOSO));
        assertEquals(50, result.clips());
        ClassAgreement ana = result.model().getFirst();
        assertEquals(List.of("Ana", "model"), List.of(ana.first(), ana.second()));
        assertEquals(0.4, ana.kappa().value().asOptional().orElseThrow(), 1e-12);
        assertEquals(0.7, ana.alike().value().asOptional().orElseThrow(), 1e-12);
        assertEquals(15, ana.differing().size());
        ClassAgreement people = result.people().getFirst();
        assertEquals(List.of("Ana", "Ben"), List.of(people.first(), people.second()));
        assertEquals(1, people.kappa().value().asOptional().orElseThrow(), 1e-12);
        assertTrue(result.basis().contains("networks that never saw the subject"), result.basis());
    }

    /// A clip that one coder did not label or in which they coded another event, or whose answer is missing, is in no
    /// figure.
    @Test
    void allFiguresAreOfTheSameClips() throws Exception {
        project();
        Path run = run(RunRecord.Kind.LOSO);
        List<Clip> fewer = new ArrayList<>(clips);
        fewer.set(0, Films.clip("c0", "s0", "x").with(coding(ANA, "x")));
        fewer.set(1, Films.longer(clips.get(1)).with(coding(BEN, "x").with(Marks.of(20, 24, 28))));
        fewer.add(Films.clip("unknown to the run", "s0", "x")
                .with(coding(ANA, "x"))
                .with(coding(BEN, "x")));
        CompareWithModel.Result result = compare(Films.project().withClips(fewer), run);
        assertEquals(48, result.clips());
        assertEquals(48, result.people().getFirst().table().total());
        assertTrue(result.model().stream()
                .flatMap(pair -> pair.differing().stream())
                .noneMatch(new ClipId("c0")::equals));
    }

    @Test
    void aModelThatSawEverybodyIsNoCoder() throws Exception {
        Project project = project();
        Path run = run(RunRecord.Kind.TRAINING);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> compare(project, run))
                .getMessage()
                .contains("it has seen every subject"));
    }
}

package org.dianet.pipeline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.SplitPlan;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.LinearOnly;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.fold.Workers;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.run.TrainModel;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.RunStore;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One person under two names, in one project and in two, with other clips under the same name.
class SamePeopleTest {
    private final RunStore store = new JsonRunStore();
    private final LinearOnly engine = new LinearOnly();
    private final PrepareSamples prepare = new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES);

    @TempDir
    private Path folder;

    /// Two subjects a data set, two clips each; the files hold what the clip is called unless something
    /// else is
    /// planted.
    private Project project(String name, String... sets) throws IOException {
        List<Clip> clips = new ArrayList<>();
        for (String set : sets) {
            for (String subject : List.of("1", "2")) {
                for (String emotion : List.of("up", "down")) {
                    clips.add(MotionPictures.clip(set + subject + emotion, set + subject, emotion, set));
                }
            }
        }
        for (Clip clip : clips) {
            write(name, clip, clip.id().value());
        }
        return new Project(name, clips, Vocabulary.EMPTY, Protocol.identity("two", List.of("up", "down")));
    }

    private void write(String project, Clip clip, String content) throws IOException {
        Media.MotionImagePair media = (Media.MotionImagePair) clip.media();
        Files.createDirectories(folder.resolve(project));
        Files.writeString(folder.resolve(project).resolve(media.onsetPath()), content + " onset");
        Files.writeString(folder.resolve(project).resolve(media.offsetPath()), content + " offset");
    }

    private void plant(String project, Project of, String clip, String content) throws IOException {
        for (Clip one : of.clips()) {
            if (one.id().value().equals(clip)) {
                write(project, one, content);
            }
        }
    }

    private static TrainingSpec spec() {
        return TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION).withRun(List.of(1L, 2L), 1, "cpu", 1);
    }

    private LosoResult evaluate(Project project, String split) throws Exception {
        RunRequest request = new RunRequest(
                        project,
                        folder.resolve(project.name()),
                        spec(),
                        folder.resolve("run-" + project.name()),
                        RunRequest.Start.NEW,
                        Set.of(),
                        Workers.NONE)
                .with(SplitPlan.parse(split));
        return new EvaluateLoso(engine, prepare, store, ScoresFile::write, Clock.systemUTC())
                .run(request, RunListener.SILENT, JobContext.silent());
    }

    private String refused(Project project, String split) {
        return assertThrows(IllegalArgumentException.class, () -> evaluate(project, split))
                .getMessage();
    }

    @Test
    void aSubjectOfTwoNamesInTwoDataSetsIsCaughtByContentUnderEverySplit() throws Exception {
        Project sets = project("sets", "a", "b");
        plant("sets", sets, "b2up", "a1down");
        for (String split : List.of("loso", "kfold:2", "dataset", "train:a,test:b")) {
            String said = refused(sets, split);
            assertTrue(
                    said.startsWith("One person has two names: the clips a1down of subject a1 and b2up of subject b2"
                            + " show the same."),
                    said);
        }
        assertEquals(List.of(), engine.trained, "nothing was trained");
    }

    @Test
    void otherFilesAreOtherPeopleWhateverTheirNames() throws Exception {
        assertEquals(
                16, evaluate(project("sets", "a", "b"), "dataset").predictions().size());
    }

    /// A recording may show several people one after the other.
    @Test
    void twoClipsOfOneRecordingMayBeOfTwoPeople() throws Exception {
        Project sets = project("sets", "a", "b");
        List<Clip> clips = new ArrayList<>(sets.clips());
        clips.set(5, clips.get(5).with(clips.get(0).media()));
        assertEquals(16, evaluate(sets.withClips(clips), "loso").predictions().size());
    }

    @Test
    void filesThatCannotBeReadAreSaid() throws Exception {
        Project sets = project("sets", "a", "b");
        Files.move(folder.resolve("sets"), folder.resolve("gone"));
        assertTrue(evaluate(sets, "dataset")
                .record()
                .warnings()
                .contains("The files of 8 clips cannot be read, so only names tell whether two data sets"
                        + " share a subject."));
    }

    private Path model(Project project) throws Exception {
        Path run = folder.resolve("model-" + project.name());
        new TrainModel(engine, prepare, store, Clock.systemUTC())
                .run(
                        RunRequest.fresh(project, folder.resolve(project.name()), spec(), run),
                        RunListener.SILENT,
                        JobContext.silent());
        return run;
    }

    private TestElsewhere.Result elsewhere(Path run, Project project) throws Exception {
        return new TestElsewhere(engine, prepare, store)
                .test(run, project, folder.resolve(project.name()), JobContext.silent());
    }

    @Test
    void aModelIsTestedOnThePeopleOfAnotherProject() throws Exception {
        Path model = model(project("first", "a"));
        TestElsewhere.Result result = elsewhere(model, project("second", "b"));
        assertEquals(8, result.predictions().size(), "four clips, two seeds");
        for (Prediction p : result.predictions()) {
            assertEquals(1, p.probabilities().stream().mapToDouble(x -> x).sum(), 1e-9);
            assertTrue(p.clip().endsWith(p.truth()), p.toString());
        }
        assertEquals(List.of(), result.notes());
    }

    @Test
    void aPersonOfAnotherNameInAnotherProjectIsCaughtByContent() throws Exception {
        Path model = model(project("first", "a"));
        Project second = project("second", "b");
        plant("second", second, "b2down", "a1up");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> elsewhere(model, second));
        assertTrue(
                refused.getMessage().contains("were trained on subject b2 (a1 there), by the content of the clips"),
                refused.getMessage());
    }

    /// The same person, asked of the run's folds: those that left the person out answer.
    @Test
    void aFoldThatLeftThePersonOutMayAnswerElsewhere() throws Exception {
        Project first = project("first", "a", "c");
        LosoResult run = evaluate(first, "loso");
        Project second = project("second", "b");
        plant("second", second, "b2down", "a1up");
        assertEquals(8, elsewhere(run.run(), second).predictions().size());
    }

    @Test
    void classesThatTheNetworksDoNotKnowAreRefused() throws Exception {
        Path model = model(project("first", "a"));
        Project second = project("second", "b")
                .withClasses(Vocabulary.EMPTY, Protocol.identity("three", List.of("up", "down", "side")));
        List<Clip> clips = new ArrayList<>(second.clips());
        clips.add(MotionPictures.clip("b1side", "b1", "side", "b"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> elsewhere(model, second.withClips(clips)));
        assertTrue(refused.getMessage().contains("three of the project second has also side"), refused.getMessage());
    }
}

package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.population.EmbedClips;
import org.dianet.pipeline.population.Embedding;
import org.dianet.pipeline.population.Embedding.Question;
import org.dianet.pipeline.population.Embedding.Score;
import org.dianet.pipeline.population.Embedding.Sight;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Eight subjects with two clips of each of two classes, all with the same images, and networks that put a clip where a
/// test says.
class EmbedClipsTest {
    private final JsonRunStore store = new JsonRunStore();
    private final TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
    private final List<Clip> clips = new ArrayList<>();

    @TempDir
    private Path folder;

    private interface Place {
        float[] of(int fold, int subject, int ofClass, int number);
    }

    private Path run(RunRecord.Kind kind) throws Exception {
        return run(kind, 8);
    }

    /// @param folds that are finished
    private Path run(RunRecord.Kind kind, int folds) throws Exception {
        for (int i = 0; i < 32; i++) {
            String subject = "s" + (i / 4 + 1);
            clips.add(Films.clip(subject + "-" + i % 4, subject, i % 2 == 0 ? "x" : "y"));
        }
        Path run = folder.resolve("run");
        RunRecord record = Films.record(
                kind,
                spec,
                RunRecord.Origin.UNKNOWN,
                clips.stream()
                        .map(clip -> new RunClip(
                                clip.id().value(),
                                clip.subject().value(),
                                clip.coding().emotion(),
                                "1"))
                        .toList());
        store.create(run, record);
        for (FoldKey key : ReadRuns.folds(record).stream().limit(folds).toList()) {
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(40, 1, 1, List.of(), List.of(), List.of()));
        }
        return run;
    }

    private Embedding embedding(Place place) throws Exception {
        Path run = run(RunRecord.Kind.LOSO);
        return ask(place, run, null);
    }

    private Embedding ask(Place place, Path run, String fold) throws Exception {
        Project project = new Project("films", clips, Vocabulary.EMPTY, Protocol.identity("two", List.of("x", "y")));
        return new EmbedClips(new Placing(place), new PrepareSamples(new Films(), Films.MiddleFace::new), store)
                .of(
                        new EmbedClips.Request(
                                project,
                                folder,
                                run,
                                null,
                                fold == null ? null : new SubjectId(fold),
                                Embedding.Layout.COMPONENTS,
                                199,
                                folder),
                        JobContext.silent());
    }

    private static Score score(Embedding embedding, Question question) {
        return embedding.scores().stream()
                .filter(score -> score.question() == question)
                .findFirst()
                .orElseThrow();
    }

    /// Networks that know the class and nothing else, each in a space of its own: fold 2 and 4 have the axis turned.
    @Test
    void classesAreToldInEverySpaceAndSubjectsAreNot() throws Exception {
        Embedding found = embedding((fold, subject, ofClass, number) ->
                new float[] {(fold % 2 == 0 ? -100 : 100) * ofClass + hash(subject, number, fold), 0});
        assertEquals(1, score(found, Question.CLASS).network().accuracy());
        assertTrue(score(found, Question.CLASS).network().p() < 0.05);
        assertEquals(32, score(found, Question.CLASS).network().clips());
        assertTrue(
                score(found, Question.SUBJECT).network().p() > 0.05,
                found.sentences().toString());
        assertTrue(found.sentences().contains("There is no sign that the networks tell their training subjects."));
    }

    @Test
    void subjectsAreToldByNetworksThatKnowThem() throws Exception {
        Embedding found = embedding((fold, subject, ofClass, number) ->
                new float[] {(100 * (subject + fold)) % 1100 + ofClass + 0.1f * number, 0});
        assertEquals(1, score(found, Question.SUBJECT).network().accuracy());
        assertTrue(score(found, Question.SUBJECT).network().p() < 0.05);
        assertTrue(
                found.sentences().stream().anyMatch(line -> line.contains("learned something of who these are")),
                found.sentences().toString());
    }

    /// Networks that see the same in every clip of a person they were not trained on, and classes in those of others.
    @Test
    void classesAreAskedOfClipsTheNetworkNeverSaw() throws Exception {
        Embedding found = embedding(
                (fold, subject, ofClass, number) -> new float[] {fold == subject ? 100 : 100 * ofClass + number, 0});
        assertEquals(0.5, score(found, Question.CLASS).network().accuracy(), 1e-12, "all are told y");
    }

    @Test
    void thePictureIsOfOneNetworkAndSaysWhatItNeverSaw() throws Exception {
        Place place = (fold, subject, ofClass, number) -> new float[] {subject, ofClass, number};
        Embedding found = ask(place, run(RunRecord.Kind.LOSO), "s3");
        assertEquals("s3", found.shown().name());
        found.dots()
                .forEach(dot -> assertEquals(
                        dot.member().clip().subject().value().equals("s3") ? Sight.UNSEEN : Sight.SEEN,
                        dot.trainedOn()));
        assertEquals(3, found.width());
    }

    @Test
    void aFoldThatIsNotThereIsRefused() throws Exception {
        Place place = (fold, subject, ofClass, number) -> new float[] {subject};
        Path run = run(RunRecord.Kind.LOSO);
        StorageException refused = assertThrows(StorageException.class, () -> ask(place, run, "s9"));
        assertTrue(refused.getMessage().contains("left out subject s9"), refused.getMessage());
    }

    @Test
    void aModelTrainedOnAllClipsAndClipsOfOneSubjectAreRefused() throws Exception {
        Place place = (fold, subject, ofClass, number) -> new float[] {subject};
        Path one = run(RunRecord.Kind.LOSO, 1);
        StorageException refused = assertThrows(StorageException.class, () -> ask(place, one, null));
        assertTrue(refused.getMessage().contains("are of subject s1"), refused.getMessage());
        clips.clear();
        Files.move(one, folder.resolve("one fold"));
        Path all = run(RunRecord.Kind.TRAINING);
        refused = assertThrows(StorageException.class, () -> ask(place, all, null));
        assertTrue(refused.getMessage().contains("was trained on all clips"), refused.getMessage());
    }

    private static float hash(int subject, int number, int fold) {
        return (subject * 31 + number * 17 + fold * 7) * 37 % 23;
    }

    private static final class Placing extends UnaskedEngine {
        private final Place place;

        Placing(Place place) {
            this.place = place;
        }

        @Override
        public TrainedNetwork load(TrainingSpec spec, int classes, Path folder) {
            int fold = String.valueOf(folder.resolveSibling("").getFileName()).charAt(1) - '0';
            return new Network() {
                @Override
                public List<float[]> embed(List<Sample> samples) {
                    return samples.stream()
                            .map(sample -> {
                                String clip = sample.clip().value();
                                int number = clip.charAt(3) - '0';
                                return place.of(fold, clip.charAt(1) - '0', number % 2, number);
                            })
                            .toList();
                }
            };
        }
    }
}

package org.dianet.pipeline.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dianet.evaluation.population.NeighbourScore;
import org.dianet.evaluation.population.Neighbours;
import org.dianet.evaluation.population.PrincipalComponents;
import org.dianet.evaluation.population.Shuffle;
import org.dianet.evaluation.population.SignFlips;
import org.dianet.evaluation.population.Standardised;
import org.dianet.evaluation.population.UmapLayout;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Tensor;
import org.dianet.learning.linear.PooledFeatures;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.population.Embedding.Dot;
import org.dianet.pipeline.population.Embedding.Question;
import org.dianet.pipeline.population.Embedding.Score;
import org.dianet.pipeline.population.Embedding.Sight;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Asks every network of a seed where it puts the clips of its run. Each network has a space of its own, so neighbours
/// are looked for in one network's vectors at a time, and the picture is of one network.
/// See method.md 5.15 and decision record 25.
public final class EmbedClips {
    private static final double READING = 0.4;
    private static final int LEAST = 3;

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final RunStore store;
    private final ExplainClip explain;

    public EmbedClips(LearningEngine engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
        this.explain = new ExplainClip(engine, prepare, store);
    }

    /// @param seed of the networks, or `null` for the run's first
    /// @param heldOut the subject that the picture's network left out, or `null` for the one with the most clips
    /// @param layout of the picture
    /// @param draws exchanges of labels
    /// @param scratch folder that has room for the images
    public record Request(
            Project project,
            Path folder,
            Path run,
            @Nullable Long seed,
            @Nullable SubjectId heldOut,
            Embedding.Layout layout,
            int draws,
            Path scratch) {}

    /// @throws StorageException if the run has no such networks, or fewer than three of its clips can be used, or
    /// those of one subject only
    public Embedding of(Request request, JobContext context) throws StorageException, EngineException {
        RunRecord record = store.read(request.run());
        List<FoldKey> keys = FoldNetworks.of(store, request.run(), record, request.seed(), null);
        if (request.heldOut() != null) {
            // says so if there is none
            FoldNetworks.of(store, request.run(), record, request.seed(), request.heldOut());
        }
        RunPopulation.Source source = new RunPopulation.Source(
                request.project(), request.folder(), request.run(), record, request.seed(), request.scratch());
        try (RunPopulation clips =
                RunPopulation.read(source, prepare, explain, (_, _, _) -> {}, context.part("clips", 0, READING))) {
            if (clips.members().size() < LEAST) {
                throw new StorageException("Only " + clips.members().size() + " clips of " + request.run()
                        + " can be used in this project; a picture of clips needs three.");
            }
            if (clips.members().stream()
                            .map(member -> member.clip().subject())
                            .distinct()
                            .count()
                    < 2) {
                throw new StorageException("All clips of " + request.run() + " that can be used are of subject "
                        + clips.members().getFirst().clip().subject()
                        + ", and neighbours are looked for among other subjects. If folds are missing, continue the run"
                        + " with --resume.");
            }
            return asked(request, clips, keys, context.part("networks", READING, 1));
        }
    }

    private Embedding asked(Request request, RunPopulation clips, List<FoldKey> keys, JobContext context)
            throws StorageException, EngineException {
        FoldKey shown = shown(request, clips, keys);
        Labels labels = new Labels(clips.members());
        float[][] images = images(clips, keys.getFirst());
        Answers ofNetworks = new Answers(clips.members().size());
        Answers ofImages = new Answers(clips.members().size());
        float[][] picture = images;
        for (int k = 0; k < keys.size(); k++) {
            FoldKey key = keys.get(k);
            context.report(Progress.of(k, keys.size(), FoldNetworks.name(key)));
            float[][] vectors = Standardised.of(clips.vectors(key, engine, store, context.quiet()));
            Neighbours.Allowed others =
                    (asked, other) -> !clips.seen(asked, key) && labels.subject[asked] != labels.subject[other];
            Neighbours.Allowed trained = (asked, other) -> clips.seen(asked, key) && clips.seen(other, key);
            ofNetworks.add(Neighbours.of(vectors, others), Neighbours.of(vectors, trained));
            ofImages.add(Neighbours.of(images, others), Neighbours.of(images, trained));
            picture = key.equals(shown) ? vectors : picture;
        }
        Picture drawn = Picture.of(request.layout(), picture);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < clips.members().size(); i++) {
            dots.add(new Dot(
                    clips.members().get(i),
                    drawn.points()[i][0],
                    drawn.points()[i][1],
                    clips.seen(i, shown) ? Sight.SEEN : Sight.UNSEEN));
        }
        Scoring scoring = new Scoring(labels, ofNetworks, ofImages, request.draws());
        return new Embedding(
                shown,
                picture[0].length,
                request.layout(),
                dots,
                drawn.shares(),
                scoring.scores(),
                scoring.identity(),
                keys.size(),
                clips.skipped(),
                clips.notes());
    }

    private record Picture(double[][] points, double[] shares) {
        static Picture of(Embedding.Layout layout, float[][] vectors) {
            return switch (layout) {
                case COMPONENTS -> {
                    PrincipalComponents components = PrincipalComponents.of(vectors);
                    yield new Picture(components.points(), components.shares());
                }
                case UMAP -> new Picture(UmapLayout.of(vectors), new double[0]);
            };
        }
    }

    private static FoldKey shown(Request request, RunPopulation clips, List<FoldKey> keys) {
        Map<SubjectId, Long> counts = new HashMap<>();
        clips.members().forEach(member -> counts.merge(member.clip().subject(), 1L, Long::sum));
        return keys.stream()
                .filter(key -> request.heldOut() == null || key.holdsOut(request.heldOut()))
                .max(Comparator.comparingLong((FoldKey key) -> counts.entrySet().stream()
                                .filter(entry -> key.holdsOut(entry.getKey()))
                                .mapToLong(Map.Entry::getValue)
                                .sum())
                        .thenComparing(FoldKey::name, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /// What the linear baseline gets of each clip: its motion, coarsely.
    private float[][] images(RunPopulation clips, FoldKey key) throws StorageException {
        double scale = clips.networks(0).scale(store, key);
        float[][] rows = new float[clips.members().size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Tensor.of(
                            "motion", PooledFeatures.of(clips.sample(i, scale).images()))
                    .values();
        }
        return Standardised.of(rows);
    }

    /// Labels of clips as numbers.
    private static final class Labels {
        private final int[] ofClass;
        private final int[] subject;
        private final int[] dataset;

        Labels(List<Member> members) {
            ofClass = numbers(members, Member::className);
            subject = numbers(members, member -> member.clip().subject());
            dataset = numbers(members, member -> member.clip().dataset());
        }

        private static int[] numbers(List<Member> members, Function<Member, Object> label) {
            Map<Object, Integer> known = new HashMap<>();
            return members.stream()
                    .mapToInt(member -> known.computeIfAbsent(label.apply(member), _ -> known.size()))
                    .toArray();
        }

        private static boolean several(int[] labels) {
            return Arrays.stream(labels).distinct().count() > 1;
        }
    }

    /// The neighbours in one kind of vectors.
    ///
    /// @param unseen of clips that a network never saw, among other subjects: each clip's by the network that left
    /// it out
    /// @param trained of clips that a network was trained on, among these, one a network
    private record Answers(int[] unseen, List<int[]> trained) {
        Answers(int clips) {
            this(new int[clips], new ArrayList<>());
            Arrays.fill(unseen, Neighbours.NONE);
        }

        void add(int[] others, int[] amongTrained) {
            for (int i = 0; i < unseen.length; i++) {
                unseen[i] = others[i] == Neighbours.NONE ? unseen[i] : others[i];
            }
            trained.add(amongTrained);
        }

        boolean anyTrained() {
            return trained.stream().flatMapToInt(Arrays::stream).anyMatch(i -> i != Neighbours.NONE);
        }
    }

    private record Scoring(Labels labels, Answers networks, Answers images, int draws) {

        List<Score> scores() {
            List<Score> scores = new ArrayList<>();
            if (Labels.several(labels.ofClass)) {
                scores.add(unseen(Question.CLASS, labels.ofClass, Shuffle.within(labels.subject)));
            }
            if (networks.anyTrained()) {
                Shuffle within = Shuffle.within(labels.ofClass);
                scores.add(new Score(
                        Question.SUBJECT,
                        score(networks.trained(), labels.subject, within),
                        score(images.trained(), labels.subject, within)));
            }
            if (Labels.several(labels.dataset)) {
                scores.add(unseen(Question.DATASET, labels.dataset, Shuffle.across(labels.subject)));
            }
            return scores;
        }

        private Score unseen(Question question, int[] label, Shuffle shuffle) {
            return new Score(
                    question,
                    score(List.of(networks.unseen()), label, shuffle),
                    score(List.of(images.unseen()), label, shuffle));
        }

        private NeighbourScore score(List<int[]> neighbours, int[] label, Shuffle shuffle) {
            return NeighbourScore.of(neighbours, label, shuffle, draws, 1);
        }

        /// p of the networks telling subjects as well as the images do, over subjects.
        double identity() {
            double[] difference = NeighbourScore.byLabel(networks.trained(), labels.subject);
            double[] ofImages = NeighbourScore.byLabel(images.trained(), labels.subject);
            Arrays.setAll(difference, subject -> difference[subject] - ofImages[subject]);
            return SignFlips.p(difference, draws, 1);
        }
    }
}

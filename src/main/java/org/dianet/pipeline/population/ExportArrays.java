package org.dianet.pipeline.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.imaging.PhaseKind;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.NpzFile;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Motion images of many clips and, with a run, maps, probabilities and vectors, as one `.npz` file with a table. No
/// more
/// than one clip's arrays are in memory, but for one network's vectors.
public final class ExportArrays {
    private static final String ENDING = ".npz";
    private static final double READING = 0.6;

    private final LearningEngine engine;
    private final PrepareSamples prepare;
    private final RunStore store;
    private final ExplainClip explain;

    public ExportArrays(LearningEngine engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
        this.explain = new ExplainClip(engine, prepare, store);
    }

    /// What is exported from where to where.
    ///
    /// @param out the `.npz` file; the table lies next to it
    public record Target(Project project, Path folder, Path out) {

        /// @throws IllegalArgumentException if the file has another ending
        public Target {
            if (!out.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
                throw new IllegalArgumentException("The file's name must end with .npz, not " + out + ".");
            }
        }

        /// The table next to the arrays.
        public Path table() {
            String name = String.valueOf(out.getFileName());
            return out.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".csv");
        }

        private Path scratch() {
            return out.toAbsolutePath().resolveSibling("");
        }
    }

    /// What of a run is exported.
    ///
    /// @param seed the seed whose networks answer, or `null` for mean maps and answers of all and vectors of the
    /// first
    /// @param heldOut the subject whose fold's network gives the vectors, or `null` for those of all folds
    public record OfRun(
            Path run,
            ExplanationMethod method,
            @Nullable Long seed,
            @Nullable SubjectId heldOut) {}

    /// What was written.
    ///
    /// @param arrays name and shape of each, as in `di_onset [12, 96, 96, 3]`
    /// @param networks names of the subjects left out, in the order of the vectors' first axis
    /// @param notes sentences
    public record Outcome(
            int clips, List<String> arrays, List<String> networks, List<Skipped> skipped, List<String> notes) {
        public Outcome {
            arrays = List.copyOf(arrays);
            networks = List.copyOf(networks);
            skipped = List.copyOf(skipped);
            notes = List.copyOf(notes);
        }
    }

    /// The images alone, of all clips that have some.
    ///
    /// @param spec which images, how large and how aligned
    /// @throws StorageException if no clip has images, or a file cannot be written
    public Outcome images(Target target, TrainingSpec spec, JobContext context)
            throws StorageException, EngineException {
        List<Member> all = Member.of(target.project());
        Map<ClipId, Member> known = Member.byClip(all);
        List<Member> members = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        try (SpooledImages images = new SpooledImages(target.scratch());
                NpzFile npz = new NpzFile(target.out())) {
            PrepareSamples.Images taking = new PrepareSamples.Images() {
                @Override
                public void take(Clip clip, List<MotionImage> raw) throws StorageException {
                    images.add(raw);
                    members.add(Objects.requireNonNull(known.get(clip.id())));
                }

                @Override
                public void leaveOut(Clip clip, String reason) {
                    skipped.add(new Skipped(clip.id().value(), reason));
                }
            };
            List<String> notes = prepare.each(
                    target.project(), all.stream().map(Member::clip).toList(), target.folder(), spec, taking, context);
            if (members.isEmpty()) {
                throw new StorageException("No clip has motion images."
                        + skipped.stream()
                                .findFirst()
                                .map(first -> " The first, " + first.id() + ": " + first.reason())
                                .orElse(""));
            }
            Writing writing = new Writing(npz);
            writing.images(images, spec.images().motion(), context);
            List<String> names = writing.streams(images, spec.images().motion());
            ArrayTable table = new ArrayTable(names, List.of());
            for (int row = 0; row < members.size(); row++) {
                table.add(row, members.get(row), frames(images, row), List.of());
            }
            npz.finish(target.table(), table.text());
            return new Outcome(members.size(), writing.said(), List.of(), skipped, notes);
        }
    }

    private static List<String> frames(SpooledImages images, int row) {
        return IntStream.range(0, images.streams())
                .mapToObj(stream -> images.frames(row, stream))
                .toList();
    }

    /// Images as the run makes them, maps and answers by the networks that never saw the subject, and vectors.
    ///
    /// @throws StorageException if the run has no test predictions or none of its clips can be used
    /// @throws EngineException if the networks have no such map
    public Outcome ofRun(Target target, OfRun wanted, JobContext context) throws StorageException, EngineException {
        RunRecord record = store.read(wanted.run());
        List<FoldKey> keys = FoldNetworks.of(store, wanted.run(), record, wanted.seed(), wanted.heldOut());
        MapNote note = new ReadControls(store).note(wanted.run(), wanted.method());
        RunColumns answers = new RunColumns(record, keys, wanted.method(), note);
        RunPopulation.Source source = new RunPopulation.Source(
                target.project(), target.folder(), wanted.run(), record, wanted.seed(), target.scratch());
        JobContext quiet = context.quiet();
        try (RunPopulation population = RunPopulation.read(
                        source,
                        prepare,
                        explain,
                        (networks, clip, raw) ->
                                answers.add(explain.explain(networks, clip, raw, wanted.method(), quiet)),
                        context.part("clips", 0, READING));
                NpzFile npz = new NpzFile(target.out())) {
            MotionRepresentation motion = record.spec().images().motion();
            Writing writing = new Writing(npz);
            writing.images(population.images(), motion, quiet);
            answers.write(writing);
            vectors(population, keys, writing, context.part("vectors", READING, 1));
            ArrayTable table = new ArrayTable(writing.streams(population.images(), motion), answers.headings());
            for (int row = 0; row < population.members().size(); row++) {
                table.add(
                        row,
                        population.members().get(row),
                        frames(population.images(), row),
                        answers.cells(row, population.networks(row)));
            }
            npz.finish(target.table(), table.text());
            return new Outcome(
                    population.members().size(),
                    writing.said(),
                    answers.networks(),
                    population.skipped(),
                    Stream.concat(population.notes().stream(), Stream.of(note.text()))
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
    }

    private void vectors(RunPopulation population, List<FoldKey> keys, Writing writing, JobContext context)
            throws StorageException, EngineException {
        int clips = population.members().size();
        float[] scales = new float[keys.size()];
        for (int k = 0; k < keys.size(); k++) {
            context.report(Progress.of(k, keys.size(), FoldNetworks.name(keys.get(k))));
            float[][] vectors = population.vectors(keys.get(k), engine, store, context.quiet());
            if (k == 0) {
                writing.begin("embedding", keys.size(), clips, vectors[0].length);
            }
            for (float[] vector : vectors) {
                writing.npz().write(vector);
            }
            scales[k] = (float) population.networks(0).scale(store, keys.get(k));
        }
        writing.begin("seen", keys.size(), clips);
        for (FoldKey key : keys) {
            for (int clip = 0; clip < clips; clip++) {
                writing.npz().write(population.seen(clip, key) ? 1 : 0);
            }
        }
        writing.begin("motion_scale", keys.size());
        writing.npz().write(scales);
    }

    /// What streams are called in arrays.
    static String name(PhaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

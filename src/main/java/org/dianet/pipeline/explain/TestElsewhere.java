package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.dianet.evaluation.Prediction;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.EngineException;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Tests the networks of a run or an exported model on the labelled clips of a project, if they never saw
/// one of its
/// subjects. People are told by the content of their clips, whatever their names.
public final class TestElsewhere {
    private static final double PREPARATION = 0.3;
    private static final int NAMED = 3;

    private final TrainedNetwork.Loader engine;
    private final PrepareSamples prepare;
    private final RunStore store;

    public TestElsewhere(TrainedNetwork.Loader engine, PrepareSamples prepare, RunStore store) {
        this.engine = engine;
        this.prepare = prepare;
        this.store = store;
    }

    /// @param record of what was tested
    /// @param predictions a clip's answer of each seed is the mean of the seed's networks
    /// @param skipped clips that were left out
    /// @param notes sentences on clips whose files cannot be read, and on classes without clips
    public record Result(RunRecord record, List<Prediction> predictions, List<Skipped> skipped, List<String> notes) {
        public Result {
            predictions = List.copyOf(predictions);
            skipped = List.copyOf(skipped);
            notes = List.copyOf(notes);
        }
    }

    /// @param run a run folder or an exported model
    /// @throws StorageException if it cannot be read or has no finished network
    /// @throws IllegalArgumentException if a subject was trained on, or a class is not known to the
    /// networks
    public Result test(Path run, Project project, Path folder, JobContext context)
            throws StorageException, EngineException {
        RunRecord record = store.read(run);
        record.checkOneSpec(run.toString());
        PreparedClips clips = prepare.prepare(project, folder, record.spec(), context.part("images", 0, PREPARATION));
        checkClasses(record, project, clips);
        Map<SubjectId, RunNetworks> networks = new TreeMap<>();
        for (PreparedClip clip : clips.clips()) {
            if (!networks.containsKey(clip.subject())) {
                Clip asked = project.clip(clip.clip()).orElseThrow();
                networks.put(
                        clip.subject(),
                        RunNetworks.of(
                                store, run, new AskedClip(project, folder, asked), prepare.content(folder), null));
            }
        }
        checkUnseen(run, networks);
        return new Result(
                record,
                ask(run, record, clips, networks, context.part("networks", PREPARATION, 1)),
                clips.skipped(),
                notes(record, clips));
    }

    private static void checkClasses(RunRecord record, Project project, PreparedClips clips) {
        TreeSet<String> unknown = new TreeSet<>();
        clips.clips().forEach(clip -> unknown.add(clips.classes().get(clip.label())));
        record.classes().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The networks know the classes " + String.join(", ", record.classes())
                    + ", but the protocol " + project.protocol().name() + " of the project " + project.name()
                    + " has also " + String.join(", ", unknown) + ". Choose a protocol with the same classes.");
        }
    }

    private static void checkUnseen(Path run, Map<SubjectId, RunNetworks> networks) {
        List<String> seen = new ArrayList<>();
        networks.forEach((subject, of) -> {
            TreeSet<String> others = new TreeSet<>(of.person().names());
            others.remove(subject.value());
            if (!of.unseen() || of.person().before()) {
                seen.add(subject + (others.isEmpty() ? "" : " (" + String.join(" and ", others) + " there)"));
            }
        });
        if (!seen.isEmpty()) {
            throw new IllegalArgumentException("The networks of " + run + " were trained on "
                    + (seen.size() == 1 ? "subject " : "subjects ")
                    + String.join(", ", seen.subList(0, Math.min(NAMED, seen.size())))
                    + (seen.size() > NAMED ? " and " + (seen.size() - NAMED) + " more" : "")
                    + ", by the content of the clips, so this would be no test. Exclude these clips from the project's"
                    + " protocol, or train without them.");
        }
    }

    private List<String> notes(RunRecord record, PreparedClips clips) {
        List<String> notes = new ArrayList<>();
        long unread =
                clips.clips().stream().filter(clip -> clip.content().isEmpty()).count();
        long before =
                record.clips().stream().filter(clip -> clip.content().isEmpty()).count();
        if (unread + before > 0) {
            notes.add("The files of " + Words.count(unread, "clip") + " here and " + Words.count(before, "clip")
                    + " of the run could not be read, so only names tell whether their subjects are the same people.");
        }
        TreeSet<String> missing = new TreeSet<>(record.classes());
        clips.clips().forEach(clip -> missing.remove(clips.classes().get(clip.label())));
        if (!missing.isEmpty()) {
            notes.add("No clip here is of the class " + String.join(", ", missing)
                    + ": it counts in UF1 only if it is answered, then with F1 0, and never in UAR.");
        }
        return notes;
    }

    private List<Prediction> ask(
            Path run, RunRecord record, PreparedClips clips, Map<SubjectId, RunNetworks> networks, JobContext context)
            throws StorageException, EngineException {
        Map<FoldKey, List<PreparedClip>> asked = new LinkedHashMap<>();
        for (PreparedClip clip : clips.clips()) {
            for (FoldKey key :
                    Objects.requireNonNull(networks.get(clip.subject())).keys()) {
                asked.computeIfAbsent(key, _ -> new ArrayList<>()).add(clip);
            }
        }
        Map<Long, Map<PreparedClip, double[]>> sums = new TreeMap<>();
        int done = 0;
        for (Map.Entry<FoldKey, List<PreparedClip>> entry : asked.entrySet()) {
            context.checkCancelled();
            context.report(Progress.of(done++, asked.size(), entry.getKey().words()));
            RunNetworks any = Objects.requireNonNull(
                    networks.get(entry.getValue().getFirst().subject()));
            double scale = any.scale(store, entry.getKey());
            List<Sample> samples =
                    entry.getValue().stream().map(clip -> clip.sample(scale)).toList();
            try (TrainedNetwork network = any.load(engine, store, entry.getKey())) {
                List<double[]> answers = network.predict(samples);
                Map<PreparedClip, double[]> ofSeed =
                        sums.computeIfAbsent(entry.getKey().seed(), _ -> new LinkedHashMap<>());
                for (int i = 0; i < answers.size(); i++) {
                    double[] sum = ofSeed.computeIfAbsent(
                            entry.getValue().get(i),
                            _ -> new double[record.classes().size()]);
                    for (int c = 0; c < sum.length; c++) {
                        sum[c] += answers.get(i)[c];
                    }
                }
            }
        }
        List<Prediction> predictions = new ArrayList<>();
        String fold = String.valueOf(run.toAbsolutePath().normalize().getFileName());
        sums.forEach((seed, ofSeed) -> ofSeed.forEach((clip, sum) -> {
            double total = DoubleStream.of(sum).sum();
            predictions.add(new Prediction(
                    clip.subject().value(),
                    clip.clip().value(),
                    clips.classes().get(clip.label()),
                    record.classes().get(Prediction.argMax(sum)),
                    fold,
                    seed,
                    DoubleStream.of(sum).map(p -> p / total).boxed().toList()));
        }));
        return predictions;
    }
}

package org.dianet.pipeline.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.RunNetworks;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Mean motion images and maps of groups of clips, and where two groups differ.
/// See method.md 5.13 and 5.14.
public final class MeanGroups {
    private final PrepareSamples prepare;
    private final RunStore store;
    private final ExplainClip explain;

    public MeanGroups(LearningEngine engine, PrepareSamples prepare, RunStore store) {
        this.prepare = prepare;
        this.store = store;
        this.explain = new ExplainClip(engine, prepare, store);
    }

    /// @param spec which images, how large and how aligned; a run's own are used instead
    /// @param ofRun whose maps, or `null` for images only
    /// @param compare two groups to compare, or `null`
    public record Request(
            Project project,
            Path folder,
            Grouping by,
            TrainingSpec spec,
            @Nullable OfRun ofRun,
            int cells,
            @Nullable Compare compare) {}

    /// @param seed the seed whose networks are asked, or `null` for the mean of all
    public record OfRun(
            Path run, ExplanationMethod method, @Nullable Long seed) {}

    /// @param second another group, or `null` for all clips that are not in the first
    /// @param draws exchanges of labels
    public record Compare(String first, @Nullable String second, int draws, long seed) {}

    /// @throws IllegalArgumentException if a group is not there or two groups cannot be compared; in a sentence
    /// @throws StorageException if no clip can be used
    /// @throws EngineException if the networks have no such map
    public GroupMeans of(Request request, JobContext context) throws StorageException, EngineException {
        Optional<RunRecord> record = request.ofRun() == null
                ? Optional.empty()
                : Optional.of(store.read(request.ofRun().run()));
        TrainingSpec spec = record.map(RunRecord::spec).orElse(request.spec());
        List<Member> members =
                record.map(run -> Member.of(request.project(), run)).orElseGet(() -> Member.of(request.project()));
        List<Grouping.Entry> entries = request.by().entries(members).stream()
                .sorted(Comparator.comparing(
                        (Grouping.Entry entry) -> entry.member().clip().subject()))
                .toList();
        List<String> names = request.by()
                .order(
                        entries,
                        record.map(RunRecord::classes)
                                .orElse(request.project().protocol().classes()));
        check(request, names);
        Reading reading = new Reading(request, entries, names);
        List<String> notes = new ArrayList<>(prepare.each(
                request.project(),
                entries.stream().map(entry -> entry.member().clip()).toList(),
                request.folder(),
                spec,
                reading,
                context));
        if (reading.read.isEmpty()) {
            throw new StorageException("No clip of any group has motion images."
                    + reading.skipped.stream()
                            .findFirst()
                            .map(first -> " The first, " + first.id() + ": " + first.reason())
                            .orElse(""));
        }
        if (spec.images().face().kind() == FaceAlignment.Kind.NONE) {
            notes.add(
                    "Frames were not aligned: places of different faces lie on each other only as far as the clips were"
                            + " cropped alike.");
        }
        boolean ready = entries.stream()
                .noneMatch(entry -> entry.member().clip().media().hasFrames());
        MotionRepresentation motion = record.map(RunRecord::images)
                .orElseGet(() -> spec.images().shown(spec.images().channels(), ready));
        List<GroupMeans.Group> groups = reading.means.groups();
        return new GroupMeans(
                request.by(),
                motion.titles(),
                motion.kinds(),
                motion.magnitude(),
                motion.unit(),
                request.ofRun() == null ? null : request.ofRun().method(),
                request.ofRun() == null
                        ? MapNote.NONE
                        : new ReadControls(store)
                                .note(request.ofRun().run(), request.ofRun().method()),
                reading.knew,
                groups,
                compared(request, reading, groups, notes),
                reading.skipped,
                notes);
    }

    private static void check(Request request, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("No clip has a " + Words.of(request.by()) + ".");
        }
        Compare compare = request.compare();
        if (compare == null) {
            return;
        }
        request.by().incomparable().ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        for (String name :
                compare.second() == null ? List.of(compare.first()) : List.of(compare.first(), compare.second())) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no group " + name + "; there are " + String.join(", ", names) + ".");
            }
        }
    }

    private static Optional<GroupMeans.Difference> compared(
            Request request, Reading reading, List<GroupMeans.Group> groups, List<String> notes) {
        Compare compare = request.compare();
        return compare == null
                ? Optional.empty()
                : Optional.of(new CompareGroups(compare, reading.read, groups).difference(notes));
    }

    /// A clip that was read.
    ///
    /// @param motion cells of all streams
    /// @param maps tokens of all streams; empty without a run
    record Read(Grouping.Entry entry, double[] motion, double[] maps) {}

    private final class Reading implements PrepareSamples.Images {
        private final Request request;
        private final IdentityHashMap<Clip, Grouping.Entry> entries = new IdentityHashMap<>();
        private final GroupSums means;
        private final List<Read> read = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private int knew;

        Reading(Request request, List<Grouping.Entry> entries, List<String> names) {
            this.request = request;
            entries.forEach(entry -> this.entries.put(entry.member().clip(), entry));
            means = new GroupSums(names, request.cells());
        }

        @Override
        public void take(Clip clip, List<MotionImage> raw) throws StorageException, EngineException {
            Grouping.Entry entry = Objects.requireNonNull(entries.get(clip));
            OfRun of = request.ofRun();
            Optional<ExplainClip.Answer> answer = Optional.empty();
            if (of != null) {
                try {
                    RunNetworks networks = explain.unseen(
                            of.run(), new AskedClip(request.project(), request.folder(), clip), of.seed());
                    answer = Optional.of(explain.explain(networks, clip, raw, of.method(), JobContext.silent()));
                    knew += networks.person().before() ? 1 : 0;
                } catch (StorageException e) {
                    leaveOut(clip, String.valueOf(e.getMessage()));
                    return;
                }
            }
            read.add(means.add(
                    entry,
                    raw,
                    answer.map(one -> one.seen().stream()
                                    .map(ExplainClip.Seen::map)
                                    .toList())
                            .orElse(List.of())));
        }

        @Override
        public void leaveOut(Clip clip, String reason) {
            skipped.add(new Skipped(clip.id().value(), reason));
        }
    }
}

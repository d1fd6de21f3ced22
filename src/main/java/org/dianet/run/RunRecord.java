package org.dianet.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.learning.EngineCheck;
import org.dianet.learning.NetworkName;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.ImportedSheet;
import org.jspecify.annotations.Nullable;

/// What a run is: the content of `run.json`.
///
/// @param split how its clips were divided, for [Kind#LOSO]
/// @param protocol name of the class protocol
/// @param origin where the clips and their classes come from
/// @param classes in the order of every table and of the network's outputs
/// @param clips what was trained and tested on
/// @param skipped clips that were left out, each with its reason
/// @param warnings sentences about clips that were used although something is odd, e.g. a phase of one frame, and about
/// how its networks were trained, if otherwise than the spec says
/// @param engine name and version of the learning engine
/// @param check processor and setting of the engine, and whether it computed right; `null` in runs of before it was
/// kept
/// @param pretrained the weights that the backbone started from, or `null` for from scratch
/// @param ended `null` while it runs
public record RunRecord(
        Kind kind,
        State state,
        TrainingSpec spec,
        String project,
        String protocol,
        Origin origin,
        List<String> classes,
        List<RunClip> clips,
        List<Skipped> skipped,
        List<String> warnings,
        String engine,
        @Nullable EngineCheck check,
        @Nullable WeightsReport pretrained,
        Instant started,
        @Nullable Instant ended,
        Split split) {

    /// Without each subject in turn.
    public RunRecord(
            Kind kind,
            State state,
            TrainingSpec spec,
            String project,
            String protocol,
            Origin origin,
            List<String> classes,
            List<RunClip> clips,
            List<Skipped> skipped,
            List<String> warnings,
            String engine,
            @Nullable EngineCheck check,
            @Nullable WeightsReport pretrained,
            Instant started,
            @Nullable Instant ended) {
        this(
                kind,
                state,
                spec,
                project,
                protocol,
                origin,
                classes,
                clips,
                skipped,
                warnings,
                engine,
                check,
                pretrained,
                started,
                ended,
                Split.LOSO);
    }

    public RunRecord {
        classes = List.copyOf(classes);
        clips = List.copyOf(clips);
        skipped = List.copyOf(skipped);
        warnings = List.copyOf(warnings);
    }

    /// Which edition of what was used.
    ///
    /// @param protocolVersion empty in runs from before it was recorded
    /// @param sheets annotation sheets that the project's clips came from
    /// @param learntBefore the run's subjects that the weights it started from were trained on
    /// @param channels what the images are; [Channels#AUTO] in runs from before it was recorded
    /// @param draws [TrainingSeed#DRAWS] of the program that began the run; 1 in runs from before it was
    ///     recorded
    /// @param basis SHA-256 of what the project said of its clips when the run began; empty in older runs
    /// @param ready how many of the run's clips had ready images and no frames; empty in older runs
    public record Origin(
            String protocolVersion,
            List<ImportedSheet> sheets,
            List<String> learntBefore,
            Channels channels,
            int draws,
            String basis,
            OptionalInt ready) {
        public static final Origin UNKNOWN =
                new Origin("", List.of(), List.of(), Channels.AUTO, 1, "", OptionalInt.empty());

        public Origin {
            sheets = List.copyOf(sheets);
            learntBefore = List.copyOf(learntBefore);
        }

        public Origin(String protocolVersion, List<ImportedSheet> sheets, List<String> learntBefore) {
            this(protocolVersion, sheets, learntBefore, Channels.AUTO, TrainingSeed.DRAWS, "", OptionalInt.empty());
        }
    }

    /// Whether each fold chose its settings. Then the spec is the first setting that they chose from: its seeds, device
    /// and threads are the run's, but not its network and images.
    public boolean nested() {
        return !split.candidates().isEmpty();
    }

    /// What its network is called.
    public String network() {
        if (nested()) {
            return "chosen in each fold from " + Words.count(split.candidates().size(), "setting");
        }
        return NetworkName.of(spec, images());
    }

    /// What its clips' images are: those that the spec makes of frames, or ready ones.
    public MotionRepresentation images() {
        return spec.images().shown(channels(), allReady());
    }

    /// What its ready images are; empty if the spec takes none.
    public Optional<ReadyImages> ready() {
        return spec.images().motion().ready(channels());
    }

    /// Whether it is known that no clip had frames.
    public boolean allReady() {
        return origin.ready().isPresent() && origin.ready().getAsInt() == clips.size();
    }

    private Channels channels() {
        return origin.channels() == Channels.AUTO ? spec.images().channels() : origin.channels();
    }

    /// Clips of every class, in class order.
    public Map<String, Integer> perClass() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        classes.forEach(name -> counts.put(name, 0));
        clips.forEach(clip -> counts.merge(clip.label(), 1, Integer::sum));
        return counts;
    }

    /// Clips of every class, in class order, for each subject.
    public Map<String, Map<String, Integer>> perSubject() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (RunClip clip : clips) {
            counts.computeIfAbsent(clip.subject(), _ -> {
                        Map<String, Integer> none = new LinkedHashMap<>();
                        classes.forEach(name -> none.put(name, 0));
                        return none;
                    })
                    .merge(clip.label(), 1, Integer::sum);
        }
        return counts;
    }

    /// Number of clips left out for each reason.
    public Map<String, Integer> leftOut() {
        Map<String, Integer> counts = new TreeMap<>();
        skipped.forEach(clip -> counts.merge(clip.reason(), 1, Integer::sum));
        return counts;
    }

    public enum Kind {
        /// Fold by fold, each tested on subjects that it never saw; [Split] says which.
        LOSO,
        /// One training on all clips.
        TRAINING
    }

    public enum State {
        COMPLETE,
        /// Running, cancelled or killed: some folds may be missing.
        PARTIAL
    }

    /// @param hash SHA-256 of its name and what the network saw of it
    /// @param content fingerprint of its files, whatever it is called; empty if they could not be read, and in runs
    /// from before it was recorded
    /// @param dataset name of its data set; empty if none, and in runs from before it was recorded
    /// @param views fingerprints of the files of its further views that the run used
    public record RunClip(
            String id, String subject, String label, String hash, String content, String dataset, List<String> views) {
        public RunClip {
            views = List.copyOf(views);
        }

        public RunClip(String id, String subject, String label, String hash, String content, String dataset) {
            this(id, subject, label, hash, content, dataset, List.of());
        }

        public RunClip(String id, String subject, String label, String hash, String content) {
            this(id, subject, label, hash, content, "");
        }

        public RunClip(String id, String subject, String label, String hash) {
            this(id, subject, label, hash, "");
        }

        /// The contents of all its views, as far as they are known.
        public Set<String> contents() {
            Set<String> all = new HashSet<>(views);
            all.add(content);
            all.remove("");
            return all;
        }

        /// Whether a resumed run still has the same clip.
        public boolean unchanged(RunClip now) {
            return id.equals(now.id) && subject.equals(now.subject) && label.equals(now.label) && hash.equals(now.hash);
        }
    }

    public record Skipped(String id, String reason) {}

    /// Why this run's scores must not be compared with others, in clauses; empty if they can be.
    public List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        if (spec.optimisation().stop() == StopRule.TEST_SUBJECT_LEAK) {
            leaks.add("its epochs were chosen on the test subject (stop.rule test-subject-leak)");
        }
        List<String> tested = origin.learntBefore().stream().filter(this::tests).toList();
        if (kind == Kind.LOSO && !tested.isEmpty()) {
            leaks.add("its initial weights were trained on subjects it tests: " + String.join(", ", tested));
        }
        return leaks;
    }

    /// For what asks the run's own networks.
    ///
    /// @throws IllegalArgumentException if each fold chose settings of its own, so that the spec is not that of its
    ///     network
    public void checkOneSpec(String run) {
        if (nested()) {
            throw new IllegalArgumentException(
                    "Each fold of " + run
                            + " chose its own settings, so there is no one network to ask. Ask a run in its folder candidates.");
        }
    }

    /// Whether every seed gives the same answers: nothing in the network is drawn, and neither are the folds.
    public boolean deterministic() {
        return spec.deterministic() && !split.plan().redrawn() && !nested();
    }

    private boolean tests(String subject) {
        return split.loso() || split.folds().stream().anyMatch(fold -> fold.holdsOut(new SubjectId(subject)));
    }

    /// Whether the weights that the run started from were trained on a subject.
    public boolean learntBefore(String subject) {
        return origin.learntBefore().contains(subject);
    }

    /// With the notes of its trainings, each sentence once.
    ///
    /// @param remarks sentences
    public RunRecord withWarnings(Collection<String> remarks) {
        Set<String> all = new LinkedHashSet<>(warnings);
        all.addAll(remarks);
        return copy(spec, state, List.copyOf(all), ended);
    }

    public RunRecord as(State newState, @Nullable Instant end) {
        return copy(spec, newState, warnings, end);
    }

    public RunRecord with(TrainingSpec other) {
        return copy(other, state, warnings, ended);
    }

    private RunRecord copy(TrainingSpec newSpec, State newState, List<String> newWarnings, @Nullable Instant end) {
        return new RunRecord(
                kind,
                newState,
                newSpec,
                project,
                protocol,
                origin,
                classes,
                clips,
                skipped,
                newWarnings,
                engine,
                check,
                pretrained,
                started,
                end,
                split);
    }
}

package org.dianet.model.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.SubjectId;
import org.jspecify.annotations.Nullable;

/// A clip with the codings of every coder, at most one a coder, sorted by coder.
///
/// @param conflicts states of codings that diverged from the coder's own one on another machine; kept for ever, so
/// that merging in any order gives the same
/// @param dataset name of the data set it comes from, or empty
/// @param frames the original frame numbers found when the clip was imported; [FrameNumbers#NONE] for motion images
/// @param times when the frames of the recording are shown, as found when the clip was imported or as the user said;
///     empty if nobody knows, then there are frames and no milliseconds
/// @param excluded what is left out of the recording
/// @param truth the true phases of a synthetic clip, otherwise `null`; never used for
///     training, except in a study of what corrected marks bring
public record Clip(
        ClipId id,
        SubjectId subject,
        String dataset,
        Media media,
        FrameNumbers frames,
        Optional<FrameTimes> times,
        Exclusions excluded,
        List<Coding> codings,
        List<Coding> conflicts,
        @Nullable Coding truth) {

    /// A clip of constant rate whose codings did not diverge.
    public Clip(
            ClipId id,
            SubjectId subject,
            String dataset,
            Media media,
            FrameNumbers frames,
            FrameRate rate,
            List<Coding> codings,
            @Nullable Coding truth) {
        this(
                id,
                subject,
                dataset,
                media,
                frames,
                Optional.of(FrameTimes.constant(rate)),
                Exclusions.NONE,
                codings,
                List.of(),
                truth);
    }

    /// @throws IllegalArgumentException if two codings are by one coder
    public Clip {
        conflicts = List.copyOf(conflicts);
        codings = codings.stream().sorted(Comparator.comparing(Coding::coder)).toList();
        for (int i = 1; i < codings.size(); i++) {
            if (codings.get(i).coder().equals(codings.get(i - 1).coder())) {
                throw new IllegalArgumentException(
                        "clip " + id + " has two codings by " + codings.get(i).coder());
            }
        }
    }

    /// Frames a second; over the whole recording, where the rate varies. Empty if it is not known.
    public Optional<FrameRate> rate() {
        return times.map(FrameTimes::rate);
    }

    public Optional<Coding> codingBy(Coder coder) {
        return codings.stream().filter(c -> c.coder().equals(coder)).findFirst();
    }

    /// The coding that counts, also for training: the decision; otherwise the data set's own with its
    /// accepted fixes; otherwise the person's that was changed last. Among equal times the coder that sorts
    /// last. A clip without any coding has an empty coding by the data set.
    public Coding coding() {
        return codings.stream()
                .filter(Clip::mayCount)
                .max(Comparator.comparing(Clip::weight)
                        .thenComparing(Coding::changed)
                        .thenComparing(Coding::coder))
                .orElse(Coding.empty(Coder.DATASET));
    }

    private static boolean mayCount(Coding coding) {
        return coding.decides() || !coding.coder().equals(Coder.ADJUDICATED);
    }

    private static int weight(Coding coding) {
        if (coding.decides()) {
            return 2;
        }
        return coding.coder().isSheet() && !coding.blank() ? 1 : 0;
    }

    /// The decision about this clip, also one to look again.
    public Optional<Coding> decision() {
        return codingBy(Coder.ADJUDICATED);
    }

    /// The codings by people, sorted by coder.
    public List<Coding> byPeople() {
        return codings.stream().filter(c -> c.coder().isPerson()).toList();
    }

    /// The codings that a decision has to be made about since they diverged: none if one was made after the last of
    /// them.
    public List<Coding> openConflicts() {
        Instant decided = decision().map(Coding::changed).orElse(Instant.MIN);
        return conflicts.stream().filter(c -> c.changed().isAfter(decided)).toList();
    }

    /// This clip for a viewer who may see only `coding`.
    public Clip showing(Coding coding) {
        return new Clip(id, subject, dataset, media, frames, times, excluded, List.of(coding), List.of(), truth);
    }

    /// This clip as the data set gave it, with the fixes that were accepted.
    public Clip published() {
        List<Coding> sheet = codings.stream().filter(c -> c.coder().isSheet()).toList();
        return new Clip(id, subject, dataset, media, frames, times, excluded, sheet, List.of(), truth);
    }

    /// The phases of the coding that counts, or empty if they cannot be computed with.
    public Optional<Phases> phases() {
        return coding().marks().phases(frames);
    }

    /// Why it has no phases with these marks; empty if it has them.
    public Optional<String> problem(Marks marks) {
        return switch (media) {
            case Media.ImageFolder _, Media.VideoFile _ -> marks.problem(frames);
            case Media.MotionImage _ -> Optional.of("it is a ready-made image without frames");
            case Media.MotionImagePair _ -> Optional.of("it is two ready-made images without frames");
        };
    }

    /// This clip with `coding` in place of its coder's earlier one.
    public Clip with(Coding coding) {
        List<Coding> changed = new ArrayList<>(without(coding.coder()).codings);
        changed.add(coding);
        return new Clip(id, subject, dataset, media, frames, times, excluded, changed, conflicts, truth);
    }

    public Clip without(Coder coder) {
        List<Coding> left =
                codings.stream().filter(c -> !c.coder().equals(coder)).toList();
        return new Clip(id, subject, dataset, media, frames, times, excluded, left, conflicts, truth);
    }

    /// This clip with other frames as its own.
    public Clip withFrames(FrameNumbers newFrames) {
        return new Clip(id, subject, dataset, media, newFrames, times, excluded, codings, conflicts, truth);
    }

    /// This clip with other times of its frames.
    public Clip withTimes(Optional<FrameTimes> newTimes) {
        return new Clip(id, subject, dataset, media, frames, newTimes, excluded, codings, conflicts, truth);
    }

    public Clip with(Media newMedia) {
        return new Clip(id, subject, dataset, newMedia, frames, times, excluded, codings, conflicts, truth);
    }

    /// Whether one of its frames is left out.
    public boolean excludes(FrameIndex index) {
        return !excluded.none() && excluded.at(frames.numberAt(index)).isPresent();
    }

    /// This clip with other stretches left out.
    public Clip with(Exclusions left) {
        return new Clip(id, subject, dataset, media, frames, times, left, codings, conflicts, truth);
    }
}

package org.dianet.model.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.SubjectId;
import org.jspecify.annotations.Nullable;

/// A clip with the codings of every coder, at most one a coder, sorted by coder.
///
/// @param dataset name of the data set it comes from, or empty
/// @param frames the original frame numbers found when the clip was imported; [FrameNumbers#NONE] for motion images
/// @param truth the true phases of a synthetic clip, else `null`; never used for training
public record Clip(
        ClipId id,
        SubjectId subject,
        String dataset,
        Media media,
        FrameNumbers frames,
        FrameRate rate,
        List<Coding> codings,
        @Nullable Coding truth) {

    /// @throws IllegalArgumentException if two codings are by one coder
    public Clip {
        codings = codings.stream().sorted(Comparator.comparing(Coding::coder)).toList();
        for (int i = 1; i < codings.size(); i++) {
            if (codings.get(i).coder().equals(codings.get(i - 1).coder())) {
                throw new IllegalArgumentException(
                        "clip " + id + " has two codings by " + codings.get(i).coder());
            }
        }
    }

    public Optional<Coding> codingBy(Coder coder) {
        return codings.stream().filter(c -> c.coder().equals(coder)).findFirst();
    }

    /// The coding that counts: the one changed last, so that a correction supersedes what it corrects. Among equal
    /// times
    /// the coder that sorts last. An uncoded clip has an empty coding by the data set.
    public Coding coding() {
        return codings.stream()
                .max(Comparator.comparing(Coding::changed).thenComparing(Coding::coder))
                .orElse(Coding.empty(Coder.DATASET));
    }

    /// The phases of the coding that counts, or empty if they cannot be computed with.
    public Optional<Phases> phases() {
        return coding().marks().phases(frames);
    }

    /// This clip with `coding` in place of its coder's earlier one.
    public Clip with(Coding coding) {
        List<Coding> changed = new ArrayList<>(without(coding.coder()).codings);
        changed.add(coding);
        return new Clip(id, subject, dataset, media, frames, rate, changed, truth);
    }

    public Clip without(Coder coder) {
        List<Coding> left =
                codings.stream().filter(c -> !c.coder().equals(coder)).toList();
        return new Clip(id, subject, dataset, media, frames, rate, left, truth);
    }

    public Clip with(Media newMedia) {
        return new Clip(id, subject, dataset, newMedia, frames, rate, codings, truth);
    }
}

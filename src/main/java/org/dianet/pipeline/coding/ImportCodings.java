package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignFile;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.coding.EventCodings.Found;
import org.dianet.storage.eaf.EafReader;
import org.jspecify.annotations.Nullable;

/// Brings codings from the files of other annotation programs into a project, as one edit.
public final class ImportCodings {
    private final InstantSource clock;

    public ImportCodings() {
        this(InstantSource.system());
    }

    ImportCodings(InstantSource clock) {
        this.clock = clock;
    }

    /// What an import would change.
    ///
    /// @param clips as they would be
    /// @param codings number of codings that come in
    /// @param replaced clips whose coding by the same coder is replaced
    /// @param problems sentences about what is left out or odd
    public record Proposal(List<Clip> clips, int codings, List<ClipId> replaced, List<String> problems) {
        public Proposal {
            clips = List.copyOf(clips);
            replaced = List.copyOf(replaced);
            problems = List.copyOf(problems);
        }

        /// The edit that makes the change; empty if there is nothing to change.
        public Optional<Edit> edit() {
            return clips.isEmpty() ? Optional.empty() : Optional.of(new Edit.PutClips(clips));
        }
    }

    /// Codings of a BORIS or Datavyu file as those of `coder`.
    ///
    /// @throws IOException if the file cannot be read, in a sentence
    public Proposal propose(Project project, Path from, ForeignFile format, Coder coder) throws IOException {
        EventCodings codings = new EventCodings(project, coder, now());
        List<Found> found = codings.of(format.read(from));
        return proposal(project, found, codings.problems());
    }

    /// Codings of an annotation file of ELAN.
    ///
    /// @param coder whose codings to take, or under whose name where the file names one or none;
    ///     `null` takes all
    /// @throws IOException if the file cannot be read, in a sentence
    /// @throws IllegalArgumentException if the coder must be named, in a sentence
    public Proposal proposeEaf(Project project, Path from, @Nullable Coder coder) throws IOException {
        EafReader.Content read = EafReader.read(from);
        EafCodings codings = new EafCodings(project, read);
        List<Coder> annotators = codings.annotators();
        boolean several = annotators.size() > 1;
        if (coder != null && several && !annotators.contains(coder)) {
            throw new IllegalArgumentException(from.getFileName() + " holds tiers of " + names(annotators)
                    + " and none of " + coder + "; name one of them.");
        }
        if (codings.ours()) {
            List<Found> own = codings.own().stream()
                    .filter(found ->
                            coder == null || !several || found.coding().coder().equals(coder))
                    .map(found -> coder == null
                            ? found
                            : new Found(
                                    found.clip(),
                                    found.coding()
                                            .revisedBy(coder, found.coding().changed())))
                    .toList();
            return proposal(project, own, codings.problems());
        }
        if (coder == null && annotators.size() != 1) {
            throw new IllegalArgumentException(from.getFileName() + " does not say who coded; name the coder.");
        }
        Coder author = coder == null ? annotators.getFirst() : coder;
        EventCodings events = new EventCodings(project, author, now());
        String name = String.valueOf(from.getFileName()).replaceFirst("\\.[^.]*$", "");
        List<Found> found = events.of(codings.foreign(name, several ? author : null));
        List<String> problems = new ArrayList<>(codings.problems());
        problems.addAll(events.problems());
        return proposal(project, found, problems);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String names(List<Coder> coders) {
        return String.join(", ", coders.stream().map(Coder::name).toList());
    }

    private static Proposal proposal(Project project, List<Found> found, List<String> problems) {
        Map<ClipId, Clip> changed = new LinkedHashMap<>();
        List<ClipId> replaced = new ArrayList<>();
        for (Found one : found) {
            Clip clip = changed.containsKey(one.clip())
                    ? changed.get(one.clip())
                    : project.clip(one.clip()).orElseThrow();
            Coding coding = one.coding();
            Optional<Coding> before = clip.codingBy(coding.coder());
            if (before.isPresent() && !before.get().equals(coding)) {
                replaced.add(one.clip());
            }
            changed.put(one.clip(), clip.with(coding));
        }
        List<Clip> different = changed.values().stream()
                .filter(clip -> !project.clip(clip.id()).orElseThrow().equals(clip))
                .toList();
        List<String> said = new ArrayList<>(problems);
        for (Found one : found) {
            FacsUnits.unknown(one.coding().actionUnits())
                    .ifPresent(unknown -> said.add("clip " + one.clip() + ": " + unknown + "; kept as it is"));
        }
        return new Proposal(different, found.size(), replaced, said);
    }
}

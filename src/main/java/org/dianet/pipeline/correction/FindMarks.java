package org.dianet.pipeline.correction;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.SheetReader;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.MarkDisagreement;
import org.dianet.run.CorrectionStudy.StudiedClip;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.Versions;
import org.dianet.wording.SimilarNames;

/// The marks before and after that a study compares.
///
/// @param project as it is now
public record FindMarks(Project project) {
    private static final String NOW = " After: the marks that count now.";
    private static final String TRUE = " After: the true marks of the drawn (synthetic) clips.";
    private static final int NAMED = 3;

    /// What was found.
    ///
    /// @param origin a sentence on where the marks come from
    /// @param notes sentences on what was left out
    public record Found(String origin, MarkPairs pairs, List<String> notes) {
        public Found {
            notes = List.copyOf(notes);
        }
    }

    /// The marks of drawn clips as they were coded first, and the true ones.
    ///
    /// @throws IllegalArgumentException if no clip's true marks are known, in a sentence
    public Found firstCoded() {
        if (project.clips().stream().allMatch(clip -> clip.truth() == null)) {
            throw new IllegalArgumentException("No clip of " + project.name() + " has known true marks; only drawn"
                    + " projects have them. Name the marks before the correction with --before or --before-state, or"
                    + " move apexes with --off.");
        }
        return found("Before: the marks that count now." + TRUE, MarkSource.counting(), MarkSource.truth());
    }

    /// The marks of a coder, and those that count now.
    ///
    /// @throws IllegalArgumentException if the coder marked no clip, or all as they count now, in a sentence
    public Found by(Coder coder) {
        Set<String> coders = new TreeSet<>();
        project.clips()
                .forEach(clip ->
                        clip.codings().forEach(one -> coders.add(one.coder().name())));
        if (!coders.contains(coder.name())) {
            throw new IllegalArgumentException("There is no table " + coder + ", and nobody called " + coder
                    + " has coded a clip."
                    + (coders.isEmpty() ? "" : " The project has codings by " + String.join(", ", coders) + ".")
                    + SimilarNames.question(coder.name(), coders));
        }
        return differing(
                found("Before: the marks by " + coder + "." + NOW, MarkSource.by(coder), MarkSource.counting()));
    }

    /// The marks of a table, and those that count now.
    ///
    /// @throws DatasetException if the table cannot be used, in a sentence
    /// @throws IllegalArgumentException if all are as they count now, in a sentence
    public Found listed(SheetReader sheets, Path file) throws DatasetException {
        MarksTable table = MarksTable.read(sheets, file, project);
        Found found = differing(found(
                "Before: the marks in " + file.getFileName() + "." + NOW,
                MarkSource.listed(table.marks()),
                MarkSource.counting()));
        if (table.unknown().isEmpty()) {
            return found;
        }
        return new Found(found.origin(), found.pairs(), List.of(unknown(file, table.unknown())));
    }

    private static String unknown(Path file, List<String> names) {
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return file.getFileName() + " also lists " + Words.count(names.size(), "clip")
                + " that the project does not have: " + named + (names.size() > NAMED ? ", …" : "") + ".";
    }

    /// The marks of an earlier state of the project, and those that count now.
    ///
    /// @param number from 1, the newest first, as `versions` lists them
    /// @throws StorageException if there is no such state, or it cannot be read
    /// @throws IllegalArgumentException if all are as they count now, in a sentence
    public Found earlier(ProjectStore store, Path folder, int number) throws StorageException {
        List<Versions.Version> states = store.versions(folder);
        if (number < 1 || number > states.size()) {
            throw new StorageException("There is no earlier state " + number + "; the project keeps "
                    + Words.count(states.size(), "earlier state") + " (dianet versions lists them).");
        }
        Versions.Version state = states.get(number - 1);
        return differing(found(
                "Before: the marks that counted at " + state.saved() + "." + NOW,
                MarkSource.counting(store.version(state)),
                MarkSource.counting()));
    }

    /// Apexes moved by so many frames in a share of the clips, and those that are taken as right: the true ones if they
    /// are known, otherwise those that count now.
    ///
    /// @throws IllegalArgumentException if a number is out of its range, in words
    public Found moved(int frames, double share, long draw) {
        return moved(
                new MovedApexes.Distance.Fixed(frames), "apexes moved by " + Words.count(frames, "frame"), share, draw);
    }

    /// The same, but moved as far as the project's coders differ.
    ///
    /// @throws IllegalArgumentException if no two coders marked the apex of one event, in a sentence
    public Found movedLikeCoders(double share, long draw) {
        MarkDisagreement coders = MarkDisagreement.in(project, MarkKind.APEX);
        if (coders.differences().isEmpty()) {
            throw new IllegalArgumentException("No two people have marked the apex of one event, so there is no"
                    + " disagreement to move apexes by. Say how far with --off.");
        }
        return moved(
                new MovedApexes.Distance.AsIn(coders.differences()),
                "apexes moved as the coders differ ("
                        + Words.count(coders.clips(), "clip")
                        + String.format(Locale.ROOT, ", %.1f frames on average)", coders.mean()),
                share,
                draw);
    }

    private Found moved(MovedApexes.Distance distance, String how, double share, long draw) {
        boolean drawn = project.clips().stream().anyMatch(clip -> clip.truth() != null);
        MarkSource right = drawn ? MarkSource.truth() : MarkSource.counting();
        MovedApexes moved = MovedApexes.of(project.clips(), right, distance, share, draw);
        String origin = String.format(
                Locale.ROOT,
                "Before: %s in %.0f %% of the clips (draw %d).%s",
                how,
                100 * share,
                draw,
                drawn ? TRUE : NOW);
        Found found = found(origin, MarkSource.listed(moved.marks()), right);
        return new Found(
                found.origin(),
                found.pairs(),
                Stream.of(
                                room(
                                        moved.nearer(),
                                        "was moved less: its phases are too short",
                                        "were moved less:" + " their phases are too short"),
                                room(
                                        moved.without(),
                                        "was not moved: it has no room",
                                        "were not moved: they have no room"))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> room(int apexes, String one, String more) {
        return apexes == 0
                ? Optional.empty()
                : Optional.of(apexes + (apexes == 1 ? " apex " + one : " apexes " + more) + ".");
    }

    private Found found(String origin, MarkSource before, MarkSource after) {
        return new Found(origin, MarkPairs.of(project, before, after), List.of());
    }

    private static Found differing(Found found) {
        if (!found.pairs().clips().isEmpty() && found.pairs().clips().stream().noneMatch(StudiedClip::differs)) {
            throw new IllegalArgumentException("The marks before and after are the same in all "
                    + Words.count(found.pairs().clips().size(), "clip") + ", so there is no correction to study.");
        }
        return found;
    }
}

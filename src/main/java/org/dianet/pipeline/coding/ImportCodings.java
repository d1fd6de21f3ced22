package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.dataset.coding.BorisProject;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.dataset.coding.ForeignFile;
import org.dianet.model.annotation.Coder;
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
    /// @param added those of the clips that are made for further expressions of a recording
    /// @param replaced clips whose coding by the same coder is replaced
    /// @param excluded number of stretches that are left out from now on
    /// @param problems sentences about what is left out or odd
    public record Proposal(
            List<Clip> clips,
            int codings,
            List<ClipId> added,
            List<ClipId> replaced,
            int excluded,
            List<String> problems) {
        public Proposal {
            clips = List.copyOf(clips);
            added = List.copyOf(added);
            replaced = List.copyOf(replaced);
            problems = List.copyOf(problems);
        }

        /// The edit that makes the change; empty if there is nothing to change.
        public Optional<Edit> edit() {
            return clips.isEmpty() ? Optional.empty() : Optional.of(new Edit.PutClips(clips));
        }
    }

    /// Codings of a file of another program.
    ///
    /// @param coder whose codings these are, or whose to take where the file names several; `null` takes all that
    ///     the file names
    /// @throws IOException if the file cannot be read, in a sentence
    /// @throws IllegalArgumentException if the coder must be named, in a sentence
    public Proposal propose(Project project, Path from, ForeignFile format, @Nullable Coder coder) throws IOException {
        ForeignFile.Content content = format.read(from);
        List<Coder> said = content.events().stream()
                .map(event -> event.values().getOrDefault(ForeignEvent.CODER, ""))
                .filter(name -> !name.isBlank())
                .distinct()
                .map(Coder::new)
                .toList();
        check(from, said, coder, said.isEmpty());
        EventCodings codings = new EventCodings(project, coder == null ? said.getFirst() : coder, now());
        List<Found> found = codings.of(coder == null ? content : by(content, coder, said.size() > 1));
        return new CodingProposal(project, codings.project()).of(found, codings.excluded(), codings.problems());
    }

    /// @param unsaid whether some of it is by nobody known
    private static void check(Path from, List<Coder> said, @Nullable Coder coder, boolean unsaid) {
        if (coder == null && unsaid) {
            throw new IllegalArgumentException(from.getFileName() + " does not say who coded; name the coder.");
        }
        if (coder != null && said.size() > 1 && !said.contains(coder)) {
            throw new IllegalArgumentException(from.getFileName() + " has codings by " + names(said) + " and none by "
                    + coder + "; name one of them.");
        }
    }

    /// Codings of tables of events after BIDS.
    ///
    /// @param from a table, or a folder of them
    /// @param coder as for other programs' files
    /// @throws IOException if a table cannot be read, in a sentence
    /// @throws IllegalArgumentException if the coder must be named, in a sentence
    public Proposal proposeBids(Project project, Path from, BorisProject.TreeReader json, @Nullable Coder coder)
            throws IOException {
        BidsCodings codings = new BidsCodings(project, BidsTable.read(from, json));
        List<Coder> said = Stream.concat(
                        codings.found().stream().map(found -> found.coding().coder()),
                        codings.events().stream()
                                .map(event -> event.values().getOrDefault(ForeignEvent.CODER, ""))
                                .filter(name -> !name.isBlank())
                                .map(Coder::new))
                .distinct()
                .toList();
        boolean unsaid = codings.events().stream()
                .anyMatch(event ->
                        event.values().getOrDefault(ForeignEvent.CODER, "").isBlank());
        check(from, said, coder, unsaid);
        boolean several = said.size() > 1;
        List<Found> found = new ArrayList<>();
        for (Found one : codings.found()) {
            if (coder == null || one.coding().coder().equals(coder)) {
                found.add(one);
            } else if (!several) {
                found.add(new Found(
                        one.clip(), one.coding().revisedBy(coder, one.coding().changed())));
            }
        }
        EventCodings events = new EventCodings(
                codings.project(), coder != null || said.isEmpty() ? orNobody(coder) : said.getFirst(), now());
        ForeignFile.Content others = new ForeignFile.Content(codings.events(), List.of());
        found.addAll(events.of(coder == null ? others : by(others, coder, several)));
        List<EventCodings.LeftOut> excluded = new ArrayList<>(codings.excluded());
        excluded.addAll(events.excluded());
        List<String> problems = new ArrayList<>(codings.problems());
        problems.addAll(events.problems());
        return new CodingProposal(project, events.project()).of(found, excluded, problems);
    }

    /// Nobody is asked where the file has no row at all.
    private static Coder orNobody(@Nullable Coder coder) {
        return coder == null ? Coder.DATASET : coder;
    }

    /// What is the coder's, who may have another name in the file if it has one coder.
    private static ForeignFile.Content by(ForeignFile.Content content, Coder coder, boolean several) {
        List<ForeignEvent> events = content.events().stream()
                .filter(event -> !several || coder.name().equals(event.values().get(ForeignEvent.CODER)))
                .map(event -> event.without(ForeignEvent.CODER))
                .toList();
        return new ForeignFile.Content(events, content.problems());
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
            return new CodingProposal(project, codings.project()).of(own, codings.excluded(), codings.problems());
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
        return new CodingProposal(project, events.project()).of(found, events.excluded(), problems);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String names(List<Coder> coders) {
        return String.join(", ", coders.stream().map(Coder::name).toList());
    }
}

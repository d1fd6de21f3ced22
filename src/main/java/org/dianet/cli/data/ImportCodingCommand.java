package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.edit.Edit;
import org.dianet.pipeline.coding.CodingFiles;
import org.dianet.pipeline.coding.ImportCodings;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.json.JsonTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Codings from other annotation programs, through the same undoable edit as the window's.
@Command(name = "import-coding", description = "Import codings from ELAN, BORIS, Datavyu or tables of events (BIDS).")
public final class ImportCodingCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "File of the other program; for bids also a folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path from;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "eaf, boris, datavyu or bids")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CodingFiles.Format format;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Name of the coder; eaf, bids and our own boris files name the coder themselves.")
    private @Nullable String coder;

    @Override
    protected void work(Console console) throws IOException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            session.notes().forEach(console::note);
            ImportCodings.Proposal proposal = new CodingFiles(Adapters.sheets(), JsonTree::read)
                    .propose(session.project(), from, format, coder == null ? null : new Coder(coder));
            proposal.problems().forEach(problem -> console.print(from.getFileName() + ", " + problem + "."));
            Optional<Edit> edit = proposal.edit();
            if (edit.isPresent()) {
                session.perform("Import " + from.getFileName(), edit.get());
            }
            console.print(Words.count(proposal.codings(), "coding") + " read, "
                    + Words.count(proposal.clips().size(), "clip") + " changed, "
                    + Words.count(proposal.replaced().size(), "coding") + " replaced.");
            if (!proposal.added().isEmpty()) {
                console.print(Words.count(proposal.added().size(), "clip")
                        + " added for further events of a recording: "
                        + proposal.added().stream().map(Object::toString).collect(Collectors.joining(", ")) + ".");
            }
            if (proposal.excluded() > 0) {
                console.print(
                        proposal.excluded() + (proposal.excluded() == 1 ? " stretch" : " stretches") + " excluded.");
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("codings", proposal.codings());
            json.put(
                    "clips",
                    proposal.clips().stream().map(clip -> clip.id().value()).toList());
            json.put("added", proposal.added().stream().map(Object::toString).toList());
            json.put("excluded", proposal.excluded());
            json.put(
                    "replaced",
                    proposal.replaced().stream().map(Object::toString).toList());
            json.put("problems", proposal.problems());
            console.json(json);
        }
    }
}

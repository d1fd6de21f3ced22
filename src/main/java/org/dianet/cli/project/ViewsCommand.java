package org.dianet.cli.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.study.View;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.study.LinkViews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Further views of clips' events.
@Command(
        name = "views",
        description = "Link further views of an event to its clip, such as a second camera or depth, for networks that"
                + " take several (\"views\" in a spec). The marks are the clip's. Without --name, list the views.")
public final class ViewsCommand extends WorkCommand {
    private static final int NAMED = 3;

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--name", paramLabel = "NAME", description = "What a spec calls the view, such as depth.")
    private @Nullable String name;

    @Option(names = "--clip", paramLabel = "ID", description = "Name of the clip; else all, with --beside or --remove.")
    private @Nullable String clip;

    @Option(names = "--with", paramLabel = "ID", description = "Name of the clip that is the view.")
    private @Nullable String other;

    @Option(
            names = "--offset",
            paramLabel = "MS",
            description = "Milliseconds added to a time of the clip. Without it: as the recordings are paired (dianet"
                    + " pair), otherwise by frame number, and 0 where the frame rates differ.")
    private @Nullable Double offset;

    @Option(
            names = "--beside",
            paramLabel = "PATH",
            description = "Folder of images with the numbers of the clip's, from the clip's own folder: ../depth.")
    private @Nullable String beside;

    @Option(names = "--remove", description = "Remove the view NAME.")
    private boolean remove;

    private Optional<String> problem() {
        int ways = (other == null ? 0 : 1) + (beside == null ? 0 : 1) + (remove ? 1 : 0);
        if (name == null) {
            return ways == 0 && clip == null && offset == null
                    ? Optional.empty()
                    : Optional.of("Name the view with --name NAME.");
        }
        if (ways != 1) {
            return Optional.of("Use one of --with ID, --beside PATH and --remove with --name.");
        }
        if (other != null && clip == null) {
            return Optional.of("Name the clip with --clip ID.");
        }
        return offset != null && other == null
                ? Optional.of("--offset goes with --with ID; images beside a clip go by their numbers.")
                : Optional.empty();
    }

    @Override
    protected void work(Console console) throws IOException {
        refuse(problem());
        Map<ClipId, String> refused = new LinkedHashMap<>();
        Project shown = name == null ? Adapters.projects().open(project).project() : changed(name, refused, console);
        List<Map<String, Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(List.of(List.of("clip", "view", "pixels", "in step")));
        for (View view : shown.study().views()) {
            Map<String, Object> row = row(view);
            rows.add(row);
            lines.add(row.values().stream().map(String::valueOf).toList());
        }
        if (rows.isEmpty()) {
            console.print("No clip has a further view.");
        } else {
            TextTable.lines(lines).forEach(console::print);
        }
        console.json(Map.of("views", rows, "refused", byName(refused)));
    }

    private static Map<String, Object> row(View view) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("clip", view.clip().value());
        row.put("view", view.name());
        switch (view.source()) {
            case View.Beside folder -> {
                row.put("pixels", folder.path());
                row.put("inStep", "by number");
            }
            case View.OtherClip link -> {
                row.put("pixels", link.other().value());
                row.put("inStep", link.offset().isPresent() ? link.offset().getAsDouble() + " ms" : "by number");
            }
        }
        return row;
    }

    private static Map<String, String> byName(Map<ClipId, String> refused) {
        Map<String, String> named = new LinkedHashMap<>();
        refused.forEach((id, reason) -> named.put(id.value(), reason));
        return named;
    }

    private Project changed(String view, Map<ClipId, String> refused, Console console) throws IOException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            Project before = session.project();
            Optional<Clip> named = Optional.ofNullable(clip).map(id -> CodingRules.find(before, new ClipId(id)));
            if (remove) {
                session.perform(
                        "Remove the view " + view,
                        LinkViews.remove(
                                before,
                                each -> each.name().equals(view)
                                        && named.map(only -> only.id().equals(each.clip()))
                                                .orElse(true)));
                return session.project();
            }
            LinkViews.Linked linked = linked(session, view, named);
            refused.putAll(linked.refused());
            String first = refused.entrySet().stream()
                    .limit(NAMED)
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
            if (linked.views().isEmpty()) {
                throw new IllegalArgumentException("no clip has a view " + view + " there; " + first);
            }
            session.perform("Link the view " + view, linked.edit(before));
            console.print(Words.count(linked.views().size(), "clip") + " with the view " + view + ".");
            if (!refused.isEmpty()) {
                console.print(Words.count(refused.size(), "clip") + " without it; " + first
                        + (refused.size() > NAMED ? "; and so on" : "") + ".");
            }
            return session.project();
        }
    }

    private LinkViews.Linked linked(EditSession session, String view, Optional<Clip> named) {
        Project before = session.project();
        Instant now = Instant.now();
        if (beside != null) {
            return LinkViews.beside(
                    before, session.folder(), named.map(List::of).orElse(before.clips()), view, beside, now);
        }
        Clip second = CodingRules.find(before, new ClipId(String.valueOf(other)));
        OptionalDouble by = offset == null ? OptionalDouble.empty() : OptionalDouble.of(offset);
        return new LinkViews.Linked(
                List.of(LinkViews.link(before, named.orElseThrow(), view, second, by, now)), Map.of());
    }
}

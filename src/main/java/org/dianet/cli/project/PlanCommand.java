package org.dianet.cli.project;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.CoderName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.study.MakePlan;
import org.dianet.pipeline.study.PlanForecast;
import org.dianet.pipeline.study.PlanProgress;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who codes what in which order.
@Command(
        name = "plan",
        description =
                "Show the session plan of a project and how far each coder is, or draw a new one with --coders: who"
                        + " codes which clips in which order, and which clips all code so that agreement can be computed.")
public final class PlanCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--coders", split = ",", paramLabel = "A,B", description = "Draw a plan for these coders.")
    private List<String> coders = List.of();

    @Option(
            names = "--everybody",
            description = "Every coder codes every clip; otherwise the clips that are not shared are dealt out.")
    private boolean everybody;

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            defaultValue = "20",
            description =
                    "Part of the clips, drawn over all subjects, that every coder codes. Default: ${DEFAULT-VALUE}.")
    private double share;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "random",
            description = "${COMPLETION-CANDIDATES}: drawn for each coder, or as in the project. Default:"
                    + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SessionPlan.Ordering order;

    @Option(names = "--training", split = ",", paramLabel = "ID,ID", description = "Clips that all practise on first.")
    private List<String> training = List.of();

    @Option(names = "--hide-names", description = "Coders see numbers in place of the names of clips and subjects.")
    private boolean hideNames;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of what is drawn; drawn itself if left out.")
    private @Nullable Long seed;

    @Option(names = "--preview", description = "With --coders: show what the plan asks of each coder; change nothing.")
    private boolean preview;

    @Option(names = "--remove", description = "Take the plan away; codings stay.")
    private boolean remove;

    @Option(names = "--coder", paramLabel = "NAME", description = "List this coder's clips in their order.")
    private @Nullable String coder;

    @Override
    protected void work(Console console) throws StorageException {
        if (remove && !coders.isEmpty()) {
            throw wrongUsage("Use either --coders or --remove, not both.");
        }
        if (preview) {
            if (coders.isEmpty()) {
                throw wrongUsage("--preview needs --coders.");
            }
            Project now = Adapters.projects().open(project).project();
            forecast(console, now, MakePlan.of(now, wishes(), CoderName.orElse(null), Instant.now()));
            return;
        }
        Project shown = remove || !coders.isEmpty()
                ? changed()
                : Adapters.projects().open(project).project();
        Optional<SessionPlan> plan = shown.study().plan();
        if (plan.isEmpty()) {
            console.print("The project has no session plan. Draw one with --coders A,B.");
            console.json(Map.of("coders", List.of()));
            return;
        }
        if (coder == null) {
            overview(console, shown, plan.get());
        } else {
            queue(console, shown, plan.get(), new Coder(coder));
        }
    }

    private Project changed() throws StorageException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            Project before = session.project();
            session.perform(
                    remove ? "End the session plan" : "Session plan",
                    remove
                            ? MakePlan.end(before)
                            : MakePlan.edit(before, wishes(), CoderName.orElse(null), Instant.now()));
            return session.project();
        }
    }

    private MakePlan.Wishes wishes() {
        return new MakePlan.Wishes(
                MakePlan.Wishes.coders(String.join(",", coders)),
                everybody,
                share / 100,
                order,
                seed == null ? MakePlan.Wishes.drawnSeed() : seed,
                training,
                hideNames);
    }

    private static void forecast(Console console, Project project, SessionPlan plan) {
        PlanForecast forecast = PlanForecast.of(project, plan);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(List.of(List.of("coder", "clips", "training", "shared", "seconds")));
        for (PlanForecast.Load load : forecast.loads()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("coder", load.coder().name());
            row.put("clips", load.clips());
            row.put("training", load.training());
            row.put("shared", load.shared());
            row.put("seconds", forecast.effort(load).map(Duration::toSeconds).orElse(null));
            rows.add(row);
            lines.add(row.values().stream()
                    .map(value -> value == null ? "" : value.toString())
                    .toList());
        }
        TextTable.lines(lines).forEach(console::print);
        console.print("Nothing was changed. Seed " + plan.seed() + ". "
                + forecast.pace()
                        .map(pace -> "Seconds from " + Words.count(pace.steps(), "step") + " from clip to clip so far.")
                        .orElse("How long it takes is not known: too little was coded so far."));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("coders", rows);
        json.put("clips", forecast.clips());
        json.put("shared", forecast.shared());
        json.put("seed", plan.seed());
        console.json(json);
    }

    private static void overview(Console console, Project project, SessionPlan plan) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(List.of(List.of("coder", "coded", "planned", "next")));
        for (Coder each : plan.queues().keySet()) {
            PlanProgress progress = PlanProgress.of(project, plan, each);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("coder", each.name());
            row.put("coded", progress.done());
            row.put("planned", progress.planned());
            row.put("next", progress.next().map(ClipId::value).orElse(null));
            rows.add(row);
            lines.add(row.values().stream()
                    .map(value -> value == null ? "" : value.toString())
                    .toList());
        }
        TextTable.lines(lines).forEach(console::print);
        console.print((plan.shared().size() == 1
                        ? "All code 1 clip"
                        : "All code " + plan.shared().size() + " clips")
                + (plan.training().isEmpty()
                        ? ""
                        : ", and practise first on " + plan.training().size())
                + ". Order: " + plan.ordering().name().toLowerCase(Locale.ROOT) + ", seed " + plan.seed()
                + (plan.namesHidden() ? "; names are hidden" : "") + ".");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("coders", rows);
        json.put("shared", plan.shared().stream().map(ClipId::value).toList());
        json.put("training", plan.training().stream().map(ClipId::value).toList());
        json.put("seed", plan.seed());
        json.put("namesHidden", plan.namesHidden());
        console.json(json);
    }

    private static void queue(Console console, Project project, SessionPlan plan, Coder coder) {
        if (!plan.queues().containsKey(coder)) {
            throw new IllegalArgumentException("the plan does not name the coder " + coder + "; it names "
                    + plan.queues().keySet().stream().map(Coder::name).toList());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(List.of(List.of("number", "clip", "coded", "part")));
        for (ClipId id : plan.queue(coder)) {
            Optional<Clip> clip = project.clip(id);
            if (clip.isEmpty()) {
                continue;
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", plan.number(coder, id));
            row.put("clip", id.value());
            row.put("coded", PlanProgress.coded(clip.get(), coder));
            row.put(
                    "part",
                    plan.training().contains(id) ? "training" : plan.shared().contains(id) ? "shared" : "own");
            rows.add(row);
            lines.add(row.values().stream().map(String::valueOf).toList());
        }
        TextTable.lines(lines).forEach(console::print);
        console.json(Map.of("coder", coder.name(), "clips", rows));
    }
}

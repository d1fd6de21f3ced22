package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.pipeline.project.ChangeTiers;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The tiers of a project besides emotion and units.
@Command(
        name = "tiers",
        description = "List the project's own tiers with how often they are used; add, rename, remove or order them and"
                + " their values, in all codings. Values are coded with annotate --value.")
public final class TiersCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--list", paramLabel = "NAME=A,B,C", description = "Add a tier with a fixed list of values.")
    private Map<String, String> lists = Map.of();

    @Option(names = "--text", paramLabel = "NAME", description = "Add a tier for free text.")
    private List<String> texts = List.of();

    @Option(names = "--number", paramLabel = "NAME", description = "Add a tier for a number.")
    private List<String> numbers = List.of();

    @Option(names = "--rename", paramLabel = "OLD=NEW", description = "Rename a tier.")
    private Map<String, String> rename = Map.of();

    @Option(names = "--remove", paramLabel = "NAME", description = "Remove a tier on which nothing was said.")
    private List<String> remove = List.of();

    @Option(names = "--with-values", description = "With --remove: also remove what was said on the tier.")
    private boolean withValues;

    @Option(names = "--order", split = ",", paramLabel = "A,B,C", description = "All tiers in their order.")
    private List<String> order = List.of();

    @Option(names = "--tier", paramLabel = "NAME", description = "The tier whose values the next four options change.")
    private @Nullable String tier;

    @Option(names = "--add-value", paramLabel = "VALUE", description = "Offer one more value.")
    private List<String> addValue = List.of();

    @Option(
            names = "--rename-value",
            paramLabel = "OLD=NEW",
            description = "Rename a value; if the tier has NEW already, OLD is merged into it.")
    private Map<String, String> renameValue = Map.of();

    @Option(names = "--remove-value", paramLabel = "VALUE", description = "Remove a value that no coding uses.")
    private List<String> removeValue = List.of();

    @Option(
            names = "--order-values",
            split = ",",
            paramLabel = "A,B,C",
            description = "All values in the order of their keys.")
    private List<String> orderValues = List.of();

    @Override
    protected void work(Console console) throws StorageException {
        List<Function<ChangeTiers, Edit>> changes = changes();
        Project shown = changes.isEmpty() ? Adapters.projects().open(project).project() : edited(changes);
        List<Map<String, Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(List.of(List.of("tier", "kind", "values", "codings")));
        for (Tier each : shown.vocabulary().tiers()) {
            int codings = ChangeTiers.uses(shown, each.name());
            Map<String, Integer> values = new LinkedHashMap<>();
            each.values().forEach(value -> values.put(value, ChangeTiers.uses(shown, each.name(), value)));
            rows.add(Map.of("tier", each.name(), "kind", Words.of(each.kind()), "values", values, "codings", codings));
            lines.add(List.of(
                    each.name(),
                    Words.of(each.kind()),
                    values.isEmpty() ? "" : Words.counts(values),
                    Integer.toString(codings)));
        }
        TextTable.lines(lines).forEach(console::print);
        console.json(Map.of("tiers", rows));
    }

    private List<Function<ChangeTiers, Edit>> changes() {
        List<Function<ChangeTiers, Edit>> changes = new ArrayList<>();
        lists.forEach((name, values) -> changes.add(at -> at.add(new Tier(name, Tier.Kind.LIST, several(values)))));
        texts.forEach(name -> changes.add(at -> at.add(new Tier(name, Tier.Kind.TEXT, List.of()))));
        numbers.forEach(name -> changes.add(at -> at.add(new Tier(name, Tier.Kind.NUMBER, List.of()))));
        rename.forEach((from, to) -> changes.add(at -> at.rename(from, to)));
        List<Function<ChangeTiers, Edit>> ofValues = new ArrayList<>();
        String of = tier == null ? "" : tier;
        if (!addValue.isEmpty()) {
            ofValues.add(at -> at.addValues(of, addValue));
        }
        renameValue.forEach((from, to) -> ofValues.add(at -> at.renameValue(of, from, to)));
        removeValue.forEach(value -> ofValues.add(at -> at.removeValue(of, value)));
        if (!orderValues.isEmpty()) {
            ofValues.add(at -> at.orderValues(of, orderValues));
        }
        if (ofValues.isEmpty() != (tier == null)) {
            throw wrongUsage("--tier names the tier of --add-value, --rename-value, --remove-value and --order-values;"
                    + " use it with one of them.");
        }
        changes.addAll(ofValues);
        remove.forEach(name -> changes.add(at -> removed(at, name)));
        if (!order.isEmpty()) {
            changes.add(at -> at.order(order));
        }
        return changes;
    }

    private Edit removed(ChangeTiers at, String name) {
        String loss = at.loss(name);
        if (!loss.isEmpty() && !withValues) {
            throw new IllegalArgumentException(loss + " Add --with-values to remove it all the same.");
        }
        return at.remove(name);
    }

    private static List<String> several(String values) {
        return Arrays.stream(values.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// All of it as one edit, or nothing.
    private Project edited(List<Function<ChangeTiers, Edit>> changes) throws StorageException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            List<Edit> edits = new ArrayList<>();
            Project at = session.project();
            for (Function<ChangeTiers, Edit> change : changes) {
                Edit edit = change.apply(new ChangeTiers(at, Adapters.now()));
                edits.add(edit);
                at = edit.applyTo(at);
            }
            session.perform("Change the tiers", new Edit.Composite(edits));
            return session.project();
        }
    }
}

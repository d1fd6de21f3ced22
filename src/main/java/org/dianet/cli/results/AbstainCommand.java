package org.dianet.cli.results;

import java.util.Optional;
import java.util.TreeMap;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.evaluation.abstention.Wanted;
import org.dianet.pipeline.abstention.Abstention;
import org.dianet.pipeline.abstention.AbstentionWords;
import org.dianet.pipeline.abstention.CalibrateAbstention;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// When a run's networks give no answer.
@Command(
        name = "abstain",
        description = {
            "Let a run give no answer where it is not sure enough. The confidence that an answer needs is calibrated in"
                    + " each fold on its training subjects only: networks are trained without some of them and asked about"
                    + " these. It takes several times as long as the run.",
            "Kept in the run's folder; a second call goes on where the first stopped, and another --right or --answers"
                    + " needs no training."
        })
public final class AbstainCommand extends WorkCommand {
    @Mixin
    private RunOfProject of = new RunOfProject();

    @Option(
            names = "--right",
            paramLabel = "SHARE",
            description = "At least this share of the given answers right on training subjects, e.g. 0.8 (default).")
    private @Nullable Double right;

    @Option(
            names = "--answers",
            paramLabel = "SHARE",
            description = "At least this share of the training subjects' clips answered, e.g. 0.7.")
    private @Nullable Double answers;

    @Option(
            names = "--groups",
            paramLabel = "N",
            defaultValue = "5",
            description = "Groups of training subjects that are held out in turn (default: 5).")
    private int groups;

    @Override
    protected void work(Console console) throws Exception {
        refuse(right != null && answers != null ? Optional.of("Use either --right or --answers.") : Optional.empty());
        Wanted wanted = answers != null ? new Wanted.Answers(answers) : new Wanted.Right(right == null ? 0.8 : right);
        ProjectStore.Opened opened = of.open();
        CalibrateAbstention calibrate = new CalibrateAbstention(Adapters.engine(), Adapters.samples(), Adapters.runs());
        CalibrateAbstention.Request request =
                new CalibrateAbstention.Request(of.run, opened.project(), opened.folder(), wanted, groups);
        console.note(calibrate.cost(of.run, groups));
        calibrate.run(request, console);
        Abstention found = new ReadAbstention(Adapters.runs()).of(of.run).orElseThrow();
        AbstentionWords.sentences(found).forEach(console::print);
        new TreeMap<>(found.rules())
                .forEach((subject, rule) -> console.print("  " + AbstentionWords.fold(subject, rule)));
        found.worth().ifPresent(worth -> AbstentionWords.table(worth).forEach(console::print));
        Adapters.report().rewrite(of.run);
        console.json(AbstentionJson.of(found));
    }
}

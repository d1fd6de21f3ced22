package org.dianet.cli.training;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.run.TrainModel;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.storage.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Trains one model on all clips.
@Command(name = "train", description = "Train one model on all clips of the project's protocol.")
public final class TrainCommand extends WorkCommand {
    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Option(names = "--out", required = true, paramLabel = "RUN", description = "Folder of the run.")
    private Path out = Path.of("");

    @Override
    protected void work(Console console) throws Exception {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        opened.notes().forEach(console::note);
        TrainingSpec wanted = options.spec(this);
        Last last = new Last(console, wanted);
        RunRecord record = new TrainModel(Adapters.engine(), Adapters.samples(), Adapters.runs(), Clock.systemUTC())
                .run(RunRequest.fresh(opened.project(), opened.folder(), wanted, out), last, console);
        console.print(String.format(
                Locale.ROOT,
                "Trained on %s; last epoch: loss %.3f, accuracy on the training clips %.3f.",
                Words.count(record.clips().size(), "clip"),
                last.loss,
                last.accuracy));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", out.toString());
        json.put("clips", record.clips().size());
        json.put("skipped", record.skipped().size());
        json.put("loss", last.loss);
        json.put("trainingAccuracy", last.accuracy);
        console.json(json);
    }

    /// Keeps the last epoch's numbers.
    private static final class Last implements RunListener {
        private final Console console;
        private final TrainingSpec spec;
        private double loss;
        private double accuracy;

        Last(Console console, TrainingSpec spec) {
            this.console = console;
            this.spec = spec;
        }

        @Override
        public void prepared(PreparedClips clips, List<FoldKey> trainings) {
            RunNotes.print(console, spec, clips);
        }

        @Override
        public void epochEnded(FoldKey fold, Epoch epoch) {
            loss = epoch.loss();
            accuracy = epoch.accuracy();
        }
    }
}

package org.dianet.cli;

import java.io.File;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.cli.bench.BenchCommand;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Failure;
import org.dianet.cli.data.DoctorCommand;
import org.dianet.cli.data.EngineCheckCommand;
import org.dianet.cli.data.ExportCommand;
import org.dianet.cli.data.ImportCodingCommand;
import org.dianet.cli.data.ImportCommand;
import org.dianet.cli.data.ImportCurvesCommand;
import org.dianet.cli.data.NewCommand;
import org.dianet.cli.data.ProtocolCommand;
import org.dianet.cli.data.QualityCommand;
import org.dianet.cli.data.RateCommand;
import org.dianet.cli.data.SoundCommand;
import org.dianet.cli.image.ClipVideoCommand;
import org.dianet.cli.image.DiCommand;
import org.dianet.cli.image.FigureCommand;
import org.dianet.cli.image.FrameCommand;
import org.dianet.cli.image.FramesCommand;
import org.dianet.cli.image.MotionCommand;
import org.dianet.cli.image.MotionImageCommand;
import org.dianet.cli.project.AdjudicateCommand;
import org.dianet.cli.project.AgreementCommand;
import org.dianet.cli.project.AnnotateCommand;
import org.dianet.cli.project.ClipsCommand;
import org.dianet.cli.project.CodingRuleCommand;
import org.dianet.cli.project.DemoCommand;
import org.dianet.cli.project.EventsCommand;
import org.dianet.cli.project.ExcludeCommand;
import org.dianet.cli.project.MergeCommand;
import org.dianet.cli.project.OpenCommand;
import org.dianet.cli.project.PairCommand;
import org.dianet.cli.project.PlanCommand;
import org.dianet.cli.project.RelinkCommand;
import org.dianet.cli.project.SpotCommand;
import org.dianet.cli.project.SubjectsCommand;
import org.dianet.cli.project.SynthCommand;
import org.dianet.cli.project.TiersCommand;
import org.dianet.cli.project.VersionsCommand;
import org.dianet.cli.project.ViewsCommand;
import org.dianet.cli.project.VocabularyCommand;
import org.dianet.cli.results.AbstainCommand;
import org.dianet.cli.results.CompareCommand;
import org.dianet.cli.results.ControlsCommand;
import org.dianet.cli.results.DoctorLogCommand;
import org.dianet.cli.results.EmbeddingCommand;
import org.dianet.cli.results.EvaluateCommand;
import org.dianet.cli.results.ExplainCommand;
import org.dianet.cli.results.ExportArraysCommand;
import org.dianet.cli.results.MeansCommand;
import org.dianet.cli.results.PlotsCommand;
import org.dianet.cli.results.PredictCommand;
import org.dianet.cli.results.ReportCommand;
import org.dianet.cli.results.RunsCommand;
import org.dianet.cli.results.ScoreCommand;
import org.dianet.cli.results.SecondLookCommand;
import org.dianet.cli.results.SensitivityCommand;
import org.dianet.cli.training.AblateCommand;
import org.dianet.cli.training.CorrectionsCommand;
import org.dianet.cli.training.FeaturesCommand;
import org.dianet.cli.training.FoldWorkerCommand;
import org.dianet.cli.training.LosoCommand;
import org.dianet.cli.training.MatrixCommand;
import org.dianet.cli.training.ModelCommand;
import org.dianet.cli.training.TrainCommand;
import org.dianet.cli.training.UnitsCommand;
import org.dianet.cli.training.WeightsCommand;
import org.dianet.cli.training.cluster.ClusterCommand;
import org.dianet.storage.EngineFolder;
import org.dianet.wording.SimilarNames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The `dianet` command. Its subcommands are the contract that scripts depend on.
@Command(
        name = "dianet",
        description = "Review micro-expression clips, compute dynamic images, train and evaluate DIANet.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            OpenCommand.class,
            DemoCommand.class,
            ClipsCommand.class,
            EventsCommand.class,
            SynthCommand.class,
            AnnotateCommand.class,
            AdjudicateCommand.class,
            MergeCommand.class,
            VersionsCommand.class,
            VocabularyCommand.class,
            TiersCommand.class,
            ExcludeCommand.class,
            PlanCommand.class,
            PairCommand.class,
            ViewsCommand.class,
            SubjectsCommand.class,
            ImportCommand.class,
            ImportCodingCommand.class,
            ImportCurvesCommand.class,
            NewCommand.class,
            RateCommand.class,
            QualityCommand.class,
            SoundCommand.class,
            ProtocolCommand.class,
            CodingRuleCommand.class,
            DoctorCommand.class,
            DoctorLogCommand.class,
            RelinkCommand.class,
            AgreementCommand.class,
            ExportCommand.class,
            ExportArraysCommand.class,
            FigureCommand.class,
            FrameCommand.class,
            FramesCommand.class,
            ClipVideoCommand.class,
            DiCommand.class,
            MotionImageCommand.class,
            MotionCommand.class,
            SpotCommand.class,
            ScoreCommand.class,
            EvaluateCommand.class,
            SecondLookCommand.class,
            CompareCommand.class,
            RunsCommand.class,
            PlotsCommand.class,
            MeansCommand.class,
            EmbeddingCommand.class,
            ReportCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            LosoCommand.class,
            ClusterCommand.class,
            FoldWorkerCommand.class,
            EngineCheckCommand.class,
            AblateCommand.class,
            MatrixCommand.class,
            UnitsCommand.class,
            CorrectionsCommand.class,
            ExplainCommand.class,
            ControlsCommand.class,
            AbstainCommand.class,
            PredictCommand.class,
            SensitivityCommand.class,
            ModelCommand.class,
            FeaturesCommand.class,
            WeightsCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Dianet implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /// What has to be known before the learning engine is loaded.
    public static void applySettings() {
        EngineFolder.apply(Adapters.settings());
    }

    /// One line to the user, before there is a command.
    public static void warn(String sentence) {
        System.err.println(sentence);
    }

    /// Runs a command and returns its exit code.
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /// What a start without arguments does where no window can open.
    public static int runWithoutDisplay() {
        CommandLine line = commandLine();
        line.getErr().println("There is no display for the window; running 'dianet demo' instead.");
        line.getErr().flush();
        return line.execute("demo");
    }

    /// What a start on a folder does where no window can open.
    public static int refuseWithoutDisplay(String folder) {
        CommandLine line = commandLine();
        line.getErr()
                .println("There is no display to open the window with " + folder + " on; set DISPLAY to an X display"
                        + " that answers, or use a command (dianet --help).");
        line.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// What a start on a folder that is not there does.
    public static int refuseMissing(String folder) {
        CommandLine line = commandLine();
        line.getErr().println(noFolder(folder));
        line.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    /// Whether a word is the name of a command.
    public static boolean isCommand(String word) {
        return commandLine().getSubcommands().containsKey(word);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Dianet());
        // Set here since commands would inherit it from the annotation.
        line.getCommandSpec()
                .usageMessage()
                .customSynopsis("dianet [COMMAND]", "dianet [open] PATH…")
                .footer(
                        "",
                        "Without a command the window opens: with the last open project, or with PATH: a project,"
                                + " a folder to import from, or recordings to make a project of.");
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Dianet::explainUsage)
                .setExecutionExceptionHandler((cause, at, parsed) -> Failure.explain(cause, at));
    }

    /// What might have been meant by a command or option that is not there.
    private static String suggestion(UnmatchedArgumentException e) {
        return e.getSuggestions().isEmpty() ? "" : ". Did you mean " + String.join(" or ", e.getSuggestions()) + "?";
    }

    /// The parser names types of the language it is written in.
    private static String inWords(String message) {
        return lowerCase(message)
                .replaceFirst("' is not an? (?:long|int)$", "' is not a whole number")
                .replaceFirst("' is not a double$", "' is not a number");
    }

    private static final Pattern CHOICES = Pattern.compile("expected one of \\[[^]]*]");

    /// Values of options are written in lower case everywhere.
    private static String lowerCase(String message) {
        return CHOICES.matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static String noFolder(String word) {
        return new File(word).exists()
                ? word + " is not a folder; name the folder that it is in."
                : "There is no folder " + word + ".";
    }

    /// A word in the place of a command is a command or the folder that the window opens on.
    private static String neither(String word, CommandLine line) {
        File place = new File(word);
        if (place.isDirectory()) {
            return "Name one folder only, or a command first.";
        }
        boolean path = word.contains("/") || word.contains(File.separator) || word.startsWith(".");
        if (path || place.exists()) {
            return noFolder(word);
        }
        return "There is no command and no folder " + word + "."
                + SimilarNames.question(word, line.getSubcommands().keySet());
    }

    private static String sentence(ParameterException e) {
        CommandLine line = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            return line.getParent() == null && !word.startsWith("-")
                    ? neither(word, line)
                    : inWords(String.valueOf(e.getMessage())) + suggestion(unmatched);
        }
        return inWords(String.valueOf(e.getMessage()));
    }

    private static int explainUsage(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(sentence(e));
        line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}

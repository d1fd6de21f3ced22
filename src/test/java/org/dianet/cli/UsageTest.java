package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wrong usage, and projects that cannot be opened.
class UsageTest {
    @TempDir
    private Path folder;

    @Test
    void noCommandIsWrongUsage() {
        CommandRun.of().wrongUsageSaying("Name a command");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        CommandRun.of("dance").wrongUsageSaying("dance");
    }

    @Test
    void whatWasProbablyMeantIsSaid() {
        CommandRun.of("expalin").wrongUsageSaying("Did you mean", "explain");
        CommandRun.of("clips", folder, "--jsno").wrongUsageSaying("Did you mean", "--json");
    }

    /// A word alone is the folder that the window opens on, so a folder that is not there is not a mistyped command.
    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        String gone = folder.resolve("my project").toString();
        assertEquals("There is no folder " + gone + ".", firstLine(CommandRun.of(gone)));
        assertEquals("There is no folder ./projects.", firstLine(CommandRun.of("./projects")));
        assertEquals("There is no command and no folder thesis.", firstLine(CommandRun.of("thesis")));
        String file = Files.createFile(folder.resolve("clip.mp4")).toString();
        assertEquals(file + " is not a folder; name the folder that it is in.", firstLine(CommandRun.of(file)));
        assertEquals("Name one folder only, or a command first.", firstLine(CommandRun.of(folder, folder)));
    }

    private static String firstLine(CommandRun run) {
        run.wrongUsageSaying();
        return run.err().lines().findFirst().orElseThrow();
    }

    @Test
    void helpTakesACommand() {
        assertTrue(CommandRun.of("help", "score").succeeded().out().startsWith("Usage: dianet score"));
        assertTrue(CommandRun.of("help").succeeded().out().startsWith("Usage: dianet"));
    }

    @Test
    void optionsForManyClipsThatDoNotGoTogetherAreWrongUsage() {
        CommandRun.of("export-arrays", folder, "a.npz", "--fold", "s1").wrongUsageSaying("--fold", "need --run");
        CommandRun.of("export-arrays", folder, "a.npz", "--run", "r", "--size", "64")
                .wrongUsageSaying("--size", "a run has its own");
        CommandRun.of("means", folder, "--out", "x", "--against", "anger")
                .wrongUsageSaying("--against needs --compare");
        CommandRun.of("embedding", folder, "--run", "r", "--out", "x", "--permutations", "0")
                .wrongUsageSaying("--permutations must lie in 19..1000000");
    }

    @Test
    void valuesOfOptionsAreInLowerCase() {
        CommandRun run = CommandRun.of("di", folder, "--clip", "c", "--out", "x", "--kind", "both");
        run.wrongUsageSaying("[onset, offset, full, pair]");
        assertTrue(CommandRun.of("explain", "--help").succeeded().out().contains("attention, norm"));
    }

    @Test
    void theShellCanCompleteCommands() {
        String script = CommandRun.of("completion").succeeded().out();
        assertTrue(script.contains("complete -F _complete_dianet") && script.contains("sensitivity"), script);
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        CommandRun.of("clips", folder, "--colour").wrongUsageSaying("--colour");
    }

    @Test
    void aMissingOptionIsNamed() {
        CommandRun.of("frame", folder, "--clip", "c", "--frame", 1).wrongUsageSaying("--out");
    }

    @Test
    void mapsNeedAPlaceAndAFigureAFormat() {
        List<Object> maps = List.of("explain", folder, "--run", folder, "--clip", "c");
        with(maps).wrongUsageSaying("--out", "--figure");
        with(maps, "--npy", "--figure", "a.pdf").wrongUsageSaying("--out");
        with(maps, "--out", "maps", "--grid").wrongUsageSaying("--figure");
        with(maps, "--figure", "a.gif").failedSaying(".pdf");
        with(maps, "--figure", "a.pdf", "--width", "3").failedSaying("60 to 400 mm");
    }

    private static CommandRun with(List<Object> arguments, Object... more) {
        return CommandRun.of(Stream.concat(arguments.stream(), Stream.of(more)).toArray());
    }

    /// Only a run that goes on has its spec already.
    @Test
    void aSpecIsMissedUnlessARunGoesOn() throws IOException {
        Path project = TableProject.in(folder).folder();
        CommandRun.of("loso", project, "--out", folder.resolve("run")).wrongUsageSaying("--spec");
        CommandRun.of("loso", project, "--out", folder.resolve("run"), "--spec", "linear")
                .failedSaying("linear is a network, not a preset. Write { \"backbone\": \"linear\" } into a file");
        CommandRun.of("loso", project, "--out", folder.resolve("run"), "--choose", "table4", "--subjects", "s01")
                .wrongUsageSaying("--subjects does not go with --choose");
        CommandRun.of("train", project, "--out", folder.resolve("run")).wrongUsageSaying("--spec");
        CommandRun.of("loso", project, "--out", folder.resolve("run"), "--resume")
                .failedSaying("run.json");
    }

    @Test
    void aNumberThatIsNoneIsWrongUsage() {
        CommandRun.of("frame", folder, "--clip", "c", "--frame", "first", "--out", "x")
                .wrongUsageSaying("--frame", "first");
    }

    @Test
    void anUnknownProtocolIsWrongUsageAndTellsWhichThereAre() {
        CommandRun.of("import", "--dataset", "table", "--media", folder, "--project", folder, "--protocol", "best")
                .wrongUsageSaying("best", "megc2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clips", "frame", "di", "motion", "score", "synth", "bench", "train", "loso", "explain"})
    void everyCommandHasHelp(String command) {
        CommandRun help = CommandRun.of(command, "--help").succeeded();
        assertTrue(help.out().startsWith("Usage: dianet " + command), help.out());
    }

    @Test
    void theVersionIsOneLine() {
        assertTrue(CommandRun.of("--version").succeeded().out().startsWith("dianet "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clips", "doctor"})
    void anUnknownProjectIsNamed(String command) {
        CommandRun.of(command, folder.resolve("nowhere")).failedSaying("nowhere");
    }

    @Test
    void aFolderWithoutAProjectIsNamed() {
        CommandRun.of("clips", folder).failedSaying("project.json");
    }

    @Test
    void aDamagedProjectIsRefusedAndLeftAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("project.json"), "{\"format\": \"dianet-pro");
        CommandRun.of("clips", folder).failedSaying("project.json");
        assertEquals("{\"format\": \"dianet-pro", Files.readString(file));
    }

    @Test
    void aProjectOfANewerVersionIsRefused() throws Exception {
        Files.writeString(folder.resolve("project.json"), "{\"format\":\"dianet-project\",\"version\":99}");
        CommandRun.of("clips", folder).failedSaying("newer");
    }

    @Test
    void aFieldThatTheOtherInputLeavesUnusedIsRefused() throws Exception {
        TableProject project = TableProject.in(folder);
        Path spec = Files.writeString(folder.resolve("spec.json"), "{\"fusion\": \"cross-attention\"}");
        CommandRun.of("train", project.folder(), "--spec", spec, "--input", "onset", "--out", folder.resolve("run"))
                .failedSaying("fusion", "one stream");
    }

    @Test
    void aSingleSubjectIsToldInOneSentence() throws Exception {
        TableProject project = TableProject.in(folder);
        Path json = project.folder().resolve("project.json");
        Files.writeString(json, Files.readString(json).replace("\"s2\"", "\"s1\""));
        CommandRun.of("loso", project.folder(), "--spec", "quick", "--out", folder.resolve("run"))
                .failedSaying("Leave-one-subject-out needs", "subject s1.");
    }
}

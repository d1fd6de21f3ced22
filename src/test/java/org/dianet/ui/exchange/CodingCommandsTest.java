package org.dianet.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.pipeline.coding.CodingFiles;
import org.dianet.pipeline.coding.ExportCodings;
import org.dianet.pipeline.coding.ImportCurves;
import org.dianet.pipeline.figure.DrawClipFigure;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonCurveStore;
import org.dianet.storage.json.JsonTree;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.control.Dialogs;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodingCommandsTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private ClipSignals signals;
    private List<Command> commands;
    private Path answer = Path.of("");
    private Optional<Integer> face = Optional.empty();
    private final List<String> asked = new ArrayList<>();

    /// Answers every question about a file with `answer` and every other one with Ada.
    private final Dialogs dialogs = new Dialogs() {
        @Override
        public Optional<Path> chooseFolder(String title) {
            return Optional.of(answer);
        }

        @Override
        public Optional<Path> chooseFile(String title, String... patterns) {
            return Optional.of(answer);
        }

        @Override
        public Optional<Path> saveFile(String title, String suggestedName, String... patterns) {
            return Optional.of(answer);
        }

        @Override
        public Optional<String> askText(String title, String label, String initial) {
            asked.add(title);
            return Optional.of("Ada");
        }

        @Override
        public Optional<Integer> choose(String title, String label, List<String> answers, int usual) {
            asked.add(title + ": " + answers + ", " + usual);
            return face;
        }

        @Override
        public boolean confirm(String title, String question, String action) {
            return true;
        }
    };

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("bench"));
        signals = new ClipSignals(bench.workbench);
        ImportCurves curves = new ImportCurves(new TableFiles(), new JsonCurveStore());
        CurveLink link = new CurveLink(bench.workbench, bench.tasks, signals, curves);
        commands = new CodingCommands(
                        bench.workbench, bench.tasks, dialogs, new CodingFiles(new TableFiles(), JsonTree::read))
                .all(curves, link::refresh, new DrawClipFigure(new JavaCvMedia()));
    }

    private void run(String id, Path file) {
        answer = file;
        commands.stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id))
                .run();
    }

    @Test
    void aTableOfBorisAsksWhoCodedAndIsOneStepToUndo() throws IOException {
        Path events = Files.writeString(folder.resolve("e.tsv"), """
                Observation id\tBehavior\tBehavior type\tStart (s)\tStop (s)
                s01_c01\tsurprise\tSTATE\t0.010\t0.100
                s01_c01\tapex\tPOINT\t0.050\t0.050
                s01_c01\tweather\tPOINT\t0.050\t0.050
                """);
        run("project.import-coding", events);
        assertEquals(List.of("Whose codings are these?"), asked);
        // 200 a second from image 101 on.
        assertEquals(
                Marks.of(103, 111, 121),
                bench.workbench
                        .session()
                        .openProject()
                        .get()
                        .project()
                        .clips()
                        .getFirst()
                        .codingBy(new Coder("Ada"))
                        .orElseThrow()
                        .marks());
        assertTrue(Objects.requireNonNull(bench.workbench.notices().problem().get())
                .detail()
                .contains("e.tsv, row 4: 'weather' is not a mark"));
        bench.workbench.undoing().undo();
        assertEquals(
                Optional.empty(),
                bench.workbench
                        .session()
                        .openProject()
                        .get()
                        .project()
                        .clips()
                        .getFirst()
                        .codingBy(new Coder("Ada")));
    }

    @Test
    void whatIsExportedToElanComesBackWithoutAQuestion() throws IOException {
        Path elan = folder.resolve("elan");
        OpenProject project =
                Objects.requireNonNull(bench.workbench.session().openProject().get());
        new ExportCodings(new CsvAnnotationWriter(), XlsxAnnotationWriter::new, Json::python, (_, _, _, _) -> {})
                .write(
                        project.project(),
                        project.folder(),
                        ExportCodings.Format.EAF,
                        ExportCodings.Selection.ALL,
                        elan);
        List<Path> files;
        try (Stream<Path> written = Files.list(elan)) {
            files = written.toList();
        }
        assertEquals(3, files.size(), "one a coded recording");
        files.forEach(file -> run("project.import-coding", file));
        assertEquals(List.of(), asked);
        assertNull(bench.workbench.notices().problem().get());
        assertEquals(0, bench.workbench.session().undoDepth().get());
    }

    @Test
    void curvesReachTheTimelineAndNotABlindCoder() throws IOException {
        Path file = Files.writeString(folder.resolve("of.csv"), "frame, success, AU12_r\n1, 1, 0.5\n2, 1, 0.75\n");
        run("clip.import-curves", file);
        SignalCurve curve = signals.curves().get().getFirst();
        assertEquals("AU12", curve.name());
        assertEquals(.75, curve.values()[1]);
        bench.workbench.blind().set(true);
        assertEquals(List.of(), signals.curves().get());
        bench.workbench.blind().set(false);
        assertEquals(1, signals.curves().get().size());
    }

    @Test
    void whoseCurvesTheyAreIsAskedWhereSeveralFacesWereMeasured() throws IOException {
        Path file = Files.writeString(
                folder.resolve("two.csv"),
                "frame, face_id, success, AU12_r\n1, 0, 1, 0.5\n1, 1, 1, 4\n2, 0, 1, 0.75\n2, 1, 0, 4\n");
        run("clip.import-curves", file);
        assertEquals(
                List.of("The file has 2 faces: [face 0: 2 of 40 frames, 2 rows, face 1: 1 of 40 frames, 2 rows], 0"),
                asked);
        assertEquals(List.of(), signals.curves().get(), "no answer, no curve");
        face = Optional.of(1);
        run("clip.import-curves", file);
        SignalCurve curve = signals.curves().get().getFirst();
        assertEquals("AU12 · face 1", curve.name());
        assertEquals(4, curve.values()[0]);
    }
}

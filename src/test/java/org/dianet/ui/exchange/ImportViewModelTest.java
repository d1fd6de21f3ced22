package org.dianet.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.pipeline.ImportDataset;
import org.dianet.ui.SmallProject;
import org.dianet.ui.UiBench;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    @TempDir
    Path folder;

    private UiBench bench;
    private ImportViewModel model;
    private Path sheet;
    private final List<ImportViewModel.Imported> done = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        bench = new UiBench(folder.resolve("bench"));
        SmallProject.create(folder.resolve("small"));
        sheet = Files.writeString(folder.resolve("small/clips.csv"), """
                clip,subject,media,onset,apex,offset,emotion
                a,s01,clips/s01_c01,105,115,130,disgust
                b,s02,clips/s01_c02,105,110,120,surprise
                """);
        TableFiles tables = new TableFiles();
        ImportDataset use = new ImportDataset(bench.store, tables, new JavaCvMedia());
        model = new ImportViewModel(bench.tasks, new PipelineImporter(use, tables), done::add);
    }

    @Test
    void whatTheSheetSaysIsShownBeforeAnythingIsWritten() {
        model.choose(sheet);
        assertEquals(
                "2 clips of 2 subjects, no odd row. disgust 1 · surprise 1",
                model.summary().get());
        assertEquals(sheet.getParent().toString(), model.media().get());
        assertTrue(Files.notExists(Path.of(model.project().get())));
    }

    @Test
    void importingMakesAProject() throws IOException {
        model.choose(sheet);
        model.rate().set("200");
        model.start();
        assertEquals(List.of(), model.problems());
        assertEquals(2, done.getFirst().report().added());
        assertEquals(
                2, bench.store.open(done.getFirst().project()).project().clips().size());
    }

    @Test
    void aSheetThatCannotBeReadSaysWhy() {
        model.choose(folder.resolve("nothing.csv"));
        assertTrue(
                model.problems().getFirst().contains("nothing.csv"),
                model.problems().toString());
    }

    @Test
    void aRateThatIsNoNumberStopsTheImport() {
        model.choose(sheet);
        model.rate().set("fast");
        assertEquals("\"fast\" is no frame rate.", model.obstacle().get());
    }
}

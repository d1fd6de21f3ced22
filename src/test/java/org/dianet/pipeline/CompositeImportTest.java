package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dianet.dataset.Casme2;
import org.dianet.dataset.DatasetFolder;
import org.dianet.dataset.DatasetFolder.Page;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.PublishedStructure;
import org.dianet.dataset.PublishedStructure.Row;
import org.dianet.dataset.Samm;
import org.dianet.dataset.Smic;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.DatasetException;
import org.dianet.job.JobContext;
import org.dianet.model.project.Project;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.ImportReport;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three data sets of the published size become one project. Expected numbers are those of the challenge of 2019.
@Tag("slow")
class CompositeImportTest {
    private static final Map<String, String> TOKENS = Map.of("negative", "ne", "positive", "po", "surprise", "sur");

    @TempDir
    Path folder;

    @Test
    void threeDataSetsMakeTheCompositeOf2019() throws IOException {
        imported("casme2", new Casme2(LabelColumn.EMOTION), casme2(2019), "megc2019");
        imported("samm", new Samm(LabelColumn.EMOTION), samm(), "megc2019");
        ProtocolCounts counts = Objects.requireNonNull(
                imported("smic", new Smic(Smic.Camera.HS), smic(), "megc2019").counts());
        assertEquals(442, counts.clips());
        assertEquals(68, counts.subjects());
        assertEquals(Map.of("negative", 250, "positive", 109, "surprise", 83), counts.perClass());
        assertEquals(Map.of(), counts.unknown());
        Project project = new JsonProjectStore().open(folder.resolve("project")).project();
        assertEquals(255 + 159 + 164, project.clips().size());
        assertEquals("megc2019", project.protocol().name());
    }

    @Test
    void aLabelThatTheProtocolDoesNotKnowStopsTheImport() {
        Page page = new Page(
                "Sheet1",
                List.of(
                        new Object[] {
                            "Subject", "Filename", "Onset Frame", "Apex Frame", "Offset Frame", "Estimated Emotion"
                        },
                        new Object[] {"006", "006_1_2", 1, 2, 3, "Angre"}));
        String message = String.valueOf(assertThrows(
                        DatasetException.class,
                        () -> imported("samm", new Samm(LabelColumn.EMOTION), page, "samm-5", "006/006_1_2"))
                .getMessage());
        assertEquals(
                "The protocol samm-5 has no class for these labels, with their number of clips: {Angre=1}. Nothing was"
                        + " imported; correct " + folder.resolve("samm/sheet.xlsx") + " or choose another protocol.",
                message);
        assertEquals(false, Files.exists(folder.resolve("project")));
    }

    private ImportReport imported(String name, DatasetFormat format, Page page, String preset, String... folders)
            throws IOException {
        DatasetFolder data = new DatasetFolder(folder.resolve(name));
        for (String clip : folders.length > 0 ? List.of(folders) : folders(page)) {
            data.images(clip, "%d.jpg", 1, 1);
        }
        Path sheet = data.xlsx("sheet.xlsx", page);
        return new ImportDataset(new JsonProjectStore(), new TableFiles(), new JavaCvMedia())
                .run(
                        new ImportDataset.Order(
                                format,
                                sheet,
                                data.root(),
                                folder.resolve("project"),
                                null,
                                ProtocolPresets.find(preset).orElseThrow(),
                                ImportDataset.Fixes.PROPOSE),
                        JobContext.silent());
    }

    /// Folders for a few of the rows; the others' labels count without frames too.
    private static List<String> folders(Page page) {
        return page.rows().stream()
                .skip(1)
                .limit(5)
                .map(row -> (row[0].toString().length() == 2 ? "sub" : "") + row[0] + "/" + row[1])
                .toList();
    }

    private static Page casme2(int edition) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {
            "Subject", "Filename", "OnsetFrame", "ApexFrame", "OffsetFrame", "Action Units", "Estimated Emotion"
        });
        for (Row row : PublishedStructure.casme2(edition)) {
            rows.add(new Object[] {row.subject(), row.file(), 1, 2, 3, "4", row.emotion()});
        }
        return new Page("Sheet1", rows);
    }

    private static Page samm() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {
            "Subject", "Filename", "Onset Frame", "Apex Frame", "Offset Frame", "Action Units", "Estimated Emotion"
        });
        for (Row row : PublishedStructure.samm()) {
            rows.add(new Object[] {row.subject(), row.file(), 1, 2, 3, "4", row.emotion()});
        }
        return new Page("MICRO_ONLY", rows);
    }

    private static Page smic() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"Subject", "Filename", "OnsetF", "OffsetF", "Emotion"});
        for (Row row : PublishedStructure.smic()) {
            String name = row.subject() + "_" + TOKENS.get(row.emotion()) + "_" + row.file();
            rows.add(new Object[] {row.subject(), name, 1, 3, row.emotion()});
        }
        return new Page("Sheet1", rows);
    }
}

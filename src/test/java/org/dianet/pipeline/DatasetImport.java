package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dianet.dataset.Candidate;
import org.dianet.dataset.DatasetFolder;
import org.dianet.dataset.DatasetFolder.Page;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.Recognition;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.finding.Advice;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.ErrataFindings;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.importing.ImportDataset;
import org.dianet.pipeline.importing.ImportReport;
import org.dianet.storage.json.JsonProjectStore;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A made-up copy of a data set and the project it is imported into.
abstract class DatasetImport {
    static final LabelColumn EMOTION = LabelColumn.EMOTION;

    @TempDir
    Path folder;

    DatasetFolder data;

    @BeforeEach
    void emptyFolder() {
        data = new DatasetFolder(folder.resolve("data"));
    }

    /// Every data set that is imported here is recognised too, under its own name and renamed.
    ImportReport imported(DatasetFormat format, Path sheet, ImportDataset.Fixes fixes) throws IOException {
        List<Candidate> found = Recognition.of(data.root(), new TableFiles()).candidates();
        assertTrue(
                found.stream()
                        .anyMatch(candidate -> candidate.kind() == format.kind()
                                && candidate.likeness() == found.getFirst().likeness()),
                found.toString());
        if (Files.isRegularFile(sheet)) {
            Path renamed =
                    Files.copy(sheet, folder.resolve("Kopie von 1 (2).xlsx"), StandardCopyOption.REPLACE_EXISTING);
            List<Candidate> again = Recognition.of(data.root(), List.of(renamed), new TableFiles())
                    .candidates();
            assertEquals(format.kind(), again.getFirst().kind(), again.toString());
        }
        return new ImportDataset(new JsonProjectStore(), new TableFiles(), new JavaCvMedia())
                .run(
                        new ImportDataset.Order(
                                format, sheet, data.root(), folder.resolve("project"), null, null, fixes),
                        JobContext.silent());
    }

    ImportReport imported(DatasetFormat format, Path sheet) throws IOException {
        return imported(format, sheet, ImportDataset.Fixes.PROPOSE);
    }

    Project project() throws IOException {
        return new JsonProjectStore().open(folder.resolve("project")).project();
    }

    Clip clip(String id) throws IOException {
        return project().clip(new ClipId(id)).orElseThrow();
    }

    List<Finding> errata() throws IOException {
        return ErrataFindings.of(project());
    }

    static List<Advice> advice(Finding finding) {
        return finding.proposals().stream().map(Finding.Proposal::advice).toList();
    }

    static Advice advice(String field, String value, String source) {
        return new Advice(new Remedy.Values(Map.of(field, value), Remedy.Reason.GIVEN), source);
    }

    static Page page(String name, Object[]... rows) {
        return new Page(name, Arrays.asList(rows));
    }

    static Object[] row(Object... cells) {
        return cells;
    }
}

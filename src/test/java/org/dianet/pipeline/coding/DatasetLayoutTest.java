package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.Casme2;
import org.dianet.dataset.ClipRow;
import org.dianet.dataset.ClipRows;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.Samm;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.Sheet;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sheets in the data sets' layouts are read by the data sets' own importers again.
class DatasetLayoutTest {
    @TempDir
    Path folder;

    private static Clip clip(String dataset, String subject, String name, Coding coding) {
        return new Clip(
                        new ClipId(dataset + "_" + name),
                        new SubjectId(dataset + "/" + subject),
                        dataset,
                        new Media.ImageFolder(name),
                        FrameNumbers.NONE,
                        new FrameRate(200),
                        List.of(),
                        null)
                .with(coding);
    }

    private static Coding coding(Marks marks, String emotion, String units, String note) {
        return Coding.empty(Coder.DATASET)
                .with(marks)
                .withEmotion(emotion)
                .with(new ActionUnits(units))
                .withNote(note);
    }

    private static final Project CASME2 = Project.empty("c")
            .withClips(List.of(
                    clip(
                            "casme2",
                            "sub01",
                            "sub01_EP02_01f",
                            coding(Marks.of(46, 59, 86), "happiness", "12", "objective class I")),
                    clip(
                            "casme2",
                            "sub04",
                            "sub04_EP12_01f",
                            coding(
                                    new Marks(new FrameNumber(261), null, new FrameNumber(318)),
                                    "disgust",
                                    "4+7+L10",
                                    "objective class IV"))));
    private static final Project SAMM = Project.empty("s")
            .withClips(List.of(
                    clip("samm", "006", "006_1_2", coding(Marks.of(5562, 5588, 5632), "Anger", "4D+ref(6)+7C+43E", "")),
                    clip(
                            "samm",
                            "011",
                            "011_3_6",
                            coding(Marks.of(1, 50, 101), "Other", "(R6 or R12)+R15", "objective class VII"))));

    /// @param notes what reading says
    private void comesBack(Project project, DatasetLayout layout, DatasetFormat format, boolean csv, List<String> notes)
            throws IOException {
        Path file = folder.resolve("sheet." + (csv ? "csv" : "xlsx"));
        (csv ? new CsvAnnotationWriter() : new XlsxAnnotationWriter(layout.sheet())).write(file, layout.rows(project));
        ClipRows read = format.read(file, new TableFiles());
        assertEquals(notes, read.problems().stream().map(RowProblem::line).toList());
        assertEquals(
                project.clips().stream().map(Clip::id).toList(),
                read.clips().stream().map(ClipRow::id).toList());
        assertEquals(
                project.clips().stream().map(Clip::subject).toList(),
                read.clips().stream().map(ClipRow::subject).toList());
        assertEquals(
                project.clips().stream().map(Clip::coding).toList(),
                read.clips().stream().map(ClipRow::coding).toList());
    }

    /// Columns that the published sheet has and no coding holds.
    private static String unread(String sheet) {
        return "noted: " + sheet + ": columns not read: Inducement Code, Duration";
    }

    @Test
    void casme2ComesBack() throws IOException {
        comesBack(CASME2, DatasetLayout.CASME2, new Casme2(LabelColumn.EMOTION), false, List.of());
        comesBack(CASME2, DatasetLayout.CASME2, new Casme2(LabelColumn.EMOTION), true, List.of());
    }

    @Test
    void sammComesBack() throws IOException {
        comesBack(SAMM, DatasetLayout.SAMM, new Samm(LabelColumn.EMOTION), false, List.of(unread("sheet.xlsx")));
        comesBack(SAMM, DatasetLayout.SAMM, new Samm(LabelColumn.EMOTION), true, List.of(unread("sheet.csv")));
    }

    @Test
    void casme2HasItsColumnsInItsPlaces() throws IOException {
        Path file = folder.resolve("c.xlsx");
        new XlsxAnnotationWriter(DatasetLayout.CASME2.sheet()).write(file, DatasetLayout.CASME2.rows(CASME2));
        Sheet sheet = new TableFiles().read(file).getFirst();
        assertEquals("Sheet1", sheet.name());
        // As in CASME2-coding-20190701.xlsx: subject text 01, columns 2 and 6 without a name.
        assertEquals(
                List.of("01", "EP02_01f", "", "46", "59", "86", "", "12", "happiness", "1"),
                sheet.rows().get(1).cells());
    }

    @Test
    void sammHasItsBannerAndItsHeaderInRowFourteen() throws IOException {
        Path file = folder.resolve("s.xlsx");
        new XlsxAnnotationWriter(DatasetLayout.SAMM.sheet()).write(file, DatasetLayout.SAMM.rows(SAMM));
        Sheet sheet = new TableFiles().read(file).getFirst();
        assertEquals("MICRO_ONLY", sheet.name());
        Sheet.Row header = sheet.rows().stream()
                .filter(row -> row.cell(0).equals("Subject"))
                .findFirst()
                .orElseThrow();
        assertEquals(14, header.number());
        Sheet.Row first = sheet.rows().get(sheet.rows().indexOf(header) + 1);
        assertEquals(
                List.of(
                        "006",
                        "006_1_2",
                        "1",
                        "5562",
                        "5588",
                        "5632",
                        "71",
                        "Micro - 1/2",
                        "4D+ref(6)+7C+43E",
                        "Anger"),
                first.cells());
    }
}

package org.dianet.pipeline.coding;

import static org.dianet.pipeline.coding.CodedRecordings.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonTree;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BidsTablesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.250Z");

    @TempDir
    Path folder;

    private Path write(Project project) throws IOException {
        Path out = folder.resolve("out");
        new ExportCodings(new CsvAnnotationWriter(), XlsxAnnotationWriter::new, Json::python, (_, _, _, _) -> {})
                .write(project, folder, ExportCodings.Format.BIDS, ExportCodings.Selection.ALL, out);
        return out;
    }

    /// 25 frames a second: frame 25 begins at 1 s, 50 at 2 s; the stretch from 5 to 9 ends where frame 10 begins.
    @Test
    void aRowHasSecondsAndFrames() throws IOException {
        Clip clip = CodedRecordings.video("v/a.mp4", 20)
                .with(Coding.empty(ADA)
                        .with(Marks.of(25, 30, 50))
                        .withEmotion("happiness")
                        .withNote("a\tb"))
                .with(new Exclusions(
                        List.of(new Exclusion(new FrameNumber(5), new FrameNumber(9), "blink", ADA, NOW))));
        Path out = write(CodedRecordings.project(clip));
        assertEquals(
                List.of(
                        "onset\tduration\ttrial_type\tonset_frame\tapex_frame\toffset_frame\taction_units\tcoder\tnote\t"
                                + "excluded\tclip\tdisputed\tconfidence\texposure\tchanged",
                        "1.0\t1.0\thappiness\t25\t30\t50\tn/a\tAda\ta\\tb\tn/a\tA\tno\t0 0 0\tunknown\t"
                                + "1970-01-01T00:00:00Z",
                        "0.2\t0.2\texcluded\t5\tn/a\t9\tn/a\tAda\tn/a\tblink\tA\tn/a\tn/a\tn/a\t" + NOW),
                Files.readAllLines(out.resolve("A_events.tsv")));
        Map<?, ?> sidecar = (Map<?, ?>) Objects.requireNonNull(JsonTree.read(out.resolve("A_events.json")));
        assertEquals("s", ((Map<?, ?>) sidecar.get("onset")).get("Units"));
        assertEquals("../v/a.mp4", ((Map<?, ?>) sidecar.get("Recording")).get("Media"));
        Map<?, ?> description =
                (Map<?, ?>) Objects.requireNonNull(JsonTree.read(out.resolve("dataset_description.json")));
        assertEquals("test", description.get("Name"));
        assertEquals(
                List.of("participant_id\tsubject", "sub-s1\ts1"), Files.readAllLines(out.resolve("participants.tsv")));
    }

    @Test
    void withoutARateThereAreFramesAndNoSeconds() throws IOException {
        Clip clip = CodedRecordings.clip("I", new Media.ImageFolder("s/imgs"), 37, 66, 25)
                .withTimes(Optional.empty())
                .with(Coding.empty(ADA).with(Marks.of(40, 45, 60)));
        List<String> lines =
                Files.readAllLines(write(CodedRecordings.project(clip)).resolve("I_events.tsv"));
        assertEquals("n/a\tn/a\tn/a\t40\t45\t60\t", lines.get(1).substring(0, 21));
    }

    /// A table that another program wrote, without frames: 1.2 to 1.6 s at 25 a second is what frames 30 to 39 show.
    @Test
    void tablesOfOthersAreRead() throws IOException {
        Project project = CodedRecordings.project(CodedRecordings.video("v/a.mp4", 20));
        Path file = Files.writeString(folder.resolve("A_events.tsv"), """
                onset	duration	trial_type	action_units	response_time
                1.2	0.4	happiness	12	n/a
                4.0	1	disgust	n/a	3.1
                8	0	nothing known	n/a	n/a
                n/a	1	disgust	n/a	n/a
                """);
        ImportCodings.Proposal proposal = CodedRecordings.read(project, file);
        assertEquals("A 30--39 happiness\nA-e2 100--124 disgust", CodedRecordings.marks(proposal));
        assertEquals("12", proposal.clips().getFirst().coding().actionUnits().notation());
        assertEquals(
                List.of(
                        "line 5: it has neither an onset in seconds nor an onset_frame; left out",
                        "line 4: 'nothing known' is not a mark, action unit or emotion of the project; left out"),
                proposal.problems());
        assertThrows(
                IllegalArgumentException.class,
                () -> new CodingFiles(new org.dianet.dataset.sheet.TableFiles(), JsonTree::read)
                        .propose(project, file, CodingFiles.Format.BIDS, null));
    }

    @Test
    void brokenTablesAreRefusedInASentence() throws IOException {
        Project project = CodedRecordings.project(CodedRecordings.video("v/a.mp4", 20));
        Path none = Files.createDirectories(folder.resolve("none"));
        assertEquals(
                "The folder " + none + " has no table of events (_events.tsv); name the folder of a BIDS data set, or"
                        + " one of its tables.",
                refusal(project, none));
        Path commas = Files.writeString(folder.resolve("a_events.tsv"), "onset,duration\n1,2\n");
        assertEquals(
                commas + " is not a table of events: its first line must name the columns onset and duration, with tabs"
                        + " between.",
                refusal(project, commas));
        Path cut = Files.writeString(folder.resolve("b_events.tsv"), "onset\tduration\ttrial_type\n1\t2\n");
        assertEquals(cut + ", line 2 has 2 cells and not 3 as the first line has columns.", refusal(project, cut));
        Path twice = Files.writeString(
                folder.resolve("c_events.tsv"), "onset\tduration\ttier_gaze\ttier_gaze\n1\t2\taway\ttowards\n");
        assertEquals(
                twice + " has two columns called tier_gaze; rename or remove one of them.", refusal(project, twice));
        Path forms = Files.writeString(
                folder.resolve("d_events.tsv"), "onset\tduration\ttier_caf\u00e9\ttier_cafe\u0301\n1\t2\ta\tb\n");
        assertTrue(refusal(project, forms).contains("has two columns called tier_caf"), refusal(project, forms));
    }

    private static String refusal(Project project, Path from) {
        return String.valueOf(assertThrows(DatasetException.class, () -> CodedRecordings.read(project, from))
                .getMessage());
    }

    @Test
    void textsWithAnySignsComeBack() {
        for (String text : List.of(
                "",
                "n/a",
                "a\tb\nc\r",
                "\\t",
                "\"quoted\"",
                " spaced ",
                "\"",
                " ",
                "C:\\new\\x",
                "=1+2",
                "'=x",
                "n\\/a")) {
            String cell = BidsColumn.cell(text);
            assertEquals(-1, cell.indexOf('\t'));
            assertEquals(text, BidsColumn.text(cell));
        }
    }
}

package org.dianet.pipeline.coding;

import static org.dianet.pipeline.coding.CodedRecordings.ADA;
import static org.dianet.pipeline.coding.CodedRecordings.marks;
import static org.dianet.pipeline.coding.CodedRecordings.video;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which recording a spreadsheet of Datavyu is of, where its clock starts, and texts of several lines.
class DatavyuFilesTest {
    private static final String DB = """
            #4
            expression (MATRIX,true,)-emotion|NOMINAL,au|NOMINAL,note|NOMINAL
            00:00:03:000,00:00:04:000,(happiness,12,)
            """;

    @TempDir
    Path folder;

    private Path opf(String name, Charset charset, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(charset));
            }
        }
        return file;
    }

    private Path opf(String name, String viewers, Map<String, String> settings) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("db", DB);
        entries.put(
                "project",
                "!project\ndbFile: x.opf\nname: x\norigpath: C:\\Data\nversion: 5\nviewerSettings:\n" + viewers);
        entries.putAll(settings);
        return opf(name, StandardCharsets.UTF_8, entries);
    }

    /// A viewer as Datavyu writes it, with the settings of its track.
    private static String viewer(String feed, String settingsId) {
        return "- !vs\n  classifier: datavyu.video\n  feed: " + feed + "\n  plugin: p\n  settingsId: '" + settingsId
                + "'\n  trackSettings: !ts\n    bookmark: '-1'\n    bookmarks: [\n      ]\n    feed: no.mp4\n    locked: false\n"
                + "    version: 2\n  version: 3\n";
    }

    private static Project turns() {
        return CodedRecordings.project(video("turns.mp4", 8), video("Copy of turns.mp4", 8));
    }

    @Test
    void namesAreReadAsYaml() throws IOException {
        for (String[] way : new String[][] {
            {"Copy of turns.mp4", "C:\\Data\\Copy of turns.mp4"},
            {"Copy of turns.mp4", "'/Users/lab/Copy of turns.mp4'"},
            {"Copy of turns.mp4", "\"C:\\\\Data\\\\Copy of turns.mp4\""},
            {"it's 1: a #2.mp4", "'D:\\it''s 1: a #2.mp4'"},
            {"Käthe.mp4", "\"/x/K\\xe4the.mp4\""},
            {"Käthe.mp4", "/x/Käthe.mp4"},
            {"a long name.mp4", "/a path/that is so/long that/it is folded/over two lines/a\n    long name.mp4"},
            {"a long name.mp4", "'/a path/that is so/long that/it is folded/over two lines/a\n    long name.mp4'"},
            {"a long name.mp4", "\"/a path/that is/folded/a\\\n    \\ long name.mp4\""},
        }) {
            Project project = CodedRecordings.project(
                    CodedRecordings.clip("N", new Media.VideoFile(way[0]), 0, 199, 25), video("turns.mp4", 8));
            assertEquals(
                    "N 75--100 happiness",
                    marks(CodedRecordings.read(project, opf("turns.opf", viewer(way[1], "1"), Map.of()))),
                    way[1]);
        }
        assertEquals(
                "COPY OF TURNS 75--100 happiness",
                marks(CodedRecordings.read(
                        turns(),
                        opf("t.opf", "- !vs {feed: 'x, y/Copy of turns.mp4', plugin: p,\n  version: 3}\n", Map.of()))));
    }

    @Test
    void aRecordingThatIsNotInTheProjectIsSaidWhateverTheFileIsCalled() throws IOException {
        Project project = CodedRecordings.project(video("turns.mp4", 8));
        ImportCodings.Proposal proposal =
                CodedRecordings.read(project, opf("turns.opf", viewer("/x/Copy of turns.mp4", "1"), Map.of()));
        assertEquals("", marks(proposal));
        assertTrue(
                proposal.problems().getFirst().contains("no recording named /x/Copy of turns.mp4"),
                proposal.toString());
        // With no recording in it, the file's name is all there is.
        assertEquals("TURNS 75--100 happiness", marks(CodedRecordings.read(project, opf("turns.opf", "", Map.of()))));
    }

    @Test
    void theRecordingBeginsAtItsOffset() throws IOException {
        for (String[] way :
                new String[][] {{"2000", "TURNS 25--50"}, {"-1000", "TURNS 100--125"}, {"0", "TURNS 75--100"}}) {
            Path file = opf("t.opf", viewer("turns.mp4", "1"), Map.of("1", "#settings\noffset=" + way[0] + "\n"));
            assertEquals(way[1] + " happiness", marks(CodedRecordings.read(turns(), file)));
        }
        Path second = opf(
                "t.opf",
                viewer("elsewhere.mp4", "1") + viewer("turns.mp4", "2"),
                Map.of("1", "offset=500\n", "2", "framesPerSecond=25.0\noffset=1000\n"));
        assertEquals("TURNS 50--75 happiness", marks(CodedRecordings.read(turns(), second)));
        Path late = opf("t.opf", viewer("turns.mp4", "1"), Map.of("1", "offset=3500\n"));
        ImportCodings.Proposal proposal = CodedRecordings.read(turns(), late);
        assertEquals("TURNS --13 happiness", marks(proposal));
        assertEquals(
                List.of("line 3 (expression): at -500 ms clip TURNS has no frame; the onset is left unmarked"),
                proposal.problems());
    }

    @Test
    void oldProjectsSayTheOffsetWithTheViewer() throws IOException {
        String old = """
                !project
                dbFile: x.csv
                name: x
                version: 2
                viewerSettings:
                  'C:\\Data\\turns.mp4': !vs
                    feed: C:\\Data\\turns.mp4
                    offset: '1000'
                    plugin: p
                """;
        Path file = opf("t.opf", StandardCharsets.UTF_8, Map.of("db", DB, "project", old));
        assertEquals("TURNS 50--75 happiness", marks(CodedRecordings.read(turns(), file)));
    }

    @Test
    void textsOfSeveralLinesAndEscapes() throws IOException {
        String db = """
                #4
                expression (MATRIX,true,)-emotion|NOMINAL,au|NOMINAL,note|NOMINAL
                00:00:03:000,00:00:04:000,(happiness,12,up\\
                then\\, after\\\\\\
                a while\\, down)
                apex (MATRIX,true,)-x|NOMINAL
                00:00:03:400,00:00:03:400,()
                """;
        Path file = opf("turns.opf", StandardCharsets.UTF_8, Map.of("db", db));
        ImportCodings.Proposal proposal = CodedRecordings.read(turns(), file);
        assertEquals("TURNS 75-85-100 happiness", marks(proposal));
        assertEquals(
                "up\nthen, after\\\na while, down",
                proposal.clips().getFirst().codingBy(ADA).orElseThrow().note());
        assertEquals(List.of(), proposal.problems());
    }

    @Test
    void textInTheEncodingOfWindows() throws IOException {
        Project project = CodedRecordings.project(video("Käthe.mp4", 8));
        Path file = opf(
                "t.opf",
                Charset.forName("windows-1252"),
                Map.of("db", DB, "project", "!project\nversion: 5\nviewerSettings:\n" + viewer("C:\\Käthe.mp4", "1")));
        ImportCodings.Proposal proposal = CodedRecordings.read(project, file);
        assertEquals("KÄTHE 75--100 happiness", marks(proposal));
        assertEquals(1, proposal.problems().size(), proposal.toString());
    }

    @Test
    void versionsOfTheTextBeforeTheFourth() throws IOException {
        for (String[] way : new String[][] {
            {"#3\n", "expression (MATRIX,true)-emotion|NOMINAL,au|NOMINAL,note|NOMINAL"},
            {"#2\n", "expression (MATRIX)-emotion|NOMINAL,au|NOMINAL,note|NOMINAL"},
            {"", "expression (MATRIX)-<emotion>|NOMINAL,<au>|NOMINAL,<note>|NOMINAL"},
        }) {
            String db = way[0] + way[1]
                    + "\n00:00:03:000,00:00:04:000,(happiness,12,)\nnote (TEXT)\n"
                            .replace("(TEXT)", way[0].equals("#3\n") ? "(TEXT,true)" : "(TEXT)")
                    + "00:00:03:000,00:00:04:000,one, two\n";
            Path file = opf("turns.opf", StandardCharsets.UTF_8, Map.of("db", db));
            ImportCodings.Proposal proposal = CodedRecordings.read(turns(), file);
            assertEquals("TURNS 75--100 happiness", marks(proposal), way[1]);
            assertEquals(List.of(), proposal.problems());
            assertEquals(
                    "one, two",
                    proposal.clips().getFirst().codingBy(ADA).orElseThrow().note());
        }
        Path alone = Files.writeString(folder.resolve("turns.csv"), DB);
        assertEquals("TURNS 75--100 happiness", marks(CodedRecordings.read(turns(), alone)));
    }

    @Test
    void unreadableLinesAreSaidOnce() throws IOException {
        Path file = opf("turns.opf", StandardCharsets.UTF_8, Map.of("db", DB + "one\ntwo\nthree\n"));
        assertEquals(
                List.of("3 lines are neither a column nor a cell, the first is line 4; left out"),
                CodedRecordings.read(turns(), file).problems());
        Path old = Files.writeString(folder.resolve("old.opf"), "!project\ndbFile: x.csv\nversion: 1\n");
        DatasetException refusal = assertThrows(DatasetException.class, () -> CodedRecordings.read(turns(), old));
        assertTrue(refusal.getMessage().contains("old.opf is a project of an old version"), refusal.getMessage());
    }

    @Test
    void oneRowACellAsDatavyurReadsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("expression__turns.csv"), """
                file,column,ordinal,onset,offset,emotion,au
                turns,expression,1,3000,4000,happiness,12
                turns,apex,1,3400,3400,,
                """);
        assertEquals("TURNS 75-85-100 happiness", marks(CodedRecordings.read(turns(), file)));
    }
}

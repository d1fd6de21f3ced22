package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dianet.dataset.coding.BorisProject;
import org.dianet.dataset.coding.BorisTable;
import org.dianet.dataset.coding.DatavyuFile;
import org.dianet.dataset.coding.ForeignFile;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.DatasetException;
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
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.storage.json.JsonTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project with the clip `smile`, the video `sessions/S01 take 2.mp4` at 30 a second, and `frown`, images 1001 to
/// 1100 at 200 a second.
class ImportCodingsTest {
    private static final Coder ADA = new Coder("Ada");

    @TempDir
    Path folder;

    private static Clip clip(String id, Media media, long first, long last, double rate) {
        return new Clip(
                new ClipId(id),
                new SubjectId("s1"),
                "",
                media,
                new FrameNumbers(List.of(new FrameNumbers.Run(first, last))),
                new FrameRate(rate),
                List.of(),
                null);
    }

    private static Project project() {
        return new Project(
                "test",
                List.of(
                        clip("smile", new Media.VideoFile("sessions/S01 take 2.mp4"), 0, 299, 30),
                        clip("frown", new Media.ImageFolder("images/frown"), 1001, 1100, 200)),
                new Vocabulary(List.of("happiness", "disgust")),
                Protocol.identity("all", List.of()));
    }

    private ImportCodings.Proposal propose(String name, String text, ForeignFile format) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new ImportCodings(InstantSource.fixed(Instant.EPOCH)).propose(project(), file, format, ADA);
    }

    private static BorisTable tables() {
        return new BorisTable(new TableFiles(), new RecordingNames(project())::length);
    }

    private static Coding of(ImportCodings.Proposal proposal, String clip) {
        return proposal.clips().stream()
                .filter(c -> c.id().value().equals(clip))
                .findFirst()
                .orElseThrow(() -> new AssertionError(proposal.toString()))
                .codingBy(ADA)
                .orElseThrow();
    }

    @Test
    void aggregatedEventsOfBoris() throws IOException {
        ImportCodings.Proposal proposal = propose("events.tsv", """
                Observation id\tObservation date\tMedia file\tTotal length\tFPS\tSubject\tBehavior\tBehavioral category\tModifiers\tBehavior type\tStart (s)\tStop (s)\tDuration (s)\tComment start\tComment stop
                obs1\t2026-01-01\tD:\\videos\\S01 take 2.mp4\t10\t30\tNo focal subject\tHappiness\t\t\tSTATE\t1.0\t2.5\t1.5\tweak\t
                obs1\t2026-01-01\tD:\\videos\\S01 take 2.mp4\t10\t30\tNo focal subject\tapex\t\t\tPOINT\t1.515\t1.515\t0\t\t
                obs1\t2026-01-01\tD:\\videos\\S01 take 2.mp4\t10\t30\tNo focal subject\tAU12\t\tB|left\tSTATE\t1.1\t2.4\t1.3\t\t
                obs1\t2026-01-01\tD:\\videos\\S01 take 2.mp4\t10\t30\tNo focal subject\tAU6\t\tNone\tSTATE\t1.1\t2.4\t1.3\t\t
                frown\t2026-01-01\t\t\t\t\tAU4\t\t\tSTATE\t0.05\t0.4975\t0\t\t
                other\t2026-01-01\tnowhere.avi\t\t\t\tdisgust\t\t\tSTATE\t0.05\t0.2\t0\t\t
                frown\t2026-01-01\t\t\t\t\tgrooming\t\t\tPOINT\t0.05\t0.05\t0\t\t
                frown\t2026-01-01\t\t\t\t\tapex\t\t\tPOINT\tsoon\tsoon\t0\t\t
                frown\t2026-01-01\t\t\t\t\tapex\t\t\tPOINT\t0.5\t0.5\t0\t\t
                """, tables());
        Coding smile = of(proposal, "smile");
        // 1.515 s are 45.45 frames of 1/30 s.
        assertEquals(Marks.of(30, 45, 75), smile.marks());
        assertEquals("happiness", smile.emotion());
        assertEquals(new ActionUnits("L12B+6"), smile.actionUnits());
        assertEquals("weak", smile.note());
        // 50 ms is the 11th image; 497.5 ms is the middle between the 100th and one that does not exist.
        Coding frown = of(proposal, "frown");
        assertEquals(new Marks(new FrameNumber(1011), null, null), frown.marks());
        assertEquals(
                List.of(
                        "row 9, column Start (s): 'soon' is not a time in seconds; left out",
                        "row 9, column Stop (s): 'soon' is not a time in seconds; left out",
                        "row 6: at 498 ms clip frown has no frame; the offset is left unmarked",
                        "row 7: the project has no clip and no recording named nowhere.avi or other; left out",
                        "row 8: 'grooming' is not a mark, action unit or emotion of the project; left out",
                        "row 10: at 500 ms clip frown has no frame; the apex is left unmarked"),
                proposal.problems());
    }

    @Test
    void newerTablesOfBorisHaveAColumnForEachSetOfModifiers() throws IOException {
        ImportCodings.Proposal proposal = propose("events.csv", """
                Observation id,Observation date,Description,Observation type,Source,Time offset (s),Coding duration,Media duration (s),FPS (frame/s),Subject,Observation duration by subject by observation,Behavior,Behavioral category,Modifier #1,Modifier #2,Modifier #3,Behavior type,Start (s),Stop (s),Duration (s),Media file name,Image index start,Image index stop,Image file path start,Image file path stop,Comment start,Comment stop
                obs1,2026-01-01,,Media file,,0,10,10,30,No focal subject,10,AU12,,left,None,B,STATE,1.0,2.0,1.0,S01 take 2.mp4,,,,,,
                obs1,2026-01-01,,Media file,,0,10,10,30,No focal subject,10,AU6,,None,None,None,STATE,1.0,2.0,1.0,S01 take 2.mp4,,,,,,
                """, tables());
        assertEquals(new ActionUnits("L12B+6"), of(proposal, "smile").actionUnits());
        assertEquals(List.of(), proposal.problems());
    }

    @Test
    void keyPressesOfBorisArePaired() throws IOException {
        ImportCodings.Proposal proposal = propose("presses.csv", """
                Observation id,smile
                Observation date,2026-01-01
                ,
                Time,Media file path,Total length,FPS,Subject,Behavior,Behavioral category,Modifiers,Comment,Status
                00:00:01.000,x.avi,10,30,A,disgust,,,,START
                1.4,x.avi,10,30,A,apex,,,,POINT
                2.0,x.avi,10,30,A,disgust,,,,STOP
                3.0,x.avi,10,30,A,AU4,,,,START
                4.0,x.avi,10,30,A,AU9,,,,STOP
                """, tables());
        assertEquals(Marks.of(30, 42, 60), of(proposal, "smile").marks());
        assertEquals("disgust", of(proposal, "smile").emotion());
        assertEquals(
                List.of(
                        "row 9: the STOP of AU9 has no partner; left out",
                        "row 8: the START of AU4 has no partner; left out",
                        "'smile' shows x.avi, which is not in the project; assigned to clip smile, which has that name"),
                proposal.problems());
    }

    @Test
    void projectsOfBoris() throws IOException {
        ImportCodings.Proposal proposal = propose("p.boris", """
                {"project_format_version": "7.0",
                 "behaviors_conf": {"0": {"type": "State event", "code": "disgust"},
                                    "1": {"type": "Point event", "code": "apex"},
                                    "2": {"type": "State event", "code": "AU4"}},
                 "observations": {"take": {"file": {"1": ["/data/S01 take 2.mp4"], "2": []}, "time offset": 0.5,
                   "events": [[2.0, "", "disgust", "", ""], [1.0, "", "disgust", "", "unsure", 31],
                              [1.5, "", "apex", "", ""], [1.0, "", "AU4", "C", ""], ["x", "", "apex", "", ""]]}}}
                """, new BorisProject(JsonTree::read));
        Coding smile = of(proposal, "smile");
        // The offset of 0.5 s is in every time: the video's 0.5, 1 and 1.5 s at 30 a second.
        assertEquals(Marks.of(15, 30, 45), smile.marks());
        assertEquals("unsure", smile.note());
        assertEquals(
                List.of(
                        "observation take, event 5: it has no time; left out",
                        "observation take, event 4: AU4 starts and never stops; left out"),
                proposal.problems());
    }

    @Test
    void filesOfDatavyu() throws IOException {
        Path file = folder.resolve("any.opf");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("db"));
            zip.write("""
                    #4
                    expression (MATRIX,true,)-emotion|NOMINAL,au|NOMINAL,comment|NOMINAL
                    00:00:01:000,00:00:02:000,(happiness,6+12,left\\, mostly)
                    00:00:05:000,00:00:06:000,(disgust,4,)
                    apex (MATRIX,true,)-x|NOMINAL
                    00:00:01:500,00:00:01:500,()
                    half a line
                    """.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("project"));
            zip.write("!project\nviewerSettings:\n- feed: /x/S01_take.mov\n- feed: '/x/smile.mp4'\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        ImportCodings.Proposal proposal = new ImportCodings(InstantSource.fixed(Instant.EPOCH))
                .propose(project(), file, new DatavyuFile(new TableFiles()), ADA);
        Coding smile = of(proposal, "smile");
        assertEquals(Marks.of(30, 45, 60), smile.marks());
        assertEquals("happiness", smile.emotion());
        assertEquals(new ActionUnits("6+12"), smile.actionUnits());
        assertEquals("left, mostly", smile.note());
        assertEquals(List.of("line 7: neither a column nor a cell; left out"), proposal.problems());
        // 5 and 6 s at 30 a second, in a clip of their own.
        assertEquals(List.of(new ClipId("smile-e2")), proposal.added());
        Coding second = of(proposal, "smile-e2");
        assertEquals(new Marks(new FrameNumber(150), null, new FrameNumber(180)), second.marks());
        assertEquals("disgust", second.emotion());
    }

    @Test
    void tablesOfDatavyu() throws IOException {
        ImportCodings.Proposal proposal = propose("frown.csv", """
                expression.ordinal,expression.onset,expression.offset,expression.emotion,apex.ordinal,apex.onset,apex.offset
                1,50,200,disgust,1,100,100
                2,late,300,disgust,,,
                """, new DatavyuFile(new TableFiles()));
        assertEquals(Marks.of(1011, 1021, 1041), of(proposal, "frown").marks());
        assertEquals(
                List.of("row 3, column expression: 'late' is not a time in milliseconds; left out"),
                proposal.problems());
    }

    /// FACS gives no unit the numbers 77 or 99 (Ekman, Friesen and Hager 2002).
    @Test
    void actionUnitsThatFacsDoesNotKnowAreNamedAndKept() throws IOException {
        ImportCodings.Proposal proposal = propose("frown.csv", """
                expression.onset,expression.offset,expression.emotion,expression.au
                50,200,disgust,4+77+R99B+smirk
                """, new DatavyuFile(new TableFiles()));
        assertEquals("4+77+R99B+smirk", of(proposal, "frown").actionUnits().notation());
        assertEquals(
                List.of("clip frown: 'smirk' is not an action unit; FACS has no action unit 77, 99; kept as it is"),
                proposal.problems());
    }

    @Test
    void theWholeImportIsOneEditThatCanBeTakenBack() throws IOException {
        ImportCodings.Proposal proposal = propose("frown.csv", """
                expression.onset,expression.offset,expression.emotion
                50,200,disgust
                """, new DatavyuFile(new TableFiles()));
        Project after = proposal.edit().orElseThrow().applyTo(project());
        Project undone = after;
        for (var edit : proposal.edit().orElseThrow().inverse(project())) {
            undone = edit.applyTo(undone);
        }
        assertEquals(project(), undone);
        assertEquals(1, after.clip(new ClipId("frown")).orElseThrow().codings().size());
    }

    @Test
    void otherFilesAreRefusedInASentence() {
        DatasetException table = assertThrows(DatasetException.class, () -> propose("a.csv", "a,b\n1,2\n", tables()));
        assertTrue(table.getMessage().contains("a.csv is not a table of events from BORIS"), table.getMessage());
        DatasetException json = assertThrows(
                DatasetException.class, () -> propose("a.boris", "{\"x\": [1,", new BorisProject(JsonTree::read)));
        assertTrue(json.getMessage().contains("a.boris is not JSON, or only a part of it"), json.getMessage());
        DatasetException other = assertThrows(
                DatasetException.class, () -> propose("b.boris", "{\"x\": 1}", new BorisProject(JsonTree::read)));
        assertTrue(other.getMessage().contains("b.boris has no observations: it is not a BORIS project."));
        DatasetException datavyu = assertThrows(
                DatasetException.class, () -> propose("b.csv", "a,b\n", new DatavyuFile(new TableFiles())));
        assertTrue(datavyu.getMessage().contains("b.csv is not a Datavyu file"), datavyu.getMessage());
    }
}

package org.dianet.pipeline.coding;

import static org.dianet.pipeline.coding.CodedRecordings.marks;
import static org.dianet.pipeline.coding.CodedRecordings.video;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clocks of the tables that versions 7 to 9 of BORIS export, with their headings.
class BorisTablesTest {
    private static final String TABULAR = "Observation id|Observation date|Description|Observation duration|Observation"
            + " type|Source|Time offset (s)|Media duration (s)|FPS|Subject|Behavior|Behavioral category|Behavior type|Time|"
            + "Media file name|Image index|Image file path|Comment\n";
    private static final String AGGREGATED = "Observation id|Observation date|Description|Observation type|Source|Time"
            + " offset (s)|Coding duration|Media duration (s)|FPS (frame/s)|Subject|Observation duration by subject by"
            + " observation|Behavior|Behavioral category|Behavior type|Start (s)|Stop (s)|Duration (s)|Media file name|Image"
            + " index start|Image index stop|Image file path start|Image file path stop|Comment start|Comment stop\n";
    private static final String VERSION_7 =
            "Observation id|Observation date|Description|Media file|Total length|FPS|Subject|"
                    + "Behavior|Behavioral category|Modifiers|Behavior type|Start (s)|Stop (s)|Duration (s)|Comment start|Comment"
                    + " stop\n";

    @TempDir
    Path folder;

    private final Project videos = CodedRecordings.project(video("a.mp4", 4), video("b.mp4", 8), video("c.mp4", 3));

    private ImportCodings.Proposal read(Project project, String text) throws IOException {
        return CodedRecordings.read(
                project,
                Files.writeString(
                        folder.resolve("e.tsv"),
                        text.replace('|', '\t').replace('/', '|').replace('~', '/')));
    }

    private static String press(String source, String offset, String lengths, String state, String time) {
        return "two|2026-01-01 10:00:00||15.000|Media file(s)|" + source + "|" + offset + "|" + lengths
                + "|25.000|No focal subject|happiness||" + state + "|" + time + "|Not found|NA|NA|\n";
    }

    @Test
    void tabularEventsOfAQueue() throws IOException {
        String source = "player #1:a.mp4;b.mp4;c.mp4";
        String lengths = "4.000;8.000;3.000";
        ImportCodings.Proposal proposal = read(
                videos,
                TABULAR
                        + press(source, "10.0", lengths, "START", "23.000")
                        + press(source, "10.0", lengths, "STOP", "24.000"));
        // 23 - 10 - 12 = 1 s.
        assertEquals("C 25--50 happiness", marks(proposal));
        assertEquals(List.of(), proposal.problems());
    }

    @Test
    void tabularEventsOfTwoPlayers() throws IOException {
        String source = "player #1:a.mp4;b.mp4/player #2:c.mp4";
        String lengths = "4.000;8.000/3.000";
        assertEquals(
                "B 25--50 happiness",
                marks(read(
                        CodedRecordings.project(video("a.mp4", 4), video("b.mp4", 8)),
                        TABULAR
                                + press(source, "0.0", lengths, "START", "5")
                                + press(source, "0.0", lengths, "STOP", "6"))));
    }

    @Test
    void aggregatedEventsOfAQueueAndOfImages() throws IOException {
        Project project = CodedRecordings.project(
                video("b.mp4", 8), CodedRecordings.clip("I", new Media.ImageFolder("imgs"), 37, 66, 200));
        ImportCodings.Proposal proposal = read(
                project,
                AGGREGATED
                        + "two|2026-01-01||Media file|player #1:a.mp4;b.mp4|-1|1.000|4.000;8.000|25.000;25.000|No focal subject|1|"
                        + "happiness||STATE|4.000|5.000|1.000|a.mp4|25|50|||| \n"
                        + "im|2026-01-01||From pictures|imgs; |0|NA|NA|NA|No focal subject|NA|disgust||STATE|NA|NA|NA|NA|10|20|"
                        + "imgs~img46.jpg|imgs~img56.jpg||\n");
        // 4 + 1 - 4 = 1 s in the second file, although the column says the first.
        assertEquals("B 25--50 happiness\nI 46--56 disgust", marks(proposal));
        assertEquals(List.of(), proposal.problems());
    }

    @Test
    void imagesWhosePositionAndPathStandUnderEachOthersHeading() throws IOException {
        Project project =
                CodedRecordings.project(CodedRecordings.clip("I", new Media.ImageFolder("imgs"), 37, 66, 200));
        String row = "im|||NA|From directories of images|imgs|0.0|NA|NA|No focal subject|happiness||%s|NA|NA|%s|%s|\n";
        assertEquals(
                "I 46--56 happiness",
                marks(read(
                        project,
                        TABULAR
                                + row.formatted("START", "imgs~img46.jpg", "10")
                                + row.formatted("STOP", "imgs~img56.jpg", "20"))));
    }

    @Test
    void imagesOfWhichOnlyThePositionIsWritten() throws IOException {
        Project project =
                CodedRecordings.project(CodedRecordings.clip("I", new Media.ImageFolder("My imgs"), 37, 66, 200));
        String row =
                "im|||NA|From directories of images|C:\\x\\My imgs|0.0|NA|NA|No focal subject|happiness||%s|NA|NA|%s|NA|\n";
        assertEquals(
                "I 46--56 happiness",
                marks(read(project, TABULAR + row.formatted("START", "10") + row.formatted("STOP", "20"))));
    }

    /// Heading, lengths and times of the table of aggregated events that BORIS ships for its own test (observation #2).
    @Test
    void olderTablesGiveOnlyTheLengthOfAllFiles() throws IOException {
        String row =
                "observation #2|2016-12-01 23:01:31||%s|539.920|25.0|No focal subject|happiness|||STATE|%s|%s|1|||\n"
                        .replace("|||\n", "||\n");
        String table = VERSION_7
                + row.formatted("video_test_25fps_360s.mp4", "227.765", "253.490")
                + row.formatted("video_test_25fps_180s.mp4", "1.800", "8.125");
        Project both = CodedRecordings.project(
                CodedRecordings.clip("S", new Media.VideoFile("video_test_25fps_180s.mp4"), 0, 4498, 25),
                CodedRecordings.clip("L", new Media.VideoFile("video_test_25fps_360s.mp4"), 0, 8998, 25));
        ImportCodings.Proposal proposal = read(both, table);
        // 227.765 - 179.96 = 47.805 s and 253.49 - 179.96 = 73.53 s.
        assertEquals("L 1195--1838 happiness\nS 45--203 happiness", marks(proposal));
        assertEquals(List.of(), proposal.problems());
        ImportCodings.Proposal alone = read(
                CodedRecordings.project(
                        CodedRecordings.clip("L", new Media.VideoFile("video_test_25fps_360s.mp4"), 0, 8998, 25)),
                VERSION_7 + row.formatted("video_test_25fps_360s.mp4", "227.765", "253.490"));
        assertEquals("", marks(alone));
        assertTrue(alone.problems().getFirst().startsWith("row 2: its media last 539.920 s in all"), alone.toString());
    }

    @Test
    void theHeadingOfOldTablesNamesQueueAndOffset() throws IOException {
        String heading = """
                Observation id|obs
                |
                Media file(s)|
                Player #1|a.mp4
                Player #1|b.mp4
                Observation date|2016-11-27 01:57:26
                Time offset (s)|2.0
                |
                Time|Media file path|Total length|FPS|Subject|Behavior|Behavioral category|Comment|Status
                """;
        String events = """
                7.0|b.mp4|12.000|25.0||happiness|||START
                8.0|b.mp4|12.000|25.0||happiness|||STOP
                """;
        assertEquals("B 25--50 happiness", marks(read(videos, heading + events)));
        // Where the project does not know all of the recording, nothing is guessed.
        ImportCodings.Proposal part = read(
                CodedRecordings.project(
                        CodedRecordings.clip("P", new Media.VideoFile("a.mp4"), 20, 60, 25), video("b.mp4", 8)),
                heading + events);
        assertEquals("", marks(part));
        assertTrue(part.problems().getFirst().contains("the file does not say how long a.mp4 is"), part.toString());
    }
}

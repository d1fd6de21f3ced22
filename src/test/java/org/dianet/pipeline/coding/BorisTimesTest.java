package org.dianet.pipeline.coding;

import static org.dianet.pipeline.coding.CodedRecordings.marks;
import static org.dianet.pipeline.coding.CodedRecordings.video;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where an observation's clock starts: queues, time offsets, players and images. The files follow what BORIS writes:
/// the time of an event is the time in the queue plus the time offset, another player shows it its own offset later,
/// and an image is named with its position from 1.
class BorisTimesTest {
    private static final String BEHAVIOURS = """
            "behaviors_conf": {"0": {"type": "State event", "code": "happiness"},
                               "1": {"type": "Point event", "code": "apex"}},
            """;

    @TempDir
    Path folder;

    private final Project videos = CodedRecordings.project(video("a.mp4", 4), video("b.mp4", 8), video("c.mp4", 3));
    private final Clip images = CodedRecordings.clip("I", new Media.ImageFolder("s/imgs"), 37, 66, 200);

    private ImportCodings.Proposal project(Project project, String observation) throws IOException {
        String text = "{" + BEHAVIOURS + "\"observations\": {" + observation + "}}";
        return CodedRecordings.read(project, Files.writeString(folder.resolve("p.boris"), text));
    }

    private static String media(String files, String offsets, double timeOffset, String events) {
        return """
                "obs": {"type": "MEDIA", "file": %s, "time offset": %s, "events": [%s], "media_info": {
                 "length": {"a.mp4": 4.0, "b.mp4": 8.0, "c.mp4": 3.0}, "offset": %s}}
                """.formatted(files, timeOffset, events, offsets);
    }

    private static String smile(double from, double to) {
        return "[" + from + ", \"\", \"happiness\", \"\", \"\", 1], [" + to + ", \"\", \"happiness\", \"\", \"\", 2]";
    }

    @Test
    void anEventInTheThirdFileOfAQueueIsInThatFile() throws IOException {
        String queue = "{\"1\": [\"/x/a.mp4\", \"/x/b.mp4\", \"/x/c.mp4\"], \"2\": []}";
        String lengths = media(queue, "{\"1\": 0.0}", 0, smile(13.0, 14.0) + ", [4.4, \"\", \"apex\", \"\", \"\", 3]")
                .replace("\"a.mp4\": 4.0", "\"/x/a.mp4\": 4.0")
                .replace("\"b.mp4\": 8.0", "\"/x/b.mp4\": 8.0");
        ImportCodings.Proposal proposal = project(videos, lengths);
        // 13 - 12 = 1 s, 14 - 12 = 2 s, and 4.4 - 4 = 0.4 s, at 25 a second.
        assertEquals("C 25--50 happiness\nB -10- null", sorted(marks(proposal)));
        assertEquals(List.of(), proposal.problems());
    }

    private static String sorted(String lines) {
        return String.join(
                "\n", lines.lines().sorted(java.util.Comparator.reverseOrder()).toList());
    }

    @Test
    void theLastMomentOfAFileIsTheFirstOfTheNext() throws IOException {
        String queue = "{\"1\": [\"a.mp4\", \"b.mp4\"]}";
        assertEquals("B 0--25 happiness", marks(project(videos, media(queue, "{}", 0, smile(4.0, 5.0)))));
    }

    @Test
    void anEventThatEndsInTheNextFileHasNoEndHere() throws IOException {
        ImportCodings.Proposal proposal =
                project(videos, media("{\"1\": [\"a.mp4\", \"b.mp4\"]}", "{}", 0, smile(3.0, 5.0)));
        assertEquals("A 75-- happiness", marks(proposal));
        assertEquals(
                List.of("observation obs, event 1: at 5000 ms clip A has no frame; the offset is left unmarked"),
                proposal.problems());
    }

    /// 8 s at 25 a second: the last frame, 199, is shown from 7960 to 8000 ms. BORIS stops a state that still runs a
    /// millisecond before the end; any other time is that of the nearest frame, which from 7980 on does not exist.
    @Test
    void theStopThatBorisWritesAtTheEndOfTheFileIsOnTheLastFrame() throws IOException {
        String one = "{\"1\": [\"b.mp4\"]}";
        for (double stop : new double[] {7.96, 7.979, 7.999}) {
            ImportCodings.Proposal proposal = project(videos, media(one, "{}", 0, smile(7, stop)));
            assertEquals("B 175--199 happiness", marks(proposal));
            assertEquals(List.of(), proposal.problems());
        }
        for (double stop : new double[] {7.981, 8, 8.001}) {
            ImportCodings.Proposal beyond = project(videos, media(one, "{}", 0, smile(7, stop)));
            assertEquals("B 175-- happiness", marks(beyond));
            assertEquals(1, beyond.problems().size());
        }
    }

    @Test
    void aTimeOffsetIsTakenOff() throws IOException {
        String one = "{\"1\": [\"b.mp4\"]}";
        assertEquals("B 25--50 happiness", marks(project(videos, media(one, "{}", 100, smile(101, 102)))));
        assertEquals("B 25--50 happiness", marks(project(videos, media(one, "{}", -3, smile(-2, -1)))));
        ImportCodings.Proposal before = project(videos, media(one, "{}", 100, smile(99, 99.5)));
        assertEquals("", marks(before));
        assertEquals(List.of("observation obs, event 1: at -1000 ms clip B has no frame; left out"), before.problems());
    }

    @Test
    void anotherPlayerBeginsItsOwnOffsetLater() throws IOException {
        String two = "{\"1\": [\"elsewhere.mp4\"], \"2\": [\"b.mp4\"]}";
        assertEquals("B 25--50 happiness", marks(project(videos, media(two, "{\"2\": 2.0}", 0, smile(3, 4)))));
        assertEquals("B 25--50 happiness", marks(project(videos, media(two, "{\"2\": -2.0}", 10, smile(9, 10)))));
        ImportCodings.Proposal both =
                project(videos, media("{\"1\": [\"a.mp4\"], \"2\": [\"b.mp4\"]}", "{\"2\": 2.0}", 0, smile(3, 3.5)));
        assertEquals("A 75--88 happiness", marks(both));
        assertEquals(List.of("b.mp4 was shown too; the coding goes to clip A alone"), both.problems());
    }

    @Test
    void theTimeAFileWasMadeMayBeInEveryEvent() throws IOException {
        String made = media("{\"1\": [\"a.mp4\", \"b.mp4\"]}", "{}", 0, smile(2005, 2006))
                .replace("\"type\"", "\"media_creation_date_as_offset\": true, \"type\"")
                .replace("\"length\"", "\"media_creation_time\": {\"a.mp4\": 1000.0, \"b.mp4\": 2000.0}, \"length\"");
        assertEquals("B 25--50 happiness", marks(project(videos, made)));
    }

    @Test
    void withoutTheLengthsLaterFilesAreNotGuessed() throws IOException {
        String unknown =
                media("{\"1\": [\"a.mp4\", \"b.mp4\"]}", "{}", 0, smile(5, 6)).replace("\"a.mp4\": 4.0, ", "");
        ImportCodings.Proposal proposal = project(videos, unknown);
        assertEquals("", marks(proposal));
        assertEquals(
                List.of(
                        "observation obs, event 1: the file does not say how long a.mp4 is, which b.mp4 follows in the same"
                                + " player; import the project file (.boris) with the lengths in it; left out"),
                proposal.problems());
    }

    @Test
    void lengthsUnderAnotherPathOfTheFileCount() throws IOException {
        String moved = media("{\"1\": [\"/new/a.mp4\", \"/new/b.mp4\"]}", "{}", 0, smile(5, 6));
        assertEquals("B 25--50 happiness", marks(project(videos, moved)));
    }

    @Test
    void whatWasShownComesBeforeWhatTheObservationIsCalled() throws IOException {
        String called = media("{\"1\": [\"b.mp4\"]}", "{}", 0, smile(1, 2)).replace("\"obs\"", "\"A\"");
        assertEquals("B 25--50 happiness", marks(project(videos, called)));
    }

    @Test
    void theNamedImageCounts() throws IOException {
        String events =
                "[%s, \"\", \"happiness\", \"\", \"\", %d, \"%s46.jpg\"], [%s, \"\", \"happiness\", \"\", \"\", %d,"
                        + " \"%s56.jpg\"]";
        String lists = "\"obs\": {\"type\": \"IMAGES\", \"file\": {}, \"directories_list\": [\"/d/s/imgs\"],"
                + " \"time_lapse\": %s, \"events\": [%s]}";
        for (String[] way : new String[][] {
            {"0.05", "0.1", "0.005", "/d/s/imgs/img"},
            {"NaN", "NaN", "0", "D:\\\\s\\\\imgs\\\\img"},
            // The time is not asked where the image is named.
            {"77.0", "78.0", "7", "s/imgs/img"},
        }) {
            String said = events.formatted(way[0], 10, way[3], way[1], 20, way[3]);
            ImportCodings.Proposal proposal = project(CodedRecordings.project(images), lists.formatted(way[2], said));
            assertEquals("I 46--56 happiness", marks(proposal), way[3]);
            assertEquals(List.of(), proposal.problems());
        }
        // Without a name the position counts, and without that the time over the lapse.
        String positions =
                "[NaN, \"\", \"happiness\", \"\", \"\", 10, \"\"], [NaN, \"\", \"happiness\", \"\", \"\", 20]";
        String times = "[0.05, \"\", \"happiness\", \"\", \"\"], [0.1, \"\", \"happiness\", \"\", \"\"]";
        assertEquals(
                "I 46--56 happiness",
                marks(project(CodedRecordings.project(images), lists.formatted("0.005", positions))));
        assertEquals(
                "I 46--56 happiness", marks(project(CodedRecordings.project(images), lists.formatted("0.005", times))));
        ImportCodings.Proposal beyond = project(
                CodedRecordings.project(images),
                lists.formatted("0", events.formatted("NaN", 99, "imgs/9", "NaN", 100, "imgs/9")));
        assertEquals("", marks(beyond));
        assertEquals(
                List.of("observation obs, event 1: on the image 946.jpg clip I has no frame; left out"),
                beyond.problems());
    }

    @Test
    void aFolderIsFoundByAsManyFoldersAsBothSidesName() throws IOException {
        Clip other = CodedRecordings.clip("O", new Media.ImageFolder("t/imgs"), 37, 66, 200);
        String events = "[NaN, \"\", \"apex\", \"\", \"\", 10, \"/d/t/imgs/img46.jpg\"]";
        assertEquals(
                "O -46- null",
                marks(project(
                        CodedRecordings.project(images, other),
                        "\"obs\": {\"type\": \"IMAGES\", \"events\": [" + events + "]}")));
    }

    @Test
    void compressedProjectsAreRead() throws IOException {
        Path file = folder.resolve("p.boris.gz");
        String text = "{" + BEHAVIOURS + "\"observations\": {"
                + media("{\"1\": [\"a.mp4\", \"b.mp4\"]}", "{}", 0, smile(5, 6)) + "}}";
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("B 25--50 happiness", marks(CodedRecordings.read(videos, file)));
    }
}

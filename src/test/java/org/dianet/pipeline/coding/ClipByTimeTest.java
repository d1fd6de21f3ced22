package org.dianet.pipeline.coding;

import static org.dianet.pipeline.coding.CodedRecordings.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several clips of one recording: the time says which one is meant.
class ClipByTimeTest {
    @TempDir
    Path folder;

    private static Clip part(String id, long first, long last) {
        return CodedRecordings.clip(id, new Media.VideoFile("rec.mp4"), first, last, 25);
    }

    private ImportCodings.Proposal read(Project project, String events) throws IOException {
        return CodedRecordings.read(
                project,
                Files.writeString(
                        folder.resolve("e.tsv"),
                        "Media file name\tBehavior\tBehavior type\tStart (s)\tStop (s)\n" + events));
    }

    @Test
    void eachEventGoesToTheClipItLiesIn() throws IOException {
        Project project = CodedRecordings.project(part("a", 0, 49), part("b", 50, 99), part("c", 150, 199));
        ImportCodings.Proposal proposal = read(project, """
                rec.mp4\thappiness\tSTATE\t0.4\t1.2
                rec.mp4\tapex\tPOINT\t0.8\t0.8
                rec.mp4\tdisgust\tSTATE\t6.4\t7.2
                """);
        // 25 a second: 0.4 s is frame 10, 6.4 s is 160.
        assertEquals("a 10-20-30 happiness\nc 160--180 disgust", marks(proposal).strip());
        assertEquals(List.of(), proposal.problems());
    }

    @Test
    void whatReachesOverAnEdgeGoesToTheOnlyClipItTouches() throws IOException {
        Project project = CodedRecordings.project(part("a", 0, 49), part("c", 150, 199));
        ImportCodings.Proposal proposal = read(project, "rec.mp4\tdisgust\tSTATE\t7.2\t8.8\n");
        assertEquals("c 180-- disgust", marks(proposal).strip());
    }

    @Test
    void whatIsAmbiguousOrNowhereIsNamed() throws IOException {
        Project project = CodedRecordings.project(part("a", 0, 49), part("b", 40, 99), part("c", 150, 199));
        ImportCodings.Proposal proposal = read(project, """
                rec.mp4\thappiness\tSTATE\t1.68\t1.8
                rec.mp4\tdisgust\tSTATE\t4.4\t4.8
                """);
        assertEquals("", marks(proposal));
        assertEquals(
                List.of(
                        "row 2: the recording rec.mp4 has several clips there (a, b); name one of them there instead of"
                                + " the recording; left out",
                        "row 3: it lies in none of the clips of the recording rec.mp4 (a, b, c); left out"),
                proposal.problems());
    }
}

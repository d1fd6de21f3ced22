package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.pipeline.doctor.ExamineProject;
import org.dianet.pipeline.doctor.ExamineProject.Depth;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding faces begins with two networks that are loaded, so that a scan loads them once and only if it decodes.
class ScannedFacesTest {
    private final List<String> story = new ArrayList<>();

    @TempDir
    private Path folder;

    private final class Finder implements FaceFinder {
        Finder() {
            story.add("made");
        }

        @Override
        public Optional<Face> find(Frame frame) {
            story.add("asked");
            return Optional.empty();
        }

        @Override
        public void close() {
            story.add("closed");
        }
    }

    private void scan(Depth depth) {
        MediaReport whole = new MediaReport(
                new MediaInfo(320, 240, FrameNumbers.counted(9), OptionalDouble.empty()), List.of(), List.of());
        new ExamineProject(new Films(), (_, _, _) -> whole, Finder::new)
                .examine(Films.project(), folder, depth, JobContext.silent());
    }

    @Test
    void oneFinderLooksAtAllClips() {
        scan(Depth.EVERY_FRAME);
        assertEquals(List.of("made", "asked", "asked", "closed"), story);
    }

    @Test
    void headersNeedNone() {
        scan(Depth.HEADERS);
        assertEquals(List.of(), story);
    }
}

package org.dianet.pipeline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.DatasetFolder;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.finding.ProjectProblem;
import org.dianet.model.project.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFindingsTest {
    @TempDir
    Path folder;

    @Test
    void foldersBeyondTheListedAreCounted() {
        DatasetFolder data = new DatasetFolder(folder);
        data.images("s1/used", "%d.jpg", 1, 1);
        for (int i = 0; i < 203; i++) {
            data.images("s1/x%03d".formatted(i), "%d.jpg", 1, 1);
        }
        Clip clip = new Clip(
                new ClipId("a"),
                new SubjectId("s1"),
                "",
                new Media.ImageFolder("s1/used"),
                FrameNumbers.of(1),
                new FrameRate(100),
                List.of(),
                null);
        List<Finding> found = new FolderFindings(folder).of(List.of(clip), JobContext.silent());
        assertEquals(201, found.size());
        assertEquals(new ProjectProblem.MoreFolders(3, 200), found.getLast().problem());
    }
}

package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a study holds comes back from the files of other programs to the frame, also into a project that knows the
/// recordings alone, which then gets a clip for each further event.
class StudyRoundTripTest {
    private static final int STUDIES = 12;

    @TempDir
    Path folder;

    @Test
    void allThatElanHoldsComesBack() throws IOException {
        for (int seed = 0; seed < STUDIES; seed++) {
            Project study = new RandomStudy(seed).project();
            Path file = folder.resolve(seed + ".eaf");
            new ExportEaf().export(study, folder, study.clips(), file);
            Project bare = RandomStudy.bare(study);
            ImportCodings.Proposal proposal = new ImportCodings().proposeEaf(bare, file, null);
            assertEquals(List.of(), proposal.problems(), "study " + seed);
            Edit edit = proposal.edit().orElseThrow();
            Project after = edit.applyTo(bare);
            assertEquals(RandomStudy.byId(study), RandomStudy.byId(after), "study " + seed);
            assertEquals(
                    study.clips().size() - bare.clips().size(), proposal.added().size());
            Project undone = after;
            for (Edit each : edit.inverse(bare)) {
                undone = each.applyTo(undone);
            }
            assertEquals(bare, undone);
            assertFalse(new ImportCodings().proposeEaf(after, file, null).edit().isPresent());
        }
    }

    @Test
    void oneFileARecordingHoldsTheSame() throws IOException {
        Project study = new RandomStudy(99).project();
        ExportCodings.Written written =
                new ExportEaf().export(study, folder, study.clips(), folder.resolve("recordings"));
        assertEquals(12, written.files().size());
        Project after = RandomStudy.bare(study);
        for (Path file : written.files()) {
            after = new ImportCodings()
                    .proposeEaf(after, file, null)
                    .edit()
                    .orElseThrow()
                    .applyTo(after);
        }
        assertEquals(RandomStudy.byId(study), RandomStudy.byId(after));
    }

    /// Somebody else calls the clip by another name, but has the same video.
    @Test
    void aClipOfAnotherNameIsFoundByTheVideo() throws IOException {
        Project study = new RandomStudy(3).project();
        List<Clip> first = study.clips().stream()
                .filter(clip -> clip.media().shownPath().endsWith("take 0.mp4"))
                .toList();
        Path file = folder.resolve("one.eaf");
        new ExportEaf().export(study, folder, first, file);
        Clip renamed = RandomStudy.bare(study).clips().getFirst();
        Project other = study.withClips(List.of(new Clip(
                new ClipId("mine"),
                renamed.subject(),
                "",
                renamed.media(),
                renamed.frames(),
                renamed.times(),
                renamed.excluded(),
                List.of(),
                List.of(),
                null)));
        ImportCodings.Proposal proposal = new ImportCodings().proposeEaf(other, file, null);
        assertEquals(
                RandomStudy.said(study.withClips(first)),
                RandomStudy.said(proposal.edit().orElseThrow().applyTo(other)));
        assertEquals(first.size() - 1, proposal.added().size());
    }
}

package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Media;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonTree;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a study holds comes back from the files of other programs to the frame, also into a project that knows the
/// recordings alone, which then gets a clip for each further event.
class StudyRoundTripTest {
    private static final int STUDIES = 12;

    private static final ExportCodings EXPORT =
            new ExportCodings(new CsvAnnotationWriter(), XlsxAnnotationWriter::new, Json::python, (_, _, _, _) -> {});

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

    /// All but the times at which it was coded, and videos without a rate, since BORIS needs times.
    @Test
    void allThatBorisHoldsComesBack() throws IOException {
        for (int seed = 0; seed < STUDIES; seed++) {
            Project study = new RandomStudy(seed).project();
            Path file = folder.resolve(seed + ".boris");
            ExportCodings.Written written =
                    EXPORT.write(study, folder, ExportCodings.Format.BORIS, ExportCodings.Selection.ALL, file);
            assertEquals(List.of(), written.leftOut(), "study " + seed);
            Project bare = RandomStudy.bare(study);
            ImportCodings.Proposal proposal = read(bare, file, null);
            assertEquals(List.of(), proposal.problems(), "study " + seed);
            Project after = proposal.edit().orElseThrow().applyTo(bare);
            assertEquals(RandomStudy.said(study), RandomStudy.said(after), "study " + seed);
            assertEquals(
                    RandomStudy.byId(study).keySet(), RandomStudy.byId(after).keySet());
        }
    }

    /// Also videos without a rate.
    @Test
    void allThatTablesOfEventsHoldComesBack() throws IOException {
        for (int seed = 0; seed < STUDIES; seed++) {
            Project study = withAVideoWithoutRate(new RandomStudy(seed).project());
            Path out = folder.resolve("bids" + seed);
            EXPORT.write(study, folder, ExportCodings.Format.BIDS, ExportCodings.Selection.ALL, out);
            Project bare = RandomStudy.bare(study);
            ImportCodings.Proposal proposal = read(bare, out, null);
            assertEquals(List.of(), proposal.problems(), "study " + seed);
            Project after = proposal.edit().orElseThrow().applyTo(bare);
            assertEquals(RandomStudy.byId(study), RandomStudy.byId(after), "study " + seed);
        }
    }

    private static Project withAVideoWithoutRate(Project study) {
        return study.withClips(study.clips().stream()
                .map(clip -> clip.media().shownPath().endsWith("take 4.mp4") ? clip.withTimes(Optional.empty()) : clip)
                .toList());
    }

    @Test
    void oneCodersEventsOfBorisComeBackAlone() throws IOException {
        Project study = new RandomStudy(5).project();
        Path file = folder.resolve("5.boris");
        EXPORT.write(study, folder, ExportCodings.Format.BORIS, ExportCodings.Selection.ALL, file);
        Project bare = RandomStudy.bare(study);
        Project after = read(bare, file, RandomStudy.BEN).edit().orElseThrow().applyTo(bare);
        List<String> ben = RandomStudy.said(study).stream()
                .filter(line -> line.contains(" Ben ") || line.endsWith(" Ben"))
                .toList();
        assertEquals(ben, RandomStudy.said(after));
    }

    private static ImportCodings.Proposal read(Project project, Path file, @Nullable Coder coder) throws IOException {
        CodingFiles files = new CodingFiles(new TableFiles(), JsonTree::read);
        return files.propose(project, file, files.guess(file), coder);
    }

    /// What a partial coding has: an apex without onset and offset, labels without marks, marks out of order, notes and
    /// names with the signs that BORIS uses between modifiers.
    @Test
    void partialCodingsComeBackFromBoris() throws IOException {
        Clip first = CodedRecordings.video("v/a|b.mp4", 20);
        Clip images = CodedRecordings.clip("I", new Media.ImageFolder("s/imgs"), 37, 66, 29.97);
        List<Coding> codings = List.of(
                Coding.empty(RandomStudy.ADA).with(new Marks(null, new FrameNumber(40), null)),
                Coding.empty(RandomStudy.ADA).withEmotion("happiness"),
                Coding.empty(RandomStudy.ADA).with(Marks.of(60, 55, 50)).withEmotion("apex"),
                Coding.empty(RandomStudy.ADA)
                        .with(Marks.of(40, 41, 41))
                        .withEmotion("None")
                        .with(new ActionUnits("(R6 or R12)+L4B, 100%|7")),
                Coding.empty(RandomStudy.ADA).with(Marks.of(40, 45, 60)).withNote("a\"b|c"),
                Coding.empty(RandomStudy.ADA).withNote("nothing, to see"));
        List<Clip> clips = new ArrayList<>();
        for (Clip recording : List.of(first, images)) {
            for (int i = 0; i < codings.size(); i++) {
                Clip clip =
                        i == 0 ? recording : Expressions.called(new ClipId(recording.id() + "-e" + (i + 1)), recording);
                clips.add(clip.with(codings.get(i)));
            }
        }
        Project study = CodedRecordings.project(clips.toArray(Clip[]::new));
        Path file = folder.resolve("partial.boris");
        EXPORT.write(study, folder, ExportCodings.Format.BORIS, ExportCodings.Selection.ALL, file);
        Project bare = RandomStudy.bare(study);
        Project after = read(bare, file, null).edit().orElseThrow().applyTo(bare);
        assertEquals(RandomStudy.said(study), RandomStudy.said(after));
        assertEquals(RandomStudy.byId(study).keySet(), RandomStudy.byId(after).keySet());
    }

    /// Values come in on tiers that the project has; of others it says what to do.
    @Test
    void valuesOfTiersThatTheProjectLacksAreLeftOutAndNamed() throws IOException {
        Project study = new RandomStudy(4).project();
        Path out = folder.resolve("tables");
        EXPORT.write(study, folder, ExportCodings.Format.BIDS, ExportCodings.Selection.ALL, out);
        Project bare = RandomStudy.bare(study);
        Project without = bare.withClasses(bare.vocabulary().withTiers(List.of()), bare.protocol());
        ImportCodings.Proposal proposal = read(without, out, null);
        assertTrue(
                proposal.problems().stream()
                        .anyMatch(line -> line.contains("the project has no tier 'gaze'; add it (dianet tiers)")),
                proposal.problems().toString());
        Project after = proposal.edit().orElseThrow().applyTo(without);
        assertTrue(after.clips().stream()
                .flatMap(clip -> clip.codings().stream())
                .allMatch(coding -> coding.tiers().none()));
    }

    @Test
    void aVideoWithoutARateIsLeftOutOfBorisAndNamed() throws IOException {
        Clip clip = CodedRecordings.video("a.mp4", 20)
                .withTimes(Optional.empty())
                .with(Coding.empty(RandomStudy.ADA).with(Marks.of(1, 2, 3)));
        ExportCodings.Written written = EXPORT.write(
                CodedRecordings.project(clip),
                folder,
                ExportCodings.Format.BORIS,
                ExportCodings.Selection.ALL,
                folder.resolve("a.boris"));
        assertEquals(0, written.codings());
        assertEquals(
                List.of("The frame rate of A is not known, and BORIS needs times; say the rate (Clip > Frame rate, or"
                        + " dianet rate) and export again. Left out: 1 coding."),
                written.leftOut());
    }

    /// Format 7 as BORIS 9 writes it: what a coder there looks at.
    @Test
    void theProjectIsOneThatBorisOpens() throws IOException {
        Clip clip = CodedRecordings.video("v/a.mp4", 20)
                .with(Coding.empty(RandomStudy.ADA).with(Marks.of(25, 30, 50)).withEmotion("happiness"));
        Path file = folder.resolve("out").resolve("a.boris");
        Files.createDirectories(file.getParent());
        EXPORT.write(
                CodedRecordings.project(clip), folder, ExportCodings.Format.BORIS, ExportCodings.Selection.ALL, file);
        Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(JsonTree.read(file));
        assertEquals("7.0", root.get("project_format_version"));
        Map<?, ?> observation = (Map<?, ?>) ((Map<?, ?>) root.get("observations")).get("A Ada");
        assertEquals(Map.of("1", List.of("../v/a.mp4")), observation.get("file"));
        // 25 a second: frames 25, 30 and 50 begin at 1, 1.2 and 2 s.
        assertEquals(
                List.of(
                        List.of(1.0, "s1", "happiness", "A|None", "", 25.0),
                        List.of(1.2, "s1", "apex", "A", "", 30.0),
                        List.of(2.0, "s1", "happiness", "A|None", "", 50.0)),
                observation.get("events"));
        Map<?, ?> info = (Map<?, ?>) observation.get("media_info");
        assertEquals(Map.of("../v/a.mp4", 20.0), info.get("length"));
        assertEquals(Map.of("../v/a.mp4", 25.0), info.get("fps"));
    }
}

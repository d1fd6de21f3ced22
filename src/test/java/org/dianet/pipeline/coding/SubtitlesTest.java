package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.Json;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes into a folder for players: subtitles, and videos beside the files for ELAN.
class SubtitlesTest {
    private static final Coder ADA = new Coder("Ada");
    private static final Coder BEN = new Coder("Ben");

    @TempDir
    Path folder;

    private ExportCodings.Written write(Project project, ExportCodings.Format format) throws IOException {
        return new ExportCodings(
                        new CsvAnnotationWriter(),
                        XlsxAnnotationWriter::new,
                        Json::python,
                        (_, clip, rate, out) -> Files.writeString(out, clip.id() + " at " + rate))
                .write(project, folder, format, ExportCodings.Selection.ALL, folder.resolve("out"));
    }

    /// 25 frames a second: frame 100 begins at 4 s and frame 125 ends at 5.04 s.
    @Test
    void anEventIsShownFromItsOnsetToTheEndOfItsOffset() throws IOException {
        Clip first = CodedRecordings.video("v/a.mp4", 5_000)
                .with(Coding.empty(ADA)
                        .with(Marks.of(100, 110, 125))
                        .withEmotion("fear <& more>")
                        .with(new ActionUnits("4+7")));
        Clip second = Expressions.called(new ClipId("A-e2"), first)
                .with(Coding.empty(ADA).with(Marks.of(90_025, 90_030, 90_035)));
        ExportCodings.Written srt = write(CodedRecordings.project(second, first), ExportCodings.Format.SRT);
        assertEquals(List.of(folder.resolve("out/A-e2.srt")), srt.files());
        assertEquals("""
                1
                00:00:04,000 --> 00:00:05,040
                fear <& more> · AU 4+7

                2
                01:00:01,000 --> 01:00:01,440
                A-e2

                """, Files.readString(srt.files().getFirst()));
        ExportCodings.Written vtt = write(CodedRecordings.project(first, second), ExportCodings.Format.VTT);
        String text = Files.readString(vtt.files().getFirst());
        assertTrue(
                text.startsWith("WEBVTT\n\n1\n00:00:04.000 --> 00:00:05.040\nfear &lt;&amp; more&gt; · AU 4+7\n"),
                text);
    }

    @Test
    void eachCoderHasAFileAndWhatHasNoTimeIsNamed() throws IOException {
        Clip clip = CodedRecordings.video("v/a.mp4", 20)
                .with(Coding.empty(ADA).with(Marks.of(1, 2, 3)))
                .with(Coding.empty(BEN).with(Marks.of(1, 2, 4)));
        Clip unknown = CodedRecordings.clip("I", new Media.ImageFolder("i"), 1, 9, 25)
                .withTimes(Optional.empty())
                .with(Coding.empty(ADA).with(Marks.of(1, 2, 3)));
        ExportCodings.Written written = write(CodedRecordings.project(clip, unknown), ExportCodings.Format.SRT);
        assertEquals(List.of(folder.resolve("out/A.Ada.srt"), folder.resolve("out/A.Ben.srt")), written.files());
        assertEquals(2, written.codings());
        assertEquals(
                List.of("Clip I, Ada: its frame rate is not known, so that it has no time; left out."),
                written.leftOut());
    }

    @Test
    void elanGetsAVideoOfEachFolderOfImages() throws IOException {
        Clip images = CodedRecordings.clip("I", new Media.ImageFolder("s/imgs"), 37, 66, 200)
                .with(Coding.empty(ADA).with(Marks.of(40, 41, 50)));
        Clip unknown = CodedRecordings.clip("U", new Media.ImageFolder("s/other"), 1, 9, 25)
                .withTimes(Optional.empty())
                .with(Coding.empty(ADA).with(Marks.of(1, 2, 3)));
        ExportCodings.Written written = write(CodedRecordings.project(images, unknown), ExportCodings.Format.EAF_VIDEO);
        Path out = folder.resolve("out");
        assertEquals("I at 200.0", Files.readString(out.resolve("I.mp4")));
        String eaf = Files.readString(out.resolve("I.eaf"));
        assertTrue(eaf.contains("RELATIVE_MEDIA_URL=\"./I.mp4\""), eaf);
        assertTrue(eaf.contains("MIME_TYPE=\"video/mp4\""), eaf);
        assertEquals(
                List.of("No video of U: its frame rate is not known; say it (Clip > Frame rate, or dianet rate) and"
                        + " export again."),
                written.leftOut());
        assertEquals(1, written.withoutVideo());
        Project bare = RandomStudy.bare(CodedRecordings.project(images));
        ImportCodings.Proposal back = new ImportCodings().proposeEaf(bare, out.resolve("I.eaf"), null);
        assertEquals(List.of(), back.problems());
        assertEquals(Marks.of(40, 41, 50), back.clips().getFirst().coding().marks());
    }
}

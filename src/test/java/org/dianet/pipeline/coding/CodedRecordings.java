package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.storage.json.JsonTree;

/// Recordings to read other programs' files for: videos of 25 frames a second and a folder of images.
final class CodedRecordings {
    static final Coder ADA = new Coder("Ada");

    private CodedRecordings() {}

    /// A video of `seconds`; its clip is called as its path without folders and extension, in capitals.
    static Clip video(String path, int seconds) {
        String name = path.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
        return clip(name.toUpperCase(java.util.Locale.ROOT), new Media.VideoFile(path), 0, 25L * seconds - 1, 25);
    }

    static Clip clip(String id, Media media, long first, long last, double rate) {
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

    static Project project(Clip... clips) {
        return new Project(
                "test",
                List.of(clips),
                new Vocabulary(List.of("happiness", "disgust")),
                Protocol.identity("all", List.of()));
    }

    static ImportCodings.Proposal read(Project project, Path file) throws IOException {
        CodingFiles files = new CodingFiles(new TableFiles(), JsonTree::read);
        return files.propose(project, file, files.guess(file), ADA);
    }

    /// `CLIP onset-apex-offset emotion`, a line for each clip that is coded.
    static String marks(ImportCodings.Proposal proposal) {
        StringBuilder text = new StringBuilder();
        for (Clip clip : proposal.clips()) {
            Coding coding = clip.codingBy(ADA).orElseThrow();
            text.append(clip.id()).append(' ');
            for (var markKind : org.dianet.model.clip.MarkKind.values()) {
                text.append(coding.marks().get(markKind).map(Object::toString).orElse(""))
                        .append(markKind == org.dianet.model.clip.MarkKind.OFFSET ? " " : "-");
            }
            text.append(coding.emotion()).append('\n');
        }
        return text.toString().strip();
    }
}

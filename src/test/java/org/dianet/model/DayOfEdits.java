package org.dianet.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.History;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// A program that says how long an edit and an undo take after a day of 2,000 edits in a project of 10,000 clips, and
/// how much memory the day took.
final class DayOfEdits {
    private static final int CLIPS = 10_000;
    private static final int EDITS = 2_000;
    private static final Coder ZOE = new Coder("Zoe");

    private DayOfEdits() {}

    public static void main(String[] arguments) {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            clips.add(new Clip(
                    new ClipId("clip" + i),
                    new SubjectId("s" + i % 50),
                    "",
                    new Media.ImageFolder("clips/" + i),
                    FrameNumbers.counted(200),
                    new FrameRate(200),
                    List.of(),
                    null));
        }
        History history = new History(Project.empty("day").withClips(clips));
        for (int round = 0; round < 3; round++) {
            long before = used();
            long start = System.nanoTime();
            for (int i = 0; i < EDITS; i++) {
                ClipId id = new ClipId("clip" + i * 5 % CLIPS);
                Coding now =
                        history.project().clip(id).orElseThrow().codingBy(ZOE).orElse(Coding.empty(ZOE));
                Coding next = now.with(now.marks().with(MarkKind.APEX, new FrameNumber(i % 200)))
                        .revisedBy(ZOE, Instant.ofEpochSecond(1_800_000_000L + i));
                history.perform("Mark", new Edit.PutCoding(id, next), null);
            }
            double edit = (System.nanoTime() - start) / 1e6 / EDITS;
            long after = used();
            start = System.nanoTime();
            for (int i = 0; i < EDITS; i++) {
                history.undo();
            }
            double undo = (System.nanoTime() - start) / 1e6 / EDITS;
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%d clips, %d edits: %.3f ms an edit, %.3f ms an undo, %.1f MB for the day%n",
                    CLIPS,
                    EDITS,
                    edit,
                    undo,
                    (after - before) / 1e6);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

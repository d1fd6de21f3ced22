package org.dianet.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.finding.Advice;
import org.dianet.model.finding.ClockProblem;
import org.dianet.model.finding.CopyProblem;
import org.dianet.model.finding.ErratumProblem;
import org.dianet.model.finding.FoundProblem;
import org.dianet.model.finding.LabelProblem;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.finding.ProjectProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.finding.Remedy.Reason;
import org.dianet.model.project.FieldChange;

/// Every sentence about a finding, once for each of its forms.
final class FindingSentences {
    private static final ClipId A = new ClipId("a");
    private static final FrameNumbers ONE = FrameNumbers.of(7);
    private static final FrameNumbers TWO = FrameNumbers.of(7, 8);
    private static final FrameNumbers SEVEN = FrameNumbers.of(1, 3, 5, 6, 9, 11, 2000);

    private FindingSentences() {}

    /// A problem with its words.
    record Said(FoundProblem problem, List<Advice> advice, String where, String what, String action) {}

    private static Said said(FoundProblem problem, String where, String what, String action) {
        return new Said(problem, List.of(), where, what, action);
    }

    private static Advice apex(String value, String source) {
        return new Advice(new Remedy.Values(Map.of("apex", value), Reason.GIVEN), source);
    }

    static Stream<Said> all() {
        return Stream.of(media(), clock(), copies(), marks(), labels(), project(), errata())
                .flatMap(List::stream);
    }

    private static List<Said> media() {
        String again = "Copy them again from the original.";
        return List.of(
                said(
                        new MediaProblem.Unreadable("c/a", "There is no folder c/a."),
                        "c/a",
                        "There is no folder c/a.",
                        "Put it back, or relink the project to its new place."),
                said(new MediaProblem.MissingFrames("c/a", ONE), "c/a", "1 frame is missing: 7.", again),
                said(
                        new MediaProblem.MissingFrames("c/a", SEVEN),
                        "c/a",
                        "7 frames are missing: 1, 3, 5–6, 9, 11, ….",
                        again),
                said(
                        new MediaProblem.MissingFrames("c/a", FrameNumbers.counted(1234)),
                        "c/a",
                        "1234 frames are missing: 0–1233.",
                        again),
                said(
                        new MediaProblem.ExtraFrames("c/a", ONE),
                        "c/a",
                        "1 frame on disk is not part of the clip: 7.",
                        "Add them if they belong to it."),
                said(
                        new MediaProblem.ExtraFrames("c/a", TWO),
                        "c/a",
                        "2 frames on disk are not part of the clip: 7–8.",
                        "Add them if they belong to it."),
                said(
                        new MediaProblem.DamagedFrames("c/a", ONE, "{7}.png isn't whole."),
                        "c/a",
                        "1 frame is damaged: 7. {7}.png isn't whole.",
                        again),
                said(
                        new MediaProblem.DamagedFrames("c/a", TWO, "7.png is empty."),
                        "c/a",
                        "2 frames are damaged: 7–8. 7.png is empty.",
                        again),
                said(
                        new MediaProblem.OtherSize("c/a", ONE, "7.png is wide."),
                        "c/a",
                        "1 frame is of another size: 7. 7.png is wide.",
                        again),
                said(
                        new MediaProblem.OtherSize("c/a", TWO, "7.png is wide."),
                        "c/a",
                        "2 frames are of another size: 7–8. 7.png is wide.",
                        again),
                said(
                        new MediaProblem.Steps("c/a", 2),
                        "c/a",
                        "Frame numbers go up in steps of 2.",
                        "If frames were removed on purpose, the frame rate is 2 times lower than the camera's."),
                said(
                        new MediaProblem.Gap("c/a", ONE, false),
                        "c/a",
                        "1 frame between the clip's first and last is absent from it: 7.",
                        "They are outside the expression."),
                said(
                        new MediaProblem.Gap("c/a", TWO, true),
                        "c/a",
                        "2 frames between the clip's first and last are absent from it: 7–8.",
                        "Frames of the expression are missing: copy them again, or leave the clip out."),
                said(
                        new MediaProblem.FewBits("c/a", 12),
                        "c/a",
                        "The images have 16 bits a value, of which 12 are used: the largest value met lies below 4096.",
                        "All images of the folder are shown and computed with that range."));
    }

    private static List<Said> clock() {
        return List.of(
                said(
                        new ClockProblem.OtherTimes("a.mp4", 30, new FrameNumber(119), 3966.6667, 5933.3333),
                        "a.mp4",
                        "The project counts 30 frames a second: frame 119 is 3966.67 ms behind the first, by the time"
                                + " stamps of the file 5933.33 ms.",
                        "Use the times of the file, unless it was recorded faster than it plays."),
                said(
                        new ClockProblem.VariableRate("a.mp4", 15, 30, 20.1, ClockProblem.Counting.STAMPS),
                        "a.mp4",
                        "The frame rate is variable: 15 to 30 frames a second, 20.1 over the whole file.",
                        "Each frame's own time stamp is used."),
                said(
                        new ClockProblem.VariableRate("a.mp4", 15, 30, 20, ClockProblem.Counting.CONSTANT),
                        "a.mp4",
                        "The frame rate is variable: 15 to 30 frames a second, 20 over the whole file.",
                        "The project counts a constant rate."),
                said(
                        new ClockProblem.VariableRate("a.mp4", 15, 30, 20, ClockProblem.Counting.UNKNOWN),
                        "a.mp4",
                        "The frame rate is variable: 15 to 30 frames a second, 20 over the whole file.",
                        "The project knows no frame rate."),
                said(
                        new ClockProblem.UnknownRate("a.mp4"),
                        "a.mp4",
                        "The project knows no frame rate, though the file has time stamps.",
                        "Use the times of the file, unless it was recorded faster than it plays."),
                said(
                        new ClockProblem.OtherNominalRate("a.mp4", 29.97, 25),
                        "a.mp4",
                        "The header of the file gives a frame rate of 29.97 a second; its frames are 25 a second by"
                                + " their time stamps.",
                        "The time stamps are used."),
                said(
                        new ClockProblem.NoStamps("a.h264", 25),
                        "a.h264",
                        "The file has no time stamps; times are computed from a frame rate of 25 a second.",
                        "If the camera had another rate, add a column fps with it and import again."),
                said(
                        new ClockProblem.BrokenStamps("a.ts", 25),
                        "a.ts",
                        "Time stamps repeat or jump, as in joined recordings; the frame rate of 25 a second ignores"
                                + " that.",
                        "Time continues without a break there; frames are counted in the order they are shown."));
    }

    private static List<Said> copies() {
        return List.of(
                said(
                        new CopyProblem.SameFrames("c/b", A, true),
                        "c/b",
                        "The same frames and marks as clip a.",
                        "Leave one of them out; otherwise it counts twice."),
                said(
                        new CopyProblem.SameFrames("c/b", A, false),
                        "c/b",
                        "The same frames and marks as clip a.",
                        "Leave one of them out: with two subjects it is in both training and test."),
                said(
                        new CopyProblem.SameBytes("c/b", A, "c/a", true),
                        "c/b",
                        "The same bytes as clip a in c/a.",
                        "Leave one of them out; otherwise it counts twice."),
                said(
                        new CopyProblem.SameBytes("c/b", A, "c/a", false),
                        "c/b",
                        "The same bytes as clip a in c/a.",
                        "Leave one of them out: with two subjects it is in both training and test."),
                said(
                        new CopyProblem.UnusedFolder("c/x", 5),
                        "c/x",
                        "No clip uses the 5 images of c/x.",
                        "It has no row in the sheet: ignore it, or add it as a clip to code."));
    }

    private static List<Said> marks() {
        Marks wrong = Marks.of(4, 16, 10);
        String until = "Until then, training leaves the clip out.";
        return List.of(
                said(
                        new MarkProblem.NotMarked(List.of(MarkKind.APEX)),
                        "phases",
                        "The apex is not marked.",
                        "Mark it."),
                said(
                        new MarkProblem.NotMarked(List.of(MarkKind.APEX, MarkKind.OFFSET)),
                        "phases",
                        "Apex and offset are not marked.",
                        "Mark them."),
                said(
                        new MarkProblem.NotMarked(List.of(MarkKind.values())),
                        "phases",
                        "Onset, apex and offset are not marked.",
                        "Mark them."),
                said(
                        new MarkProblem.OutsideClip(MarkKind.APEX, new FrameNumber(4930)),
                        "phases",
                        "The apex 4930 is not a frame of the clip.",
                        "Correct the mark. " + until),
                new Said(
                        new MarkProblem.OutsideClip(MarkKind.APEX, new FrameNumber(90)),
                        List.of(apex("9", ""), apex("10", "MEB")),
                        "phases",
                        "The apex 90 is not a frame of the clip.",
                        "Correct the mark, perhaps to apex 9; apex 10 (MEB). " + until),
                said(
                        new MarkProblem.OnExcludedFrame(MarkKind.APEX, new FrameNumber(115), "blink"),
                        "phases",
                        "The apex 115 is on an excluded frame (blink).",
                        "Correct the mark, or include the frame again. Motion images leave the frame out."),
                said(
                        new MarkProblem.OutOfOrder(wrong),
                        "phases",
                        "The apex 16 comes after the offset 10.",
                        "Correct the mark. " + until),
                new Said(
                        new MarkProblem.OutOfOrder(wrong),
                        List.of(apex("10", "")),
                        "phases",
                        "The apex 16 comes after the offset 10.",
                        "Correct the mark, perhaps to apex 10. " + until),
                said(
                        new MarkProblem.StillPhase(MarkProblem.Phase.ONSET),
                        "onset phase",
                        "Onset and apex are the same frame, which shows no motion.",
                        "Check the apex."),
                said(
                        new MarkProblem.StillPhase(MarkProblem.Phase.OFFSET),
                        "offset phase",
                        "Apex and offset are the same frame, which shows no motion.",
                        "Check the apex."),
                said(
                        new MarkProblem.TooLong(MarkProblem.Part.EXPRESSION, 1560.4, 500),
                        "duration",
                        "The expression lasts 1560 ms, over the 500 ms of a micro-expression.",
                        "Check the marks and the frame rate."),
                said(
                        new MarkProblem.TooLong(MarkProblem.Part.ONSET_PHASE, 280, 260),
                        "duration",
                        "The onset phase lasts 280 ms, over the 260 ms of a micro-expression.",
                        "Check the marks and the frame rate."),
                said(
                        new MarkProblem.EdgeFar(
                                MarkKind.ONSET, new FrameNumber(105), 6, new FrameNumber(111), new FrameNumber(113)),
                        "onset",
                        "The onset 105 lies 6 frames from where the movement begins, 111–113.",
                        "Look at both frames."),
                said(
                        new MarkProblem.EdgeFar(
                                MarkKind.OFFSET, new FrameNumber(150), 8, new FrameNumber(137), new FrameNumber(142)),
                        "offset",
                        "The offset 150 lies 8 frames from where the movement ends, 137–142.",
                        "Look at both frames."),
                said(
                        new MarkProblem.ApexFar(
                                new FrameNumber(1115), 9, new FrameNumber(1124), new FrameNumber(1127), true),
                        "apex",
                        "The apex 1115 lies 9 frames from where the clip moves most, 1124–1127.",
                        "Look at both frames."),
                said(
                        new MarkProblem.ApexFar(
                                new FrameNumber(1115), 9, new FrameNumber(1124), new FrameNumber(1127), false),
                        "apex",
                        "The apex 1115 lies 9 frames from where the clip moves most, 1124–1127.",
                        "It moves most outside the expression: a head movement, or wrong marks."));
    }

    private static List<Said> labels() {
        return List.of(
                said(
                        new LabelProblem.NoLabel(),
                        "emotion",
                        "The clip has no label.",
                        "Label it; training leaves out clips without a label."),
                said(
                        new LabelProblem.UnknownLabel("smic-3", "others"),
                        "emotion",
                        "The protocol smic-3 does not contain the label others.",
                        "Correct the label, or choose a protocol that contains it."),
                said(
                        new LabelProblem.SimilarLabel("hapiness", "happiness", 1200),
                        "emotion",
                        "The label hapiness is close to happiness, which 1200 clips have.",
                        "Correct it if it is a typing error; else it is its own class."),
                said(
                        new LabelProblem.UnreadUnits(List.of("?", "x")),
                        "action units",
                        "Not an action unit: '?', 'x'.",
                        "It is kept as written; correct it if it is a typing error."));
    }

    private static List<Said> project() {
        String more = "Code more, or merge it with another class.";
        return List.of(
                said(
                        new ProjectProblem.UnknownRates(3),
                        "frame rates",
                        "The frame rate of 3 clips is not known, so there are no milliseconds.",
                        "If you know it, set it: dianet rate, or Clip › Frame rate."),
                said(new ProjectProblem.NoClips(), "clips", "The project has no clip.", "Import some."),
                said(
                        new ProjectProblem.SmallClass("fear", 0, Optional.empty()),
                        "class fear",
                        "No clip belongs to the class fear.",
                        more),
                said(
                        new ProjectProblem.SmallClass("hapiness", 1, Optional.of("happiness")),
                        "class hapiness",
                        "Only one clip belongs to the class hapiness, which is close to happiness.",
                        more),
                said(
                        new ProjectProblem.SingleSubject(),
                        "subjects",
                        "There is a single subject.",
                        "Leave-one-subject-out needs at least two: import another."),
                said(
                        new ProjectProblem.MoreFolders(1, 200),
                        "further folders",
                        "1 more folder next to the clips' is used by no clip; the first 200 are listed.",
                        "Check the listed ones first."),
                said(
                        new ProjectProblem.MoreFolders(1003, 200),
                        "further folders",
                        "1003 more folders next to the clips' are used by no clip; the first 200 are listed.",
                        "Check the listed ones first."),
                said(new FoundProblem.Remembered("7 is gone."), "", "7 is gone.", ""));
    }

    private static List<Said> errata() {
        ErratumProblem listed = new ErratumProblem.Listed("The sheet gives no apex.");
        ErratumProblem other = new ErratumProblem.OtherValues(new TreeMap<>(Map.of("apex", "5", "emotion", "")));
        String names = "Data set, subject and clip must have the same names as in the file.";
        return List.of(
                said(listed, "known erratum", "The sheet gives no apex.", "Check it; no value is proposed."),
                new Said(
                        listed,
                        List.of(apex("160", "MEB")),
                        "known erratum",
                        "The sheet gives no apex.",
                        "Proposed: apex 160 (MEB)."),
                new Said(
                        listed,
                        List.of(apex("279", "MEB"), apex("mid", "middle")),
                        "known erratum",
                        "The sheet gives no apex.",
                        "Sources disagree; choose one: apex 279 (MEB); apex in the middle (middle)."),
                said(
                        other,
                        "errata file",
                        "An errata file gives other values than apex 5, emotion none.",
                        "Check it; no value is proposed."),
                new Said(
                        other,
                        List.of(apex("6", "lab b")),
                        "errata file",
                        "An errata file gives other values than apex 5, emotion none.",
                        "Proposed: apex 6 (lab b)."),
                said(
                        new ErratumProblem.OtherCorrection(
                                new FieldChange("emotion", "joy", "fear"), "lab b", Optional.empty()),
                        "emotion",
                        "An errata file corrects emotion joy to fear (lab b), but here it is none.",
                        "Compare the two; nothing is proposed."),
                said(
                        new ErratumProblem.UnknownClips("b.json", 1, List.of("a")),
                        "b.json",
                        "1 correction is for clips that the project does not have: a.",
                        names),
                said(
                        new ErratumProblem.UnknownClips("b.json", 7, List.of("a", "b", "c", "d", "e", "f")),
                        "b.json",
                        "7 corrections are for clips that the project does not have: a, b, c, d, e, ….",
                        names));
    }
}

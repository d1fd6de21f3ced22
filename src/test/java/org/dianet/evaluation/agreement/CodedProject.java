package org.dianet.evaluation.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// Projects for tests: recordings of 60 frames, numbered from 1000, at 200 a second.
final class CodedProject {
    static final Coder A = new Coder("A");
    static final Coder B = new Coder("B");
    static final Coder C = new Coder("C");
    private static final long FIRST = 1000;
    private final Map<ClipId, Clip> clips = new LinkedHashMap<>();

    /// @param media clips of one name are of one recording
    CodedProject clip(String id, String media) {
        clips.put(
                new ClipId(id),
                new Clip(
                        new ClipId(id),
                        new SubjectId("s01"),
                        "",
                        new Media.ImageFolder(media),
                        new FrameNumbers(List.of(new FrameNumbers.Run(FIRST, FIRST + 59))),
                        new FrameRate(200),
                        List.of(),
                        null));
        return this;
    }

    CodedProject coded(String clip, Coder coder, UnaryOperator<Coding> coding) {
        clips.computeIfPresent(new ClipId(clip), (_, c) -> c.with(coding.apply(Coding.empty(coder))));
        return this;
    }

    /// @param places onset, apex and offset from the first frame; `null` where not marked
    static UnaryOperator<Coding> marks(@Nullable Integer... places) {
        Marks marks = Marks.NONE;
        for (MarkKind markKind : MarkKind.values()) {
            Integer place = places[markKind.place()];
            marks = marks.with(markKind, place == null ? null : new FrameNumber(FIRST + place));
        }
        Marks all = marks;
        return coding -> coding.with(all);
    }

    static UnaryOperator<Coding> said(@Nullable String emotion, String units, @Nullable Integer... places) {
        return coding -> marks(places).apply(coding).withEmotion(emotion).with(new ActionUnits(units));
    }

    Project project() {
        return Project.empty("test").withClips(new ArrayList<>(clips.values()));
    }
}

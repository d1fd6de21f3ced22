package org.dianet.pipeline.importing;

import java.util.List;
import java.util.function.Consumer;
import org.dianet.dataset.ClipRow.Numbering;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;
import org.dianet.model.row.CellReason;
import org.jspecify.annotations.Nullable;

/// Marks that only the clip's files can give. Some editions of a sheet count frames of the whole recording although the
/// files are counted again from 1; some data sets mark nothing and cut their clips at the expression instead.
final class RecordingNumbers {
    private RecordingNumbers() {}

    static Clip numbered(Clip clip, Numbering numbering, Consumer<CellReason> note) {
        return switch (numbering) {
            case AS_IN_FILES -> clip;
            case PERHAPS_OF_RECORDING -> rebased(clip, note);
            case FIRST_TO_LAST -> firstToLast(clip);
        };
    }

    private static Clip firstToLast(Clip clip) {
        List<FrameNumbers.Run> runs = clip.frames().runs();
        if (runs.isEmpty()) {
            return clip;
        }
        FrameNumber onset = new FrameNumber(runs.getFirst().first());
        FrameNumber offset = new FrameNumber(runs.getLast().last());
        return clip.with(clip.coding().with(new Marks(onset, null, offset)));
    }

    /// `clip` with marks that fit its files, if a shift that brings the onset to the first file makes them fit.
    private static Clip rebased(Clip clip, Consumer<CellReason> note) {
        Marks marks = clip.coding().marks();
        @Nullable FrameNumber onset = marks.onset();
        @Nullable FrameNumber offset = marks.offset();
        int count = clip.frames().count();
        if (onset == null || offset == null || count == 0) {
            return clip;
        }
        long first = clip.frames().runs().getFirst().first();
        boolean fits = onset.value() == first || offset.value() <= first + count - 1;
        long shift = onset.value() - first;
        if (fits || shift <= 0 || offset.value() - onset.value() >= count) {
            return clip;
        }
        note.accept(new CellReason.Recounted(shift, first, first + count - 1));
        Marks moved = new Marks(moved(onset, shift), moved(marks.apex(), shift), moved(offset, shift));
        return clip.with(clip.coding().with(moved));
    }

    private static @Nullable FrameNumber moved(@Nullable FrameNumber mark, long shift) {
        return mark == null || mark.value() < shift ? mark : new FrameNumber(mark.value() - shift);
    }
}

package org.dianet.pipeline.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.model.annotation.CellText;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.report.Csv;

/// The table next to exported arrays: a row for each clip, in the order of their first or second axis.
final class ArrayTable {
    private final StringBuilder text;

    /// @param images names of the images, for the columns that say of how many frames each was made
    /// @param more headings of what a run adds
    ArrayTable(List<String> images, List<String> more) {
        List<String> head = new ArrayList<>(List.of(
                "row",
                "clip",
                "subject",
                "dataset",
                "class",
                "emotion",
                "action_units",
                "coder",
                "onset",
                "apex",
                "offset"));
        images.forEach(image -> head.add("frames_" + image));
        head.addAll(more);
        text = new StringBuilder(Csv.line(head));
    }

    /// @param frames of each image
    /// @param more cells of what a run adds
    void add(int row, Member member, List<String> frames, List<String> more) {
        Clip clip = member.clip();
        Coding coding = clip.coding();
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(row),
                clip.id().value(),
                clip.subject().value(),
                clip.dataset(),
                member.className(),
                Optional.ofNullable(coding.emotion()).orElse(""),
                coding.actionUnits().toString(),
                coding.blank() ? "" : coding.author().name(),
                mark(coding, MarkKind.ONSET),
                mark(coding, MarkKind.APEX),
                mark(coding, MarkKind.OFFSET)));
        text.append(Csv.line(Stream.of(cells, frames, more)
                .flatMap(List::stream)
                .map(CellText::guarded)
                .toList()));
    }

    private static String mark(Coding coding, MarkKind kind) {
        return coding.marks().get(kind).map(FrameNumber::toString).orElse("");
    }

    String text() {
        return text.toString();
    }
}

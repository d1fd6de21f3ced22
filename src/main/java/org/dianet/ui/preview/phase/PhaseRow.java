package org.dianet.ui.preview.phase;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.dianet.imaging.PhaseKind;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Phases;
import org.dianet.ui.common.message.Messages;

/// The images of both phases side by side.
final class PhaseRow extends HBox {
    private final PhaseColumn onset = new PhaseColumn(Messages.text("preview.onset"), "onset");
    private final PhaseColumn offset = new PhaseColumn(Messages.text("preview.offset"), "offset");

    PhaseRow() {
        getStyleClass().add("phase-columns");
        getChildren().setAll(onset, offset);
        for (PhaseColumn column : columns()) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setMinWidth(96);
            column.setPrefWidth(160);
            column.setMaxWidth(Double.MAX_VALUE);
        }
    }

    List<PhaseColumn> columns() {
        return List.of(onset, offset);
    }

    PhaseColumn column(PhaseKind kind) {
        return switch (kind) {
            case ONSET, FULL -> onset;
            case OFFSET -> offset;
        };
    }

    /// Shows the column of each of these phases and no other.
    void showOnly(List<PhaseKind> kinds) {
        for (PhaseColumn column : columns()) {
            boolean used = kinds.stream().anyMatch(kind -> column(kind) == column);
            column.setVisible(used);
            column.setManaged(used);
        }
    }

    /// Makes room for pictures as wide as there is room for, but no wider than `largest`.
    void fit(double width, double largest) {
        long shown = getChildren().stream().filter(Node::isManaged).count();
        double each = Math.min(largest, (width - getSpacing() * (shown - 1)) / shown);
        columns().forEach(column -> column.fit(each));
    }

    /// How much higher than now it would have to be at this width.
    double taller(double width, double largest) {
        return onset.taller(Math.min(largest, (width - getSpacing()) / 2));
    }

    void clear() {
        columns().forEach(PhaseColumn::clear);
    }

    /// @param whose the images are; empty for those of the marks on the screen
    void show(PhasePair pair, PreviewSettings settings, FrameNumbers numbers, String whose) {
        MotionRepresentation motion = settings.motion();
        Phases phases = pair.phases();
        onset.show(
                pair.onset(),
                motion,
                title(motion, PhaseKind.ONSET, whose),
                numbers,
                span(numbers, phases.onset(), phases.apex(), pooled(pair.onset(), motion)),
                settings.scale());
        offset.show(
                pair.offset(),
                motion,
                title(motion, PhaseKind.OFFSET, whose),
                numbers,
                span(numbers, phases.apex(), phases.offset(), pooled(pair.offset(), motion)),
                settings.scale());
    }

    private static String title(MotionRepresentation motion, PhaseKind kind, String whose) {
        String title = motion.title(kind);
        return whose.isEmpty() ? title : Messages.text("preview.beside.title", title, whose);
    }

    /// How many frames are in a picture; all of the phase's, where that is not counted.
    private static int pooled(PhasePicture picture, MotionRepresentation motion) {
        return motion instanceof DynamicImages && picture instanceof PhasePicture.Drawn drawn
                ? drawn.frames()
                : Integer.MAX_VALUE;
    }

    private static String span(FrameNumbers numbers, FrameIndex first, FrameIndex last, int pooled) {
        int length = last.value() - first.value() + 1;
        if (last.value() >= numbers.count()) {
            return Messages.text("preview.span.length", length);
        }
        String from = numbers.numberAt(first).toString();
        String to = numbers.numberAt(last).toString();
        return pooled < length
                ? Messages.text("preview.span.some", from, to, pooled, length)
                : Messages.text("preview.span", from, to, length);
    }
}

package org.dianet.ui.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// All frames of the clip from left to right, a row of marks for each of two codings, and the frame that is looked at.
/// Pressing or dragging goes to a frame.
final class MarkStrip extends Pane {
    /// No one frame is looked at.
    static final int NOWHERE = -1;

    private static final double NAMES = 104;
    private static final double ROW = 22;
    private static final double FOOT = 8;
    private final Region head = new Region();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private int count;
    private int at;

    /// @param row of the coding
    private record Mark(Label flag, int frame, int row) {}

    /// @param seek gets the frame that is pressed on
    MarkStrip(IntConsumer seek) {
        setId("adjudication-strip");
        getStyleClass().add("mark-strip");
        setAccessibleText(Messages.text("adjudicate.strip"));
        setMinHeight(2 * ROW + FOOT);
        setPrefHeight(2 * ROW + FOOT);
        head.getStyleClass().add("strip-head");
        head.setMouseTransparent(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> go(event, seek));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> go(event, seek));
        // While the window is busy, desktops leave out the last movements before the button is let go.
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> go(event, seek));
    }

    private void go(MouseEvent event, IntConsumer seek) {
        if (count > 0 && (event.isPrimaryButtonDown() || event.getButton() == MouseButton.PRIMARY)) {
            int frame = (int) Math.floor((event.getX() - NAMES) / Math.max(1, getWidth() - NAMES) * count);
            seek.accept(Math.clamp(frame, 0, count - 1));
        }
    }

    void show(@Nullable Pair pair) {
        marks.clear();
        names.clear();
        lines.clear();
        getChildren().clear();
        count = pair == null ? 0 : pair.clip().frames().count();
        if (pair != null && count > 0) {
            row(pair, pair.a(), 0);
            row(pair, pair.b(), 1);
            getChildren().addAll(lines);
            getChildren().addAll(names);
            getChildren().add(head);
            marks.forEach(mark -> getChildren().add(mark.flag));
        }
        requestLayout();
    }

    private void row(Pair pair, Coding coding, int row) {
        Label name = new Label(pair.name(coding));
        names.add(name);
        Region line = new Region();
        line.getStyleClass().add("strip-line");
        line.setMouseTransparent(true);
        lines.add(line);
        for (MarkKind markKind : MarkKind.values()) {
            pair.index(coding, markKind).map(FrameIndex::value).ifPresent(frame -> {
                String word = MarkName.key(markKind);
                Label flag = new Label(Messages.text("timeline.flag." + word));
                flag.getStyleClass().addAll("strip-flag", word);
                String said = Messages.text(
                        "adjudicate.strip.mark",
                        pair.name(coding),
                        MarkName.of(markKind),
                        pair.clip().frames().numberAt(new FrameIndex(frame)));
                flag.setAccessibleText(said);
                Tip.set(flag, said);
                marks.add(new Mark(flag, frame, row));
            });
        }
    }

    /// @param frame that is looked at, or [#NOWHERE]
    void at(int frame) {
        at = frame;
        requestLayout();
    }

    /// Middle of a frame's place.
    double x(int frame) {
        return NAMES + (frame + 0.5) / Math.max(1, count) * Math.max(1, getWidth() - NAMES);
    }

    @Override
    protected void layoutChildren() {
        for (int row = 0; row < names.size(); row++) {
            names.get(row).resizeRelocate(0, row * ROW, NAMES - 8, ROW);
            lines.get(row).resizeRelocate(NAMES, row * ROW + ROW / 2, Math.max(0, getWidth() - NAMES), 1);
        }
        for (Mark mark : marks) {
            mark.flag.autosize();
            double half = mark.flag.getWidth() / 2;
            double x = Math.clamp(x(mark.frame) - half, NAMES, Math.max(NAMES, getWidth() - 2 * half));
            mark.flag.relocate(x, mark.row * ROW + (ROW - mark.flag.getHeight()) / 2);
        }
        head.setVisible(at != NOWHERE);
        head.resizeRelocate(Math.rint(x(at)) - 1, 0, 2, 2 * ROW + FOOT);
    }
}

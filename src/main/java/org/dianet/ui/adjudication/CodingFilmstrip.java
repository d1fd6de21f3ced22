package org.dianet.ui.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.ui.common.control.FilmCell;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Frames from before the first to after the last mark of two codings, with each coding's marks below. Every marked
/// frame is among them.
final class CodingFilmstrip extends HBox {
    private static final int FRAMES = 12;
    private static final int WIDTH = 72;
    /// Pixels of a picture in one of the screen, which may be fine.
    private static final int SHARP = 2;
    private final UiThread ui;
    private final Consumer<FrameIndex> seek;
    private int asked;

    /// @param seek gets the frame that is pressed on
    CodingFilmstrip(UiThread ui, Consumer<FrameIndex> seek) {
        this.ui = ui;
        this.seek = seek;
        setId("adjudication-film");
        getStyleClass().add("apex-film");
    }

    void show(Pair pair, @Nullable ClipFrames frames) {
        int mine = ++asked;
        getChildren().clear();
        for (FrameIndex index : shown(pair)) {
            ImageView view = new ImageView();
            view.setFitWidth(WIDTH);
            view.setPreserveRatio(true);
            Label number = new Label(pair.clip().frames().numberAt(index).toString());
            number.getStyleClass().add("quiet");
            FilmCell cell = new FilmCell(
                    getChildren(),
                    Messages.text("timeline.filmstrip.cell", number.getText()),
                    () -> seek.accept(index),
                    view,
                    number,
                    marks(pair, pair.a(), index),
                    marks(pair, pair.b(), index));
            cell.setAlignment(Pos.TOP_CENTER);
            getChildren().add(cell);
            if (frames != null) {
                var _ = frames.frame(index)
                        .thenApply(CodingFilmstrip::small)
                        .whenComplete((frame, _) -> ui.run(() -> {
                            if (frame == null) {
                                number.setText(Messages.text("adjudicate.unreadable", number.getText()));
                            } else if (mine == asked) {
                                view.setImage(new FrameImage().show(frame));
                            }
                        }));
            }
        }
    }

    private static Frame small(Frame frame) {
        int height = Math.max(1, Math.round((float) SHARP * WIDTH * frame.height() / frame.width()));
        return Resampler.shrunk(frame, SHARP * WIDTH, height);
    }

    private static List<FrameIndex> shown(Pair pair) {
        List<Integer> marked = new ArrayList<>();
        for (Coding coding : List.of(pair.a(), pair.b())) {
            for (MarkKind markKind : MarkKind.values()) {
                pair.index(coding, markKind).ifPresent(index -> marked.add(index.value()));
            }
        }
        int count = pair.clip().frames().count();
        int first = marked.stream().min(Integer::compare).orElse(0);
        int last = marked.stream().max(Integer::compare).orElse(count - 1);
        List<Integer> places = new ArrayList<>(marked);
        for (int i = 0; i < FRAMES && count > 0; i++) {
            places.add(first + Math.round((last - first) * i / (FRAMES - 1f)));
        }
        List<Integer> sorted = places.stream().distinct().sorted().toList();
        // Marked frames stay; the others give way until the strip is short enough.
        List<Integer> kept = new ArrayList<>(sorted);
        for (int i = 1; kept.size() > FRAMES && i < kept.size(); i += 2) {
            if (!marked.contains(kept.get(i))) {
                kept.remove(i);
            }
        }
        return kept.stream().map(FrameIndex::new).toList();
    }

    private static Label marks(Pair pair, Coding coding, FrameIndex index) {
        Label label = new Label();
        label.getStyleClass().add("film-mark");
        List<String> names = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        for (MarkKind markKind : pair.marksAt(coding, index)) {
            names.add(pair.named(coding, markKind));
            flags.add(Messages.text("timeline.flag." + MarkName.key(markKind)));
            label.getStyleClass().add("phase-" + MarkName.key(markKind));
        }
        // As short as on the timeline; the cells are narrow.
        label.setText(flags.isEmpty() ? "" : pair.name(coding) + " " + String.join(", ", flags));
        Tip.set(label, String.join(", ", names));
        return label;
    }
}

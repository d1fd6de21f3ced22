package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.pipeline.sound.ClipSound;
import org.dianet.sound.Waveform;
import org.dianet.ui.common.control.NoticeVisibility;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;

/// The sound over the frames that the timeline shows: for each column of pixels the lowest and highest sample of its
/// time. A press goes to the frame there.
public final class SoundStrip extends Pane {
    private static final double INSET = 2;
    private static final double QUIET = 0.02;
    private final Workbench workbench;
    private final TimelineView timeline;
    private final SoundViewModel model;
    private final FrameScale scale = new FrameScale();
    private final Path wave = new Path();
    private final Region playhead = TimelineView.region("playhead");
    private final Label words = new Label();
    private double loudest;

    public SoundStrip(Workbench workbench, TimelineView timeline, SoundViewModel model) {
        this.workbench = workbench;
        this.timeline = timeline;
        this.model = model;
        setId("sound");
        getStyleClass().add("sound");
        setAccessibleText(Messages.text("sound.accessible"));
        wave.getStyleClass().add("sound-wave");
        wave.setManaged(false);
        wave.setMouseTransparent(true);
        words.setId("sound-words");
        words.getStyleClass().add("quiet");
        words.setManaged(false);
        words.setMouseTransparent(true);
        words.textProperty().bind(model.words());
        Tip.bind(this, model.words());
        getChildren().addAll(wave, playhead, words);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        NoticeVisibility.of(this, model.open());
        model.sound().subscribe(now -> {
            loudest = now == null ? 0 : now.wave().loudest();
            draw();
        });
        model.open().subscribe(_ -> draw());
        model.words().subscribe(_ -> requestLayout());
        timeline.view().subscribe(_ -> draw());
        widthProperty().subscribe(_ -> draw());
        heightProperty().subscribe(_ -> draw());
        workbench.selection().playhead().subscribe(_ -> place());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::follow);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
    }

    private void draw() {
        FrameNumbers frames = workbench.selection().numbers();
        scale.count(frames.count());
        scale.width(getWidth());
        scale.show(timeline.view().get());
        ClipSound sound = model.sound().get();
        wave.getElements()
                .setAll(
                        sound == null || !model.open().get() || frames.count() == 0
                                ? List.of()
                                : columns(sound, frames));
        place();
    }

    /// A line for each column. The loudest sample of the recording fills the strip, unless all of it is very quiet.
    private List<PathElement> columns(ClipSound sound, FrameNumbers frames) {
        List<PathElement> lines = new ArrayList<>();
        double middle = getHeight() / 2;
        double room = (middle - INSET) / Math.max(QUIET, loudest);
        for (int x = 0; x < getWidth(); x++) {
            Waveform.Peak peak =
                    sound.wave().peak(sound.timeAt(frames, scale.at(x)), sound.timeAt(frames, scale.at(x + 1.0)));
            if (peak.sounds()) {
                lines.add(new MoveTo(x + 0.5, middle - peak.high() * room - 0.5));
                lines.add(new LineTo(x + 0.5, middle - peak.low() * room + 0.5));
            }
        }
        return lines;
    }

    private void place() {
        double x = Math.rint(scale.x(workbench.selection().playhead().get()));
        playhead.setVisible(workbench.selection().numbers().count() > 0);
        playhead.resizeRelocate(x - 1, 0, 2, getHeight());
    }

    private void follow(MouseEvent event) {
        int count = workbench.selection().numbers().count();
        if (event.isPrimaryButtonDown() || event.getButton() == MouseButton.PRIMARY) {
            workbench.selection().playhead().set(Math.clamp(scale.frameAt(event.getX()), 0, Math.max(0, count - 1)));
        }
    }

    @Override
    protected void layoutChildren() {
        words.autosize();
        words.resizeRelocate(8, 2, Math.min(words.getWidth(), getWidth() - 16), words.getHeight());
    }
}

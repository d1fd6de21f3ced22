package org.dianet.ui.player;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// Asks for frames and delivers on the window's thread. A newer request makes an older one unwanted, which is then not
/// decoded any further.
final class FrameLoader {
    private final UiThread ui;
    private final Consumer<DecodedFrame> onFrame;
    private final BiConsumer<FrameIndex, Throwable> onUnreadable;
    private int request;
    private boolean waiting;
    private @Nullable CompletableFuture<Frame> pending;

    FrameLoader(UiThread ui, Consumer<DecodedFrame> onFrame, BiConsumer<FrameIndex, Throwable> onUnreadable) {
        this.ui = ui;
        this.onFrame = onFrame;
        this.onUnreadable = onUnreadable;
    }

    /// Whether the newest request is still on its way.
    boolean waiting() {
        return waiting;
    }

    void forget() {
        request++;
        waiting = false;
        cancel();
    }

    private void cancel() {
        if (pending != null) {
            pending.cancel(false);
        }
    }

    void request(ClipFrames frames, FrameIndex index, int direction) {
        int mine = ++request;
        waiting = true;
        cancel();
        CompletableFuture<Frame> asked = frames.frame(index);
        pending = asked;
        var _ = asked.whenComplete((frame, cause) -> ui.run(() -> {
            if (mine != request) {
                return;
            }
            waiting = false;
            if (frame != null) {
                onFrame.accept(new DecodedFrame(index, frame));
            } else if (cause != null) {
                onUnreadable.accept(index, cause.getCause() == null ? cause : cause.getCause());
            }
        }));
        frames.prefetch(index, direction);
    }
}

package org.dianet.pipeline.coding;

import java.util.Optional;
import java.util.OptionalLong;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.dataset.coding.ForeignEvent.Ending;
import org.dianet.dataset.coding.Moment;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.video.NumberedImages;
import org.jspecify.annotations.Nullable;

/// Where an event is in the clip it is about. Its times count from where the recording begins on the file's clock; an
/// image is the one of that name.
record EventFrames(Clip clip, ForeignEvent event, NamedRecording recording) {
    private static final double BEFORE_END = 1;

    /// A frame, or that there is none.
    ///
    /// @param where the event is and that the clip has no such frame, as a clause; empty if it has
    record Place(@Nullable FrameIndex frame, String where) {}

    Place start() {
        return place(event.start(), Ending.FRAME);
    }

    /// The last frame; empty if the event has no end.
    Optional<Place> end() {
        return Optional.ofNullable(event.end()).map(end -> {
            Place place = place(end, event.ending());
            return place.frame() == null && stoppedWithClip(end) ? new Place(last(), "") : place;
        });
    }

    /// Whether an end is the one that BORIS writes for what still runs when the file ends: a millisecond before that.
    private boolean stoppedWithClip(Moment end) {
        return event.ending() == Ending.FRAME
                && clip.frames().count() > 0
                && end instanceof Moment.Time(double millis)
                && ClipTimes.of(clip)
                        .filter(times ->
                                Math.abs(times.endOf(last()) - BEFORE_END - (millis - recording.begins())) < BEFORE_END)
                        .isPresent();
    }

    /// That no part of the event is in the clip, as a clause; empty if some is, or the clip has no frames at all.
    Optional<String> outside() {
        if (clip.frames().count() == 0) {
            return Optional.empty();
        }
        Place start = start();
        Place last = end().orElse(start);
        boolean around = start.frame() != null || last.frame() != null || spans();
        return around ? Optional.empty() : Optional.of(start.where());
    }

    /// How much of the event is in the clip.
    RecordingNames.Share share() {
        if (outside().isPresent()) {
            return RecordingNames.Share.NONE;
        }
        boolean all = start().frame() != null && end().stream().allMatch(end -> end.frame() != null);
        return all ? RecordingNames.Share.ALL : RecordingNames.Share.SOME;
    }

    /// Whether the event begins before the clip and ends after it.
    private boolean spans() {
        return event.start() instanceof Moment.Time(double start)
                && event.end() instanceof Moment.Time(double end)
                && ClipTimes.of(clip)
                        .filter(times -> times.startOf(FrameIndex.FIRST) > start - recording.begins()
                                && times.endOf(last()) < end - recording.begins())
                        .isPresent();
    }

    private FrameIndex last() {
        return new FrameIndex(clip.frames().count() - 1);
    }

    private Place place(Moment moment, Ending ending) {
        return switch (moment) {
            case Moment.Time(double millis) -> at(millis - recording.begins(), ending);
            case Moment.Picture picture -> shown(picture);
        };
    }

    private Place at(double millis, Ending ending) {
        Optional<ClipTimes> times = ClipTimes.of(clip);
        if (times.isEmpty()) {
            return new Place(
                    null,
                    event.where() + ": the frame rate of clip " + clip.id() + " is not known, so that its time has no"
                            + " frame");
        }
        Optional<FrameIndex> frame = switch (ending) {
            case FRAME -> times.get().startingAt(millis);
            case BOUNDARY -> times.get().endingAt(millis);
        };
        return frame.map(index -> new Place(index, "")).orElseGet(() -> none("at " + Math.round(millis) + " ms"));
    }

    private Place shown(Moment.Picture picture) {
        OptionalLong number = NumberedImages.numberIn(picture.file());
        if (number.isPresent()) {
            return clip.frames()
                    .indexOf(new FrameNumber(number.getAsLong()))
                    .map(index -> new Place(index, ""))
                    .orElseGet(() -> none("on the image " + picture.file()));
        }
        int position = picture.position();
        return position >= 0 && position < clip.frames().count()
                ? new Place(new FrameIndex(position), "")
                : none("on image " + (position + 1));
    }

    private Place none(String where) {
        return new Place(null, event.where() + ": " + where + " clip " + clip.id() + " has no frame");
    }
}

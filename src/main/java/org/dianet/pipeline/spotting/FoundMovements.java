package org.dianet.pipeline.spotting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.face.FaceRegion;
import org.dianet.face.spotting.LeftOut;
import org.dianet.face.spotting.Spotted;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.SharedRecording;

/// What a method found in the frames of a recording, whatever the project says of it, so that it can be kept.
///
/// @param frames all that the file or folder has; the spans are places among them
record FoundMovements(FrameNumbers frames, List<Movement> movements, List<LeftOut> leftOut) {
    FoundMovements {
        movements = List.copyOf(movements);
        leftOut = List.copyOf(leftOut);
    }

    record Movement(Span span, int peak, double score, Set<FaceRegion> regions) {}

    static FoundMovements of(FrameNumbers frames, Spotted spotted) {
        return new FoundMovements(
                frames,
                spotted.candidates().stream()
                        .map(one -> new Movement(one.span(), one.peak(), one.score(), one.regions()))
                        .toList(),
                spotted.leftOut());
    }

    /// By the numbers, rate and exclusions of the recording.
    SpottedRecording in(SharedRecording recording, SpottingMethod method) {
        Clip whole = recording.first().withFrames(frames);
        List<Spot> spots = movements.stream()
                .map(one -> new Spot(
                        number(one.span.first()),
                        number(one.peak),
                        number(one.span.last()),
                        one.score,
                        SpotRecording.length(whole, one.span),
                        one.regions))
                .filter(spot -> !whole.excluded().coverMost(spot.start(), spot.end()))
                .toList();
        List<SpottedRecording.Stretch> left = leftOut.stream()
                .map(one -> new SpottedRecording.Stretch(
                        number(one.span().first()), number(one.span().last()), one.reason()))
                .toList();
        return new SpottedRecording(recording, method, frames, whole.rate(), spots, left);
    }

    private FrameNumber number(int index) {
        return frames.numberAt(new FrameIndex(index));
    }

    /// For [#read]: one line for each run of frames, movement and stretch left out.
    ByteBuffer bytes() {
        List<String> lines = new ArrayList<>();
        frames.runs().forEach(run -> lines.add("frames " + run.first() + " " + run.last()));
        movements.forEach(one -> lines.add("movement " + one.span.first() + " " + one.peak + " " + one.span.last() + " "
                + one.score + " "
                + one.regions.stream().map(FaceRegion::name).collect(Collectors.joining(","))));
        leftOut.forEach(
                one -> lines.add("left " + one.span().first() + " " + one.span().last() + " " + one.reason()));
        return ByteBuffer.wrap(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /// Empty if it was written by another version that this one does not understand.
    static Optional<FoundMovements> read(ByteBuffer bytes) {
        List<FrameNumbers.Run> runs = new ArrayList<>();
        List<Movement> movements = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        try {
            for (String line : StandardCharsets.UTF_8.decode(bytes).toString().split("\n", -1)) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "frames" -> runs.add(new FrameNumbers.Run(Long.parseLong(words[1]), Long.parseLong(words[2])));
                    case "movement" ->
                        movements.add(new Movement(
                                new Span(Integer.parseInt(words[1]), Integer.parseInt(words[3])),
                                Integer.parseInt(words[2]),
                                Double.parseDouble(words[4]),
                                regions(words[5])));
                    case "left" ->
                        left.add(new LeftOut(
                                LeftOut.Reason.valueOf(words[3]),
                                new Span(Integer.parseInt(words[1]), Integer.parseInt(words[2]))));
                    default -> {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(new FoundMovements(new FrameNumbers(runs), movements, left));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Set<FaceRegion> regions(String names) {
        Set<FaceRegion> regions = EnumSet.noneOf(FaceRegion.class);
        for (String name : names.split(",", -1)) {
            if (!name.isEmpty()) {
                regions.add(FaceRegion.valueOf(name));
            }
        }
        return regions;
    }
}

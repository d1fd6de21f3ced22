package org.dianet.cli.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.clip.Media;
import org.dianet.pipeline.bench.Measurement;
import org.dianet.pipeline.bench.RecordingBench;
import org.dianet.pipeline.bench.ScrubMedia;
import org.dianet.storage.TemporaryFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opening a long recording, jumping in it, and the overview of its motion.
@Command(
        name = "recording",
        description = "Open a long recording, jump in it and survey its motion: a 1920×1080 H.264 video of 30 frames a"
                + " second, made for it (ten seconds of drifting, noisy texture, repeated), or your own. Prints the time"
                + " to the first frame when the file is new and when it is known, of jumps to frames anywhere, of the"
                + " overview, and the heap in use after each of these.")
final class BenchRecordingCommand extends WorkCommand {
    private static final int PART = 300;
    private static final int SECONDS = 60;

    @Option(names = "--video", paramLabel = "FILE", description = "Measure this video file.")
    private @Nullable Path video;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "30",
            description = "Length of the video that is made (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--key-frames",
            paramLabel = "N",
            defaultValue = "30",
            description = "Frames from one key frame to the next in it (default: ${DEFAULT-VALUE}).")
    private int keyFrames;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the jumps (default: 1).")
    private long seed = 1;

    @Override
    protected void work(Console console) throws Exception {
        if (minutes < 1 || keyFrames < 1) {
            throw wrongUsage("--minutes and --key-frames must be at least 1.");
        }
        try (TemporaryFolder folder = new TemporaryFolder("recording")) {
            Media media = video == null
                    ? new ScrubMedia(1920, 1080, PART)
                            .recording(folder.path(), minutes * SECONDS, keyFrames, Adapters.mediaWriter(), console)
                    : new Media.VideoFile(video.toAbsolutePath().toString().replace('\\', '/'));
            List<Measurement> found = new RecordingBench(
                            Adapters.mediaKeepingIn(folder.path().resolve("kept")))
                    .measure(media, seed, console);
            found.forEach(m -> console.print(m.line()));
            console.print("settings " + found.getLast().settings());
            Map<String, Object> json = found.getFirst().asMap();
            json.put("more", found.stream().skip(1).map(Measurement::asMap).toList());
            console.json(json);
        }
    }
}

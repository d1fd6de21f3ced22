package org.dianet.cli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.clip.Media;
import org.dianet.pipeline.bench.LookBench;
import org.dianet.pipeline.bench.Measurement;
import org.dianet.pipeline.bench.ScrubBench;
import org.dianet.pipeline.bench.ScrubMedia;
import org.dianet.pipeline.bench.StepBench;
import org.dianet.storage.TemporaryFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Random jumps and forward steps, from disk to pixels.
@Command(
        name = "scrub",
        description = "Random jumps and forward steps from disk to pixels, without the window's cache, in newly"
                + " opened media: a folder of 640×480 JPEG images and an H.264 video with a key frame every 250 frames"
                + " (as the window reads it, and bare: decoded again at every jump), or your own media. Then as the"
                + " window does it, through its cache: a held arrow key, the next clip's first frame and the pictures"
                + " for looking, also on a 1920×1080 video.")
final class BenchScrubCommand extends WorkCommand {
    private static final int LARGE_FRAMES = 300;

    @Option(names = "--media", paramLabel = "FOLDER|FILE", description = "Measure this folder of images or video file.")
    private @Nullable Path media;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the jumps (default: 1).")
    private long seed = 1;

    @Override
    protected void work(Console console) throws Exception {
        List<Measurement> found = media == null ? measureOwn(console) : measure(media, console);
        found.forEach(m -> console.print(m.line()));
        Map<String, Object> json = found.getFirst().asMap();
        json.put("more", found.stream().skip(1).map(Measurement::asMap).toList());
        console.json(json);
    }

    private List<Measurement> measureOwn(Console console) throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder("scrub")) {
            ScrubMedia made = new ScrubMedia();
            Media images = made.images(folder.path().resolve("images"), console);
            Media video = made.video(folder.path().resolve("video.mp4"), Adapters.mediaWriter(), console);
            ScrubBench bench = new ScrubBench(Adapters.media());
            List<Measurement> found = new ArrayList<>(bench.measure("images", images, seed, console));
            found.addAll(bench.measure("video", video, seed, console));
            found.addAll(new ScrubBench(Adapters.mediaKeepingNothing()).measure("bare video", video, seed, console));
            Media large = new ScrubMedia(1920, 1080, LARGE_FRAMES)
                    .video(folder.path().resolve("large.mp4"), Adapters.mediaWriter(), console);
            found.addAll(asTheWindow("images", images, console));
            found.addAll(asTheWindow("1080p video", large, console));
            return found;
        }
    }

    /// Stepping through the window's cache, and the pictures for looking.
    private static List<Measurement> asTheWindow(String label, Media media, Console console) throws Exception {
        StepBench steps = new StepBench(Adapters.media());
        List<Measurement> found = new ArrayList<>(steps.held(label, media, console));
        found.addAll(steps.nextClip(label, media, console));
        found.addAll(new LookBench(Adapters.media(), Adapters.flow()).measure(label, media, console));
        return found;
    }

    private List<Measurement> measure(Path own, Console console) throws Exception {
        String path = own.toAbsolutePath().toString().replace('\\', '/');
        Media named = Files.isDirectory(own) ? new Media.ImageFolder(path) : new Media.VideoFile(path);
        String label = Files.isDirectory(own) ? "images" : "video";
        List<Measurement> found =
                new ArrayList<>(new ScrubBench(Adapters.media()).measure(label, named, seed, console));
        found.addAll(asTheWindow(label, named, console));
        return found;
    }
}

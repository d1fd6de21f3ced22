package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.dianet.storage.eaf.EafWriter;
import org.jspecify.annotations.Nullable;

/// Writes codings as annotation files of ELAN: all into one file, or one file per recording into a folder.
public final class ExportEaf {
    private final InstantSource clock;
    private final ExportCodings.@Nullable ImageVideo video;
    private final List<String> leftOut = new ArrayList<>();

    public ExportEaf() {
        this(InstantSource.system(), null);
    }

    /// With a video for each folder of images.
    ExportEaf(ExportCodings.ImageVideo video) {
        this(InstantSource.system(), video);
    }

    ExportEaf(InstantSource clock) {
        this(clock, null);
    }

    private ExportEaf(InstantSource clock, ExportCodings.@Nullable ImageVideo video) {
        this.clock = clock;
        this.video = video;
    }

    /// @param folder the project's
    /// @param clips those to write
    /// @param out a file whose name ends with `.eaf`, or a folder
    /// @throws StorageException if a file could not be written
    public ExportCodings.Written export(Project project, Path folder, List<Clip> clips, Path out)
            throws StorageException {
        List<Clip> coded = clips.stream()
                .filter(clip -> !clip.codings().isEmpty() || !clip.excluded().none())
                .toList();
        int codings = coded.stream().mapToInt(clip -> clip.codings().size()).sum();
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".eaf")) {
            write(project, folder, coded, Map.of(), out);
            return new ExportCodings.Written(List.of(out), codings, withoutVideo(coded), leftOut);
        }
        List<Path> files = new ArrayList<>();
        int films = 0;
        Set<String> names = new HashSet<>();
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder " + out + ": " + AtomicFile.reason(e) + ".", e);
        }
        for (List<Clip> recording : recordings(coded)) {
            String name = FileNames.unused(recording.getFirst().id().value(), names);
            Path file = out.resolve(name + ".eaf");
            Map<Media, Path> videos = new HashMap<>();
            filmed(folder, recording.getFirst(), out.resolve(name + ".mp4"))
                    .ifPresent(film -> videos.put(recording.getFirst().media(), film));
            write(project, folder, recording, videos, file);
            files.add(file);
            films += videos.size();
            files.addAll(videos.values());
        }
        return new ExportCodings.Written(files, codings, withoutVideo(coded) - films, leftOut);
    }

    private Optional<Path> filmed(Path folder, Clip clip, Path out) {
        if (video == null || !(clip.media() instanceof Media.ImageFolder)) {
            return Optional.empty();
        }
        if (clip.rate().isEmpty()) {
            leftOut.add("No video of " + clip.id() + ": its frame rate is not known; say it (Clip > Frame rate, or"
                    + " dianet rate) and export again.");
            return Optional.empty();
        }
        try {
            video.write(folder, clip, clip.rate().get().perSecond(), out);
            return Optional.of(out);
        } catch (IOException e) {
            leftOut.add("No video of " + clip.id() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static int withoutVideo(List<Clip> coded) {
        return (int) coded.stream()
                .map(Clip::media)
                .filter(media -> !(media instanceof Media.VideoFile))
                .distinct()
                .count();
    }

    /// The time of a video is that of all its clips; a folder's begins with each clip's first image.
    private static List<List<Clip>> recordings(List<Clip> clips) {
        Map<Object, List<Clip>> together = new LinkedHashMap<>();
        for (Clip clip : clips) {
            Object key =
                    clip.media() instanceof Media.ImageFolder ? List.of(clip.media(), clip.frames()) : clip.media();
            together.computeIfAbsent(key, _ -> new ArrayList<>()).add(clip);
        }
        return List.copyOf(together.values());
    }

    private void write(Project project, Path folder, List<Clip> clips, Map<Media, Path> videos, Path file)
            throws StorageException {
        EafBuilder builder = new EafBuilder(folder, file, videos);
        EafWriter.write(
                file,
                builder.document(
                        clips,
                        project.vocabulary().emotions(),
                        TierColumns.names(project, clips),
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }
}

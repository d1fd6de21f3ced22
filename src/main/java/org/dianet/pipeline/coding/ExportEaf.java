package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.dianet.storage.eaf.EafWriter;

/// Writes codings as annotation files of ELAN: all into one file, or one file per recording into a folder.
public final class ExportEaf {
    private final InstantSource clock;

    public ExportEaf() {
        this(InstantSource.system());
    }

    ExportEaf(InstantSource clock) {
        this.clock = clock;
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
            write(project, folder, coded, out);
            return new ExportCodings.Written(List.of(out), codings, withoutVideo(coded), List.of());
        }
        List<Path> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder " + out + ": " + AtomicFile.reason(e) + ".", e);
        }
        for (List<Clip> recording : recordings(coded)) {
            Path file = out.resolve(FileNames.unused(recording.getFirst().id().value(), names) + ".eaf");
            write(project, folder, recording, file);
            files.add(file);
        }
        return new ExportCodings.Written(files, codings, withoutVideo(coded), List.of());
    }

    private static int withoutVideo(List<Clip> coded) {
        return (int) coded.stream()
                .map(Clip::media)
                .filter(media -> !(media instanceof Media.VideoFile))
                .distinct()
                .count();
    }

    private static List<List<Clip>> recordings(List<Clip> clips) {
        Map<Media, List<Clip>> byMedia = new LinkedHashMap<>();
        clips.forEach(clip ->
                byMedia.computeIfAbsent(clip.media(), _ -> new ArrayList<>()).add(clip));
        return List.copyOf(byMedia.values());
    }

    private void write(Project project, Path folder, List<Clip> clips, Path file) throws StorageException {
        EafBuilder builder = new EafBuilder(folder, file);
        EafWriter.write(
                file,
                builder.document(
                        clips, project.vocabulary().emotions(), clock.instant().atOffset(ZoneOffset.UTC)));
    }
}

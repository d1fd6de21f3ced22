package org.dianet.pipeline.quality;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dianet.model.Digests;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.quality.ClipQuality.Column;
import org.dianet.video.FrameReader;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;

/// What was measured of the clips of projects, on the disk. A result counts as long as the same frames are measured and
/// their files have neither another size nor another time of change.
public final class KeptQuality {
    /// Raised when a measure gives other numbers than before for the same frames.
    private static final int VERSION = 1;

    private static final String GAP = "\t";
    private final MediaOpener opener;
    private final KeptFiles kept;

    /// @param kept with one file for each project
    public KeptQuality(MediaOpener opener, KeptFiles kept) {
        this.opener = opener;
        this.kept = kept;
    }

    /// The results that still count; without stretches with a flaw, which are not kept.
    ///
    /// @param root the project's folder
    public Map<ClipId, ClipQuality> of(Path root, Project project) {
        Map<ClipId, ClipQuality> valid = new LinkedHashMap<>();
        Map<String, Line> lines = read(root);
        if (lines.isEmpty()) {
            return valid;
        }
        for (Clip clip : project.clips()) {
            Line line = lines.get(clip.id().value());
            if (line != null && stamp(root, clip).filter(line.stamp::equals).isPresent()) {
                valid.put(clip.id(), new ClipQuality(clip.id(), line.frames, List.of(), line.values));
            }
        }
        return valid;
    }

    /// Keeps results next to those of other clips; later ones replace earlier ones of a clip.
    public synchronized void keep(Path root, Project project, Collection<ClipQuality> measured) {
        if (measured.isEmpty() || !kept.keeps()) {
            return;
        }
        Map<String, Line> lines = new TreeMap<>(read(root));
        for (ClipQuality quality : measured) {
            project.clip(quality.clip())
                    .flatMap(clip -> stamp(root, clip))
                    .ifPresent(stamp ->
                            lines.put(quality.clip().value(), new Line(stamp, quality.frames(), quality.values())));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((clip, line) ->
                text.append(clip).append(GAP).append(line.text()).append('\n'));
        kept.write(key(root), ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private record Line(String stamp, int frames, Map<Column, Double> values) {
        String text() {
            StringBuilder text = new StringBuilder(stamp + GAP + frames);
            for (Column column : Column.values()) {
                text.append(GAP).append(values.getOrDefault(column, Double.NaN));
            }
            return text.toString();
        }
    }

    private Map<String, Line> read(Path root) {
        Map<String, Line> lines = new LinkedHashMap<>();
        Optional<ByteBuffer> bytes = kept.read(key(root));
        if (bytes.isEmpty()) {
            return lines;
        }
        Column[] columns = Column.values();
        for (String line : StandardCharsets.UTF_8.decode(bytes.get()).toString().split("\n", -1)) {
            String[] cells = line.split(GAP, -1);
            if (cells.length == 3 + columns.length) {
                Map<Column, Double> values = new EnumMap<>(Column.class);
                for (int i = 0; i < columns.length; i++) {
                    values.put(columns[i], Double.parseDouble(cells[3 + i]));
                }
                lines.put(cells[0], new Line(cells[1], Integer.parseInt(cells[2]), values));
            }
        }
        return lines;
    }

    private static String key(Path root) {
        MessageDigest digest = Digests.sha256();
        digest.update(KeptFiles.bytes(VERSION, Column.values().length));
        digest.update(root.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
        return KeptFiles.name(digest);
    }

    /// What a result depends on; empty if a file is not there.
    private Optional<String> stamp(Path root, Clip clip) {
        Span span = MeasureQuality.phase(clip);
        MessageDigest digest = Digests.sha256();
        digest.update(clip.media().shownPath().getBytes(StandardCharsets.UTF_8));
        try {
            if (span.length() < 1 || !clip.media().hasFrames()) {
                return Optional.empty();
            }
            digest.update(KeptFiles.bytes(number(clip, span.first()), number(clip, span.last()), span.length()));
            if (clip.media() instanceof Media.VideoFile video) {
                add(digest, MediaPaths.find(root, video.path()));
            } else {
                try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
                    for (int i = span.first(); i <= span.last(); i++) {
                        FrameIndex index = reader.frames()
                                .indexOf(clip.frames().numberAt(new FrameIndex(i)))
                                .orElseThrow(() -> new MediaException("a frame is missing"));
                        add(digest, reader.file(index));
                    }
                }
            }
            return Optional.of(KeptFiles.name(digest));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long number(Clip clip, int index) {
        return clip.frames().numberAt(new FrameIndex(index)).value();
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        digest.update(KeptFiles.bytes(
                Files.size(file), Files.getLastModifiedTime(file).toMillis()));
    }
}

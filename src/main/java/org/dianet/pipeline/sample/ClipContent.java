package org.dianet.pipeline.sample;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dianet.model.Digests;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.ViewedClip;
import org.dianet.model.study.View;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// Identifies a clip's pixels, whatever the names of clip, subject, folder and project: the
/// SHA-256 of its first, middle and last frame's file, or of the length and three stretches of its video.
public final class ClipContent {
    private static final int STRETCH = 1 << 20;

    private final MediaOpener opener;
    private final Path root;

    public ClipContent(MediaOpener opener, Path root) {
        this.opener = opener;
        this.root = root;
    }

    /// Empty if the files cannot be read.
    public String of(Clip clip) {
        try {
            MessageDigest digest = Digests.sha256();
            for (Path file : files(clip)) {
                add(digest, file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        }
    }

    /// The same of a clip's further views, as far as they can be read.
    ///
    /// @param views names, those that the clip does not have among them
    public List<String> ofViews(Project project, Clip clip, List<String> views) {
        List<String> all = new ArrayList<>();
        for (View view : project.study().views()) {
            if (view.clip().equals(clip.id()) && views.contains(view.name())) {
                try {
                    all.add(of(ViewedClip.of(project, clip, view).pixels()));
                } catch (IllegalArgumentException _) {
                    // A view that cannot be used shows nobody; a run that needs it says so.
                }
            }
        }
        all.remove("");
        return all;
    }

    private List<Path> files(Clip clip) throws MediaException {
        return switch (clip.media()) {
            case Media.VideoFile(String path) -> List.of(root.resolve(path));
            case Media.MotionImage(String path) -> List.of(root.resolve(path));
            case Media.MotionImagePair(String onset, String offset) ->
                List.of(root.resolve(onset), root.resolve(offset));
            case Media.ImageFolder folder -> frames(clip);
        };
    }

    private List<Path> frames(Clip clip) throws MediaException {
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            int count = reader.frames().count();
            if (count == 0) {
                throw new MediaException("Clip " + clip.id() + " has no frame on disk.");
            }
            List<Path> files = new ArrayList<>();
            for (int index : new int[] {0, count / 2, count - 1}) {
                files.add(reader.file(new FrameIndex(index)));
            }
            return files;
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long length = bytes.length();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, length));
            for (long from : new long[] {0, length / 2, Math.max(0, length - STRETCH)}) {
                byte[] stretch = new byte[(int) Math.min(STRETCH, length - from)];
                bytes.seek(from);
                bytes.readFully(stretch);
                digest.update(stretch);
            }
        }
    }
}

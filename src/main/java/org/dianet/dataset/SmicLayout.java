package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.dianet.dataset.Smic.Camera;
import org.jspecify.annotations.Nullable;

/// Which folders are clips of SMIC that were cut at the expression: `…/s1/micro/negative/s1_ne_01`.
final class SmicLayout {
    private static final int ABOVE_CLIP = 4;
    private final Map<Path, Root> roots = new TreeMap<>();

    /// Where the subjects of one camera stand side by side.
    ///
    /// @param named whether a folder says which camera it was
    /// @param clips folder of each clip's name
    record Root(Path folder, Camera camera, boolean named, Map<String, Path> clips) {}

    private SmicLayout() {}

    static SmicLayout of(MediaTree tree) {
        SmicLayout layout = new SmicLayout();
        tree.folders().stream().filter(SmicLayout::clip).forEach(folder -> layout.add(folder));
        return layout;
    }

    private static boolean clip(Path folder) {
        int names = folder.getNameCount();
        Matcher name = Smic.NAME.matcher(String.valueOf(folder.getFileName()));
        return names >= ABOVE_CLIP
                && name.matches()
                && folder.getName(names - 3).toString().equalsIgnoreCase("micro");
    }

    private void add(Path clip) {
        Path root = above(clip, ABOVE_CLIP);
        @Nullable Camera camera = camera(root);
        roots.computeIfAbsent(
                        root, _ -> new Root(root, camera == null ? Camera.HS : camera, camera != null, new TreeMap<>()))
                .clips()
                .put(String.valueOf(clip.getFileName()), clip);
    }

    private static Path above(Path path, int levels) {
        @Nullable Path root = path;
        for (int i = 0; i < levels && root != null; i++) {
            root = root.getParent();
        }
        return root == null ? path : root;
    }

    /// The camera that the nearest folder names, e.g. `HS`, `NIR_long` or `SMIC-HS-E`.
    private static @Nullable Camera camera(Path root) {
        for (int i = root.getNameCount() - 1; i >= 0; i--) {
            List<String> words = Arrays.asList(
                    root.getName(i).toString().toUpperCase(Locale.ROOT).split("[^A-Z]+"));
            for (Camera camera : Camera.values()) {
                if (words.contains(camera.name())) {
                    return camera;
                }
            }
        }
        return null;
    }

    List<Root> roots(Camera camera) {
        List<Root> found = new ArrayList<>();
        for (Root root : roots.values()) {
            if (root.camera == camera) {
                found.add(root);
            }
        }
        return found;
    }
}

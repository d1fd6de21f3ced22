package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.dataset.Smic.Camera;
import org.dianet.dataset.table.MediaTree;
import org.dianet.dataset.table.Sheet;
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

    /// The camera of a sheet: named by the file, by its tabs, or by the folders if those name a single one;
    /// otherwise HS, whose sheet is the one handed out with the recordings.
    static Camera camera(Path table, List<Sheet> tabs, MediaTree tree) {
        Set<Camera> named = named(Stream.of(String.valueOf(table.getFileName())));
        if (named.isEmpty()) {
            named = named(tabs.stream().map(Sheet::name));
        }
        if (named.isEmpty()) {
            named = named(tree.folders().stream().map(folder -> String.valueOf(folder.getFileName())));
        }
        return named.size() == 1 ? named.iterator().next() : Camera.HS;
    }

    private static Set<Camera> named(Stream<String> names) {
        Set<String> words = names.flatMap(name -> words(name).stream()).collect(Collectors.toSet());
        Set<Camera> named = EnumSet.noneOf(Camera.class);
        for (Camera camera : Camera.values()) {
            if (words.contains(camera.name())) {
                named.add(camera);
            }
        }
        return named;
    }

    private static List<String> words(String name) {
        return Arrays.asList(name.toUpperCase(Locale.ROOT).split("[^A-Z]+"));
    }

    /// The camera that the nearest folder names, e.g. `HS`, `NIR_long` or `SMIC-HS-E`.
    private static @Nullable Camera camera(Path root) {
        for (int i = root.getNameCount() - 1; i >= 0; i--) {
            List<String> words = words(root.getName(i).toString());
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

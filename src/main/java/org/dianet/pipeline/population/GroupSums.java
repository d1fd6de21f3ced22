package org.dianet.pipeline.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.map.MotionEnergy;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.Tensor;
import org.dianet.pipeline.sample.MotionImage;

/// The means of groups while clips come one after another, subject by subject.
final class GroupSums {
    private final int cells;
    private final Map<String, Means> groups = new LinkedHashMap<>();

    /// @param cells rows and columns of the grid of magnitudes
    GroupSums(List<String> names, int cells) {
        this.cells = cells;
        names.forEach(name -> groups.put(name, new Means()));
    }

    /// Means of one group: images, magnitudes and maps of each stream.
    private static final class Means {
        private final List<RunningMean> images = new ArrayList<>();
        private final List<RunningMean> motion = new ArrayList<>();
        private final List<RunningMean> maps = new ArrayList<>();
        private final List<FloatImage> sizes = new ArrayList<>();
        private final List<TokenMap> grids = new ArrayList<>();
    }

    /// @param raw before any normalisation, one a stream
    /// @param maps one a stream, or none
    MeanGroups.Read add(Grouping.Entry entry, List<MotionImage> raw, List<TokenMap> maps) {
        List<FloatImage> images = new ArrayList<>();
        List<TokenMap> motion = new ArrayList<>();
        for (MotionImage one : raw) {
            FloatImage size = one.raw();
            FloatImage change = one instanceof MotionImage.Ready ready
                    ? ready.change()
                    : new FloatImage(size.width(), size.height(), size.channels(), SpooledImages.change(one));
            images.add(change);
            motion.add(MotionEnergy.of(cells, cells, change));
        }
        String subject = entry.member().clip().subject().value();
        for (String name : entry.groups()) {
            Means means = Objects.requireNonNull(groups.get(name));
            for (int stream = 0; stream < images.size(); stream++) {
                FloatImage image = images.get(stream);
                if (means.sizes.size() <= stream) {
                    means.sizes.add(new FloatImage(image.width(), image.height(), image.channels(), image.values()));
                }
                mean(means.images, stream, image.values().length).add(subject, image.values());
                mean(means.motion, stream, cells * cells).add(subject, floats(motion.get(stream)));
            }
            for (int stream = 0; stream < maps.size(); stream++) {
                TokenMap map = maps.get(stream);
                if (means.grids.size() <= stream) {
                    means.grids.add(map);
                }
                mean(means.maps, stream, map.values().length).add(subject, floats(map));
            }
        }
        return new MeanGroups.Read(entry, all(motion), all(maps));
    }

    private static RunningMean mean(List<RunningMean> means, int stream, int length) {
        if (means.size() <= stream) {
            means.add(new RunningMean(length));
        }
        return means.get(stream);
    }

    private static float[] floats(TokenMap map) {
        return Tensor.of("map", map.values()).values();
    }

    private static double[] all(List<TokenMap> maps) {
        return maps.stream()
                .flatMapToDouble(map -> DoubleStream.of(map.values()))
                .toArray();
    }

    /// Groups of which a clip was read.
    List<GroupMeans.Group> groups() {
        List<GroupMeans.Group> all = new ArrayList<>();
        groups.forEach((name, means) -> {
            if (!means.images.isEmpty()) {
                all.add(group(name, means));
            }
        });
        return all;
    }

    private GroupMeans.Group group(String name, Means means) {
        List<FloatImage> images = new ArrayList<>();
        List<TokenMap> motion = new ArrayList<>();
        for (int stream = 0; stream < means.images.size(); stream++) {
            FloatImage size = means.sizes.get(stream);
            images.add(new FloatImage(
                    size.width(),
                    size.height(),
                    size.channels(),
                    means.images.get(stream).mean()));
            motion.add(
                    new TokenMap(cells, cells, doubles(means.motion.get(stream).mean())));
        }
        List<TokenMap> maps = new ArrayList<>();
        for (int stream = 0; stream < means.maps.size(); stream++) {
            TokenMap grid = means.grids.get(stream);
            maps.add(new TokenMap(
                    grid.rows(), grid.columns(), doubles(means.maps.get(stream).mean())));
        }
        RunningMean any = means.images.getFirst();
        return new GroupMeans.Group(name, any.clips(), any.subjects(), images, motion, maps);
    }

    private static double[] doubles(float[] values) {
        return new Tensor("mean", new long[] {values.length}, values).doubles();
    }
}

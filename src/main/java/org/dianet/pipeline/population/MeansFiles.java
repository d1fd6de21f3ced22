package org.dianet.pipeline.population;

import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.Tensor;
import org.dianet.model.annotation.CellText;
import org.dianet.pipeline.report.Csv;
import org.dianet.storage.NpzFile;
import org.dianet.storage.StorageException;

/// Means of groups as numbers: `means.npz` with all arrays and `means.csv` with a row for each group.
public final class MeansFiles {
    private MeansFiles() {}

    public static void write(GroupMeans means, Path folder) throws StorageException {
        try (NpzFile npz = new NpzFile(folder.resolve("means.npz"))) {
            List<String> streams = Writing.streams(means.kinds());
            for (int stream = 0; stream < streams.size(); stream++) {
                String name = streams.get(stream);
                images(npz, "image_" + name, means, stream);
                int of = stream;
                maps(
                        npz,
                        "motion_" + name,
                        means.groups().stream()
                                .map(group -> group.motion().get(of))
                                .toList());
                if (means.method() != null) {
                    maps(
                            npz,
                            "map_" + name,
                            means.groups().stream()
                                    .map(group -> group.maps().get(of))
                                    .toList());
                }
                if (means.difference().isPresent()) {
                    GroupMeans.Difference difference = means.difference().get();
                    compared(npz, "motion_" + name, difference.motion(), stream);
                    if (difference.maps().isPresent()) {
                        compared(npz, "map_" + name, difference.maps().get(), stream);
                    }
                }
            }
            npz.finish(folder.resolve("means.csv"), table(means));
        }
    }

    private static String table(GroupMeans means) {
        StringBuilder table = new StringBuilder(Csv.line(List.of("row", "group", "clips", "subjects")));
        for (int row = 0; row < means.groups().size(); row++) {
            GroupMeans.Group group = means.groups().get(row);
            table.append(Csv.line(List.of(
                    String.valueOf(row),
                    CellText.guarded(group.name()),
                    String.valueOf(group.clips()),
                    String.valueOf(group.subjects()))));
        }
        return table.toString();
    }

    private static void images(NpzFile npz, String name, GroupMeans means, int stream) throws StorageException {
        FloatImage size = means.groups().getFirst().images().get(stream);
        npz.begin(name, means.groups().size(), size.height(), size.width(), size.channels());
        for (GroupMeans.Group group : means.groups()) {
            npz.write(group.images().get(stream).values());
        }
    }

    private static void maps(NpzFile npz, String name, List<TokenMap> maps) throws StorageException {
        npz.begin(name, maps.size(), maps.getFirst().rows(), maps.getFirst().columns());
        for (TokenMap map : maps) {
            npz.write(Tensor.of(name, map.values()).values());
        }
    }

    private static void compared(NpzFile npz, String name, GroupMeans.Compared compared, int stream)
            throws StorageException {
        npz.begin("difference_" + name, compared.rows(), compared.columns());
        npz.write(Tensor.of(name, compared.whole(stream).values()).values());
        npz.begin("p_" + name, compared.rows(), compared.columns());
        npz.write(Tensor.of(name, compared.p(stream).values()).values());
    }
}

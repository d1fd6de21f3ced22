package org.dianet.learning.djl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.learning.EngineException;
import org.dianet.learning.Tensor;
import org.dianet.learning.djl.block.WeightNames;
import org.dianet.learning.weights.WeightsFile;
import org.jspecify.annotations.Nullable;

/// The prefix of a network's names in a file, such as `module.` or `encoder.`: that with which most of them
/// fit.
final class NamePrefix {
    private final WeightsFile file;
    private final List<long[]> shapes;

    /// @param shapes of the tensors that the network needs, in the order of a naming's names
    NamePrefix(WeightsFile file, List<long[]> shapes) {
        this.file = file;
        this.shapes = List.copyOf(shapes);
    }

    /// @param names how many of the network's are in the file
    /// @param fits how many of these have the network's shape
    record Match(WeightNames weightNames, String prefix, long names, long fits) {}

    /// @return empty if the file has none of the names
    /// @throws EngineException if the file holds several such networks and none was asked for
    Optional<Match> best(List<WeightNames> namings) throws EngineException {
        List<Match> matches = new ArrayList<>();
        for (WeightNames weightNames : namings) {
            for (String prefix : prefixes(weightNames)) {
                matches.add(match(weightNames, prefix));
            }
        }
        Optional<Match> best = matches.stream()
                .filter(match -> match.names() > 0)
                .max(Comparator.comparingLong(Match::names).thenComparingLong(Match::fits));
        if (best.isPresent()) {
            List<String> whole = matches.stream()
                    .filter(match -> match.fits() == shapes.size())
                    .map(Match::prefix)
                    .distinct()
                    .toList();
            if (whole.size() > 1) {
                throw several(whole);
            }
        }
        return best;
    }

    private Set<String> prefixes(WeightNames weightNames) {
        Set<String> prefixes = new TreeSet<>();
        @Nullable String asked = file.prefix();
        if (asked != null) {
            prefixes.add(asked.isEmpty() || asked.endsWith(".") ? asked : asked + ".");
            return prefixes;
        }
        prefixes.add("");
        for (String wanted : weightNames
                .names()
                .subList(0, Math.min(shapes.size(), weightNames.names().size()))) {
            for (String name : file.tensors().keySet()) {
                if (name.endsWith("." + wanted)) {
                    prefixes.add(name.substring(0, name.length() - wanted.length()));
                }
            }
            if (prefixes.size() > 1) {
                return prefixes;
            }
        }
        return prefixes;
    }

    private Match match(WeightNames weightNames, String prefix) {
        long names = 0;
        long fits = 0;
        for (int i = 0; i < shapes.size() && i < weightNames.names().size(); i++) {
            @Nullable
            Tensor tensor = file.tensors().get(prefix + weightNames.names().get(i));
            if (tensor != null) {
                names++;
                fits += FirstLayer.fits(tensor.shape(), shapes.get(i)) ? 1 : 0;
            }
        }
        return new Match(weightNames, prefix, names, fits);
    }

    private EngineException several(List<String> prefixes) {
        String name = String.valueOf(file.file().getFileName());
        List<String> quoted = prefixes.stream()
                .map(prefix -> prefix.isEmpty() ? "no prefix" : "“" + prefix + "”")
                .toList();
        return new EngineException(file.file() + " holds this network " + prefixes.size() + " times, its names with "
                + String.join(" and ", quoted) + ". Name the one you want after the file, e.g. " + name + "#"
                + prefixes.getLast());
    }
}

package org.dianet.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The packages right below `org.dianet` and what each knows, without what follows from the rest: where `a` knows `b`
/// and `b` knows `c`, an arrow from `a` to `c` says nothing new.
///
/// @param parts packages within each package, relative to it
/// @param arrows from a package to those it knows
/// @param levels length of the longest way down from each package
record PackageGraph(
        SortedMap<String, SortedSet<String>> parts,
        SortedMap<String, SortedSet<String>> arrows,
        Map<String, Integer> levels) {
    private static final String BASE = "org.dianet.";

    /// @throws IllegalStateException if packages know each other in a circle
    static PackageGraph of(JavaClasses classes) {
        SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
        SortedMap<String, SortedSet<String>> known = new TreeMap<>();
        for (JavaClass type : classes) {
            if (!type.getPackageName().startsWith(BASE)) {
                continue;
            }
            String own = type.getPackageName().substring(BASE.length());
            SortedSet<String> within = parts.computeIfAbsent(top(own), _ -> new TreeSet<>());
            if (!own.equals(top(own))) {
                within.add(own.substring(top(own).length() + 1));
            }
            SortedSet<String> others = known.computeIfAbsent(top(own), _ -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = dependency.getTargetClass().getPackageName();
                if (other.startsWith(BASE)
                        && !top(other.substring(BASE.length())).equals(top(own))) {
                    others.add(top(other.substring(BASE.length())));
                }
            }
        }
        Map<String, Integer> levels = new TreeMap<>();
        for (String name : known.keySet()) {
            level(name, known, levels, new ArrayList<>());
        }
        return new PackageGraph(parts, reduced(known), levels);
    }

    private static String top(String name) {
        return name.replaceFirst("\\..*", "");
    }

    private static int level(
            String name, Map<String, ? extends Set<String>> known, Map<String, Integer> levels, List<String> way) {
        if (way.contains(name)) {
            throw new IllegalStateException("packages know each other in a circle: " + way + " and again " + name);
        }
        Integer found = levels.get(name);
        if (found != null) {
            return found;
        }
        way.add(name);
        int level = 0;
        for (String other : known.get(name)) {
            level = Math.max(level, 1 + level(other, known, levels, way));
        }
        way.removeLast();
        levels.put(name, level);
        return level;
    }

    private static SortedMap<String, SortedSet<String>> reduced(SortedMap<String, SortedSet<String>> known) {
        SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
        known.forEach((name, others) -> {
            SortedSet<String> kept = new TreeSet<>(others);
            others.forEach(other -> kept.removeAll(below(other, known)));
            arrows.put(name, kept);
        });
        return arrows;
    }

    private static Set<String> below(String name, Map<String, ? extends Set<String>> known) {
        Set<String> below = new TreeSet<>(known.get(name));
        known.get(name).forEach(other -> below.addAll(below(other, known)));
        return below;
    }
}

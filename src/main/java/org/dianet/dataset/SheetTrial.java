package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dianet.dataset.ClipRow.Source.Search;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.MediaTree;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;
import org.dianet.model.row.PartReason;
import org.dianet.wording.RowWording;

/// Reads tables as each data set in turn would write them, and keeps what goes together with the folders.
final class SheetTrial {
    private static final int MOST_TABLES = 40;

    private final Path media;
    private final MediaTree tree;
    private final SheetReader reader;
    private final List<Tried> tried = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private int tables;

    /// A table that may be of one data set.
    private record Tried(Candidate candidate, ClipRows rows) {}

    private record Group(DatasetKind kind, Path media) {}

    SheetTrial(Path media, MediaTree tree, SheetReader reader) {
        this.media = media;
        this.tree = tree;
        this.reader = reader;
    }

    void add(Path table) {
        tables++;
        if (tables > MOST_TABLES) {
            return;
        }
        List<Sheet> tabs;
        try {
            tabs = reader.read(table);
        } catch (DatasetException e) {
            unused.add(String.valueOf(e.getMessage()));
            return;
        }
        Signs signs = Signs.of(table, tabs);
        Smic.Camera camera = SmicLayout.camera(table, tabs, tree);
        List<Tried> of = new ArrayList<>();
        Map<DatasetKind, String> against = new LinkedHashMap<>();
        for (DatasetKind kind : DatasetKind.values()) {
            if (kind.readsFolders() && Smic.camera(kind) != camera) {
                continue;
            }
            try {
                ClipRows rows = kind.format(LabelColumn.EMOTION).read(table, _ -> tabs);
                Optional<String> contradiction = signs.against(kind).or(() -> pictures(kind, rows, signs));
                if (rows.clips().isEmpty()) {
                    against.put(kind, NoDataset.noClip(rows));
                } else if (contradiction.isPresent()) {
                    against.put(kind, contradiction.get());
                } else {
                    boolean unnamed = kind == DatasetKind.MMEW && !signs.names(kind);
                    List<ClipRow> clips = unnamed
                            ? rows.clips().stream().map(SheetTrial::byEmotion).toList()
                            : rows.clips();
                    List<Candidate> found = new RowMatch(kind, table, media, clips).candidates(tree);
                    if (unnamed && found.stream().allMatch(candidate -> candidate.found() == 0)) {
                        against.put(kind, Signs.notItsOwn());
                    } else {
                        found.forEach(candidate -> of.add(new Tried(candidate, rows)));
                    }
                }
            } catch (KnownSheet e) {
                unused.add(String.valueOf(e.getMessage()));
                return;
            } catch (DatasetException e) {
                // not this data set's columns
            }
        }
        if (of.isEmpty()) {
            unused.add(NoDataset.sentence(table, tabs, against));
        }
        double best = of.stream().mapToDouble(t -> t.candidate.likeness()).max().orElse(0);
        of.stream()
                .filter(t -> t.candidate.likeness() >= best * Recognition.CLEARLY)
                .forEach(tried::add);
    }

    /// Names that differ from MMEW's must at least be in the folder of their emotion.
    private static ClipRow byEmotion(ClipRow row) {
        if (!(row.source() instanceof Search search) || search.tails().size() < 2) {
            return row;
        }
        List<String> tails = search.tails().subList(0, search.tails().size() - 1);
        return row.at(new Search(tails, search.numbering()));
    }

    /// CASME and CASME II call subjects and clips alike, but not their pictures: `EP01_5-12.jpg` and `img46.jpg`.
    private Optional<String> pictures(DatasetKind kind, ClipRows rows, Signs signs) {
        if (kind != DatasetKind.CASME && kind != DatasetKind.CASME2) {
            return Optional.empty();
        }
        for (ClipRow row : rows.clips()) {
            if (row.source() instanceof Search search) {
                for (Path place : tree.find(search.tails())) {
                    String picture = tree.picture(place);
                    boolean first = picture.matches(
                            "(?i)(reg_)?" + Pattern.quote(String.valueOf(place.getFileName())) + "-\\d+\\..*");
                    boolean second = picture.matches("(?i)(reg_)?img\\d+\\..*");
                    if (first || second) {
                        return first == (kind == DatasetKind.CASME)
                                ? Optional.empty()
                                : Optional.of("pictures such as " + picture + " are those of "
                                        + (first ? DatasetKind.CASME : DatasetKind.CASME2).title());
                    }
                }
            }
        }
        return kind == DatasetKind.CASME && !signs.headedAsCasme()
                ? Optional.of("no column is headed as only CASME heads them")
                : Optional.empty();
    }

    List<Candidate> candidates() {
        return tried.stream().map(Tried::candidate).toList();
    }

    /// All that was found, sheets of one data set joined.
    Recognition with(List<Candidate> layouts) {
        if (tables == 0) {
            unused.add("There is no table (XLSX, XLS or CSV) in the folder or beside it.");
        }
        if (tables > MOST_TABLES) {
            unused.add("Only the first " + MOST_TABLES + " of " + tables + " tables were looked at.");
        }
        boolean some = !layouts.isEmpty() || tried.stream().anyMatch(t -> t.candidate.found() > 0);
        Map<Group, List<Tried>> groups = new LinkedHashMap<>();
        for (Tried each : tried) {
            Candidate candidate = each.candidate;
            if (!some || candidate.found() > 0) {
                groups.computeIfAbsent(new Group(candidate.kind(), candidate.media()), _ -> new ArrayList<>())
                        .add(each);
            } else if (tried.stream()
                    .noneMatch(t -> !t.equals(each)
                            && t.candidate.found() > 0
                            && t.candidate.sheet().equals(candidate.sheet()))) {
                unused.add(candidate.sheetName() + " has the " + candidate.reason() + ".");
            }
        }
        List<Candidate> all = new ArrayList<>(layouts);
        groups.values().forEach(group -> all.addAll(joined(group)));
        all.sort(Candidate.BY_LIKENESS);
        return new Recognition(all, unused);
    }

    private List<Candidate> joined(List<Tried> group) {
        Map<Parts.Part, Tried> parts = new LinkedHashMap<>();
        group.forEach(
                t -> parts.put(new Parts.Part(name(t, group), false, RowPlace.whole(t.candidate.sheet()), t.rows), t));
        Parts.Choice choice = Parts.choose(List.copyOf(parts.keySet()), PartReason.Part.FILE);
        List<Candidate> all = new ArrayList<>();
        List<Candidate> taken = new ArrayList<>();
        parts.forEach((part, t) -> {
            if (choice.taken().contains(part)) {
                taken.add(t.candidate);
            } else {
                String why = choice.notes().stream()
                        .filter(note -> note.file().equals(t.candidate.sheet()))
                        .map(RowProblem::reason)
                        .findFirst()
                        .map(reason -> reason instanceof PartReason.Replaced replaced
                                ? RowWording.rank(replaced.rank())
                                : RowWording.of(reason))
                        .orElse("");
                all.add(t.candidate.superseded(why));
            }
        });
        all.addFirst(taken.size() == 1 ? taken.getFirst() : join(taken));
        return all;
    }

    /// The file's name, with its folders where another sheet is called so too: `v1/list.csv`.
    private String name(Tried one, List<Tried> group) {
        String name = one.candidate.sheetName();
        boolean twice =
                group.stream().filter(t -> t.candidate.sheetName().equals(name)).count() > 1;
        return twice && one.candidate.sheet().startsWith(media)
                ? media.relativize(one.candidate.sheet()).toString().replace('\\', '/')
                : name;
    }

    private static Candidate join(List<Candidate> taken) {
        int clips = taken.stream().mapToInt(Candidate::clips).sum();
        int found = taken.stream().mapToInt(Candidate::found).sum();
        double points =
                taken.stream().mapToDouble(c -> c.likeness() * c.clips()).sum();
        Candidate first = taken.getFirst();
        List<Path> sheets = taken.stream().map(Candidate::sheet).toList();
        String names =
                String.join(", ", taken.stream().map(Candidate::sheetName).toList());
        return new Candidate(
                first.kind(),
                sheets,
                first.media(),
                clips,
                found,
                points / clips,
                Candidate.Standing.TAKEN,
                "columns of " + first.kind().title() + "; " + found + " of " + clips + " clips of the sheets " + names
                        + ", which are joined, were found");
    }
}

package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dianet.dataset.table.CellValue;
import org.dianet.dataset.table.Header;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.Table;

/// What a sheet's headings and names say about whose it is, apart from the columns that several data sets share.
final class Signs {
    private static final Pattern SAMM = Pattern.compile("\\d{2,3}_\\d{1,2}_\\d{1,3}");
    private static final Pattern MMEW = Pattern.compile("S\\d{1,3}-\\d{1,3}-\\d{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DFME = Pattern.compile("sub\\d+_\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CASME = Pattern.compile("EP\\d+.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CASME3 = Pattern.compile("spno\\W*\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("[a-z]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("\\d+(\\.0+)?");
    private static final Set<DatasetKind> SMIC =
            EnumSet.of(DatasetKind.SMIC, DatasetKind.SMIC_VIS, DatasetKind.SMIC_NIR);

    private final List<Table> tables = new ArrayList<>();
    private final Map<DatasetKind, Integer> named = new EnumMap<>(DatasetKind.class);
    private String example = "";
    private int rows;
    private int letters;
    private int numbered;
    private boolean subjects;

    /// Reads what stands beneath any header with names and onsets.
    static Signs of(Path file, List<Sheet> tabs) {
        Signs signs = new Signs();
        for (Sheet tab : tabs) {
            Table.in(file, tab, Header.of("Filename", "OnsetFrame"))
                    .map(table -> new CleanRows(table, RowPlace.whole(file)).table())
                    .ifPresent(signs::add);
        }
        return signs;
    }

    /// Whether most clips of a table are named as this data set names them.
    static boolean names(Table table, DatasetKind kind) {
        Signs signs = new Signs();
        signs.add(table);
        return signs.names(kind);
    }

    private void add(Table table) {
        tables.add(table);
        subjects |= table.has("Subject");
        for (Sheet.Row row : table.rows()) {
            String name = CellValue.withoutVideo(CellValue.plain(table.text(row, "Filename")));
            String subject = CellValue.plain(table.text(row, "Subject"));
            if (!name.isEmpty()) {
                rows++;
                letters += LETTER.matcher(name).matches() ? 1 : 0;
                numbered += subject.isEmpty() || numbered(subject) ? 1 : 0;
                of(name, subject).forEach(kind -> {
                    named.merge(kind, 1, Integer::sum);
                    example = example.isEmpty() ? name : example;
                });
            }
        }
    }

    private static Set<DatasetKind> of(String name, String subject) {
        if (CASME3.matcher(subject).matches()) {
            return EnumSet.of(DatasetKind.CASME3);
        }
        if (Smic.NAME.matcher(name).matches()) {
            return SMIC;
        }
        if (SAMM.matcher(name).matches() && number(name).equals(number(subject.isEmpty() ? name : subject))) {
            return EnumSet.of(DatasetKind.SAMM);
        }
        if (MMEW.matcher(name).matches()) {
            return EnumSet.of(DatasetKind.MMEW);
        }
        if (DFME.matcher(name).matches()) {
            return EnumSet.of(DatasetKind.DFME);
        }
        return CASME.matcher(name).matches()
                ? EnumSet.of(DatasetKind.CASME, DatasetKind.CASME2)
                : EnumSet.noneOf(DatasetKind.class);
    }

    private static boolean numbered(String subject) {
        return NUMBERED.matcher(PublishedRows.BEFORE_NUMBER.matcher(subject).replaceFirst(""))
                .matches();
    }

    /// The first number in a text, without zeros before it.
    private static String number(String text) {
        return text.replaceFirst("^\\D*0*(\\d+).*$", "$1");
    }

    private boolean has(String... exactly) {
        return tables.stream().anyMatch(table -> List.of(exactly).stream().anyMatch(table::hasExactly));
    }

    private boolean most(int count) {
        return 2 * count > rows;
    }

    boolean headedAsCasme() {
        return has("OnsetF", "ApexF1", "ApexF2", "OffsetF");
    }

    /// Whether most names are as this data set alone writes them.
    boolean names(DatasetKind kind) {
        return most(named.getOrDefault(kind, 0));
    }

    /// Why a sheet with its columns is not from this data set; empty if it may be.
    Optional<String> against(DatasetKind kind) {
        if (rows == 0 || kind == DatasetKind.TABLE || kind == DatasetKind.IMAGES || kind == DatasetKind.CASME_SQ) {
            return Optional.empty();
        }
        if (has("media") && has("clip")) {
            return Optional.of("it has a column media as a table of clips");
        }
        Set<DatasetKind> ofNames = EnumSet.noneOf(DatasetKind.class);
        named.forEach((of, count) -> {
            if (most(count)) {
                ofNames.add(of);
            }
        });
        if (!ofNames.isEmpty() && !ofNames.contains(kind)) {
            return Optional.of("names such as " + example + " are those of "
                    + ofNames.iterator().next().title());
        }
        return column(kind).or(() -> subject(kind));
    }

    private Optional<String> column(DatasetKind kind) {
        boolean wanted = switch (kind) {
            case FOURDME -> has("fold_name");
            default -> true;
        };
        if (!wanted) {
            return Optional.of("no column has a heading that only " + kind.title() + " heads them");
        }
        record Sign(String column, DatasetKind of) {}
        List<Sign> signs = new ArrayList<>(List.of(
                new Sign("Inducement Code", DatasetKind.SAMM),
                new Sign("fold_name", DatasetKind.FOURDME),
                new Sign("Expression type", DatasetKind.CASME3),
                new Sign("ApexF2", DatasetKind.CASME),
                new Sign("ApexF1", DatasetKind.CASME)));
        return signs.stream()
                .filter(sign -> sign.of != kind && has(sign.column))
                .findFirst()
                .map(sign -> "a column is headed " + sign.column + " as in " + sign.of.title());
    }

    static String notItsOwn() {
        return "neither its names nor its headings are specific to this data set";
    }

    /// Columns that many tables have need names or a heading that only this data set has.
    private Optional<String> own(DatasetKind kind) {
        boolean heading = switch (kind) {
            case SAMM -> has("Inducement Code");
            case CASME -> headedAsCasme();
            case DFME -> has("EmotionId");
            default -> has("OnsetFrame") && has("ApexFrame") && has("Filename");
        };
        return heading || names(kind) ? Optional.empty() : Optional.of(notItsOwn());
    }

    private Optional<String> subject(DatasetKind kind) {
        return switch (kind) {
            case CASME3 ->
                names(kind) || most(letters) || has("count")
                        ? Optional.empty()
                        : Optional.of("its subjects are not called spNO.1 as in " + kind.title());
            case CASME2, CASME, SAMM ->
                subjects && !most(numbered)
                        ? Optional.of("its subjects are not numbered as in " + kind.title())
                        : own(kind);
            case DFME -> own(kind);
            case MMEW, SMIC, SMIC_VIS, SMIC_NIR, FOURDME, TABLE, IMAGES, CASME_SQ -> Optional.empty();
        };
    }
}

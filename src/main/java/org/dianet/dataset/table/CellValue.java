package org.dianet.dataset.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people and programs write into a cell where a number or a name is meant.
public final class CellValue {
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,18})(?:[.,]0{0,2}|\\.0+)?");
    /// As spreadsheet programs show long numbers: `1.93E+03`.
    private static final Pattern POWER = Pattern.compile("\\d(?:[.,]\\d{1,9})?E\\+?\\d{1,2}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE =
            Pattern.compile("(?:.*\\D)?(\\d{1,18})\\.(?:jpe?g|png|bmp|tiff?|webp)", Pattern.CASE_INSENSITIVE);
    /// `img46`, `frame 46`, `#46`, `46帧`.
    private static final Pattern CALLED = Pattern.compile(
            "(?:(?:reg[ _-]?)?(?:img|image|frame|f|no\\.?)[ _-]*|#\\s*|第\\s*)(\\d{1,18})(?:\\s*帧)?|(\\d{1,18})\\s*帧",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VIDEO =
            Pattern.compile("(.+)\\.(?:avi|mp4|m4v|mov|wmv|mkv|mpe?g|webm|flv|mts|m2ts|ts)", Pattern.CASE_INSENSITIVE);

    private static final Pattern RATIO = Pattern.compile("(\\d{1,9})\\s*/\\s*(\\d{1,9})");

    private static final Set<String> MISSING =
            Set.of("", "nan", "none", "null", "nil", "na", "n/a", "#n/a", "<na>", "-", "--", "\u2013", "\u2014");

    private CellValue() {}

    /// With wide letters and digits as plain ones, as `４６`, and so the digits of every script.
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// A frame number: `46`, `46.0`, `46,0`, or the name of a frame or its file, `frame 46`, `img46.jpg`. A comma
    /// before three digits
    /// may separate thousands or decimals, so that it gives none.
    public static Optional<Long> frame(String text) {
        String plain = plain(text);
        Matcher whole = WHOLE.matcher(plain);
        if (whole.matches()) {
            return Optional.of(Long.parseLong(whole.group(1)));
        }
        Matcher picture = PICTURE.matcher(plain);
        Matcher called = CALLED.matcher(plain);
        if (picture.matches()) {
            return Optional.of(Long.parseLong(picture.group(1)));
        }
        if (POWER.matcher(plain).matches()) {
            BigDecimal number = new BigDecimal(plain.replace(',', '.')).stripTrailingZeros();
            boolean fits = number.scale() <= 0 && number.precision() - number.scale() <= 18;
            return fits ? Optional.of(number.longValueExact()) : Optional.empty();
        }
        return called.matches()
                ? Optional.of(Long.parseLong(called.group(called.group(1) == null ? 2 : 1)))
                : Optional.empty();
    }

    /// Whether a cell says that there is nothing: empty, `nan`, `None`, `N/A`, a dash.
    public static boolean missing(String text) {
        return MISSING.contains(plain(text).toLowerCase(Locale.ROOT));
    }

    /// A number with a decimal point or comma.
    public static OptionalDouble number(String text) {
        String plain = plain(text);
        try {
            return OptionalDouble.of(
                    Double.parseDouble(plain.matches("-?\\d+,\\d+") ? plain.replace(',', '.') : plain));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /// Frames a second: `29.97`, `59,94`, `200 fps`, `30000/1001`.
    public static OptionalDouble rate(String text) {
        String plain = plain(text).toLowerCase(Locale.ROOT).replaceFirst("\\s*(?:fps|hz|f/s|frames?/s|帧/秒)$", "");
        Matcher ratio = RATIO.matcher(plain);
        return ratio.matches()
                ? OptionalDouble.of(Double.parseDouble(ratio.group(1)) / Double.parseDouble(ratio.group(2)))
                : number(plain);
    }

    /// A whole number as text without the decimals that a program added; other text as it is.
    public static String withoutDecimals(String text) {
        return plain(text).replaceFirst("^(\\d+)(?:[.,]0{1,2}|\\.0+)$", "$1");
    }

    /// A clip's name without a video's extension.
    public static String withoutVideo(String name) {
        Matcher video = VIDEO.matcher(name);
        return video.matches() ? video.group(1) : name;
    }
}

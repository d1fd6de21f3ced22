package org.dianet.pipeline.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How fast a film shows what was recorded: each frame `repeats` times, at the recording's rate times `faster`.
public record FilmSpeed(int faster, int repeats) {
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,2})(?:/(\\d{1,3}))?");
    private static final Pattern DECIMAL = Pattern.compile("0?\\.(\\d{1,3})");
    private static final int MOST = 64;

    /// As `1`, `1/8`, `0.25` or `2`.
    ///
    /// @throws IllegalArgumentException if it is none of these or beyond 1/64 and 8, in a sentence
    public static FilmSpeed of(String text) {
        String plain = text.strip().replaceFirst("[x×]$", "");
        Matcher fraction = FRACTION.matcher(plain);
        Matcher decimal = DECIMAL.matcher(plain);
        int over = 0;
        int under = 1;
        if (fraction.matches()) {
            over = Integer.parseInt(fraction.group(1));
            under = fraction.group(2) == null ? 1 : Integer.parseInt(fraction.group(2));
        } else if (decimal.matches()) {
            over = Integer.parseInt(decimal.group(1));
            under = (int) Math.pow(10, decimal.group(1).length());
        }
        int common = over == 0 || under == 0 ? 1 : gcd(over, under);
        FilmSpeed speed = new FilmSpeed(over / common, under / common);
        if (over == 0 || under == 0 || speed.repeats > MOST || speed.faster > MOST / 8) {
            throw new IllegalArgumentException(
                    "The speed '" + text + "' cannot be shown; give a fraction from 1/64 to 8, such as 1/8, 1/2 or 1.");
        }
        return speed;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

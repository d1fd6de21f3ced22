package org.dianet.dataset.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Number cells as the number that is stored, since 1,930 or 46.00 would not be a frame number. Only a format of zeros
/// (006) and dates keep their looks.
final class PlainNumbers extends DataFormatter {
    PlainNumbers() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904Windowing) {
        boolean keepsLooks = format != null && (format.matches("0{2,}") || DateUtil.isADateFormat(formatIndex, format));
        return keepsLooks ? super.formatRawCellContents(value, formatIndex, format, use1904Windowing) : plain(value);
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

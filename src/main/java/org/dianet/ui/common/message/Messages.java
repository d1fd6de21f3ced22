package org.dianet.ui.common.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The window's text, from `messages.properties`.
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.dianet.ui.messages", Locale.ENGLISH);

    private Messages() {}

    /// An apostrophe in a text is one, with arguments as without.
    ///
    /// @throws java.util.MissingResourceException if there is no such text
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern.replace("'", "''"), Locale.ENGLISH).format(arguments);
    }

    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /// All keys, in no order.
    public static Stream<String> keys() {
        return BUNDLE.keySet().stream();
    }
}

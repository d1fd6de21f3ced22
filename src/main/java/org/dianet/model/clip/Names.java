package org.dianet.model.clip;

final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    static void check(String kind, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a " + kind + " name is blank");
        }
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException("a " + kind + " name is longer than " + LONGEST + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a " + kind + " name holds a control character");
        }
    }
}

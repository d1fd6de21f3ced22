package org.dianet.storage.json;

/// Fields that may be left out.
record Given(Fields fields) {

    boolean has(String name) {
        return fields.names().contains(name);
    }

    double number(String name, double otherwise) {
        return has(name) ? fields.number(name) : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return has(name) ? fields.flag(name) : otherwise;
    }

    int whole(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        long value = fields.whole(name);
        if (value != (int) value) {
            throw fields.bad(name, "is too large");
        }
        return (int) value;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return has(name) ? EnumWord.read(fields, name, type) : otherwise;
    }
}

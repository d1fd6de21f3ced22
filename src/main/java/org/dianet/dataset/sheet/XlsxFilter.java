package org.dianet.dataset.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/// Stands before the spreadsheet library's reader of one sheet: takes away readings of Japanese text, which are
/// not part of it, and notes merged cells and formulas that have no value yet.
final class XlsxFilter extends XMLFilterImpl {
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final StringBuilder formula = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private String cell = "";
    private String inside = "";
    private boolean computed;
    /// A formula that gives text may well give an empty one.
    private boolean text;
    private int reading;

    /// A formula whose stored value is absent, or 0 as some programs write that never compute.
    record Pending(String cell, String formula, String stored) {}

    List<CellRangeAddress> merged() {
        return merged;
    }

    List<Pending> pending() {
        return pending;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (local.equals("rPh")) {
            reading++;
        }
        if (reading > 0) {
            return;
        }
        switch (local) {
            case "c" -> {
                cell = String.valueOf(attributes.getValue("r"));
                computed = false;
                text = "str".equals(attributes.getValue("t"));
                formula.setLength(0);
                value.setLength(0);
            }
            case "f" -> computed = !text;
            case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            default -> {
                // nothing to note
            }
        }
        inside = local;
        super.startElement(uri, local, name, attributes);
    }

    @Override
    public void characters(char[] text, int from, int length) throws SAXException {
        if (reading > 0) {
            return;
        }
        if (inside.equals("f")) {
            formula.append(text, from, length);
        } else if (inside.equals("v")) {
            value.append(text, from, length);
        }
        super.characters(text, from, length);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (reading > 0) {
            reading -= local.equals("rPh") ? 1 : 0;
            return;
        }
        String stored = value.toString().strip();
        if (local.equals("c") && computed && (stored.isEmpty() || stored.equals("0"))) {
            pending.add(new Pending(cell, formula.toString(), stored));
        }
        inside = "";
        super.endElement(uri, local, name);
    }
}

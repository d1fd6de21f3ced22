package org.dianet.dataset.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// The sheets of an XLSX file, read as a stream so that a million formatted empty rows cost nothing.
final class XlsxSheets {
    private XlsxSheets() {}

    static List<Sheet> read(Path file) throws IOException {
        Map<SheetBuilder, List<XlsxFilter.Pending>> pending = new LinkedHashMap<>();
        Map<SheetBuilder, XlsxFilter> filters = new LinkedHashMap<>();
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            Set<String> hidden = hidden(reader);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
            XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (InputStream part = parts.next()) {
                    String name = parts.getSheetName();
                    SheetBuilder sheet = new SheetBuilder(
                            name, hidden.contains(name) ? Sheet.Visibility.HIDDEN : Sheet.Visibility.SHOWN);
                    XlsxFilter filter = new XlsxFilter();
                    filter.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            null,
                            strings,
                            new RowCollector(sheet),
                            new PlainNumbers(),
                            false));
                    parse(filter, part);
                    pending.put(sheet, filter.pending());
                    filters.put(sheet, filter);
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new DatasetException(file + " is a damaged XLSX file (" + e.getMessage() + ").", e);
        }
        Formulas.compute(file, pending);
        List<Sheet> sheets = new ArrayList<>();
        filters.forEach((sheet, filter) -> {
            filter.merged().forEach(sheet::merge);
            sheets.add(sheet.build());
        });
        return sheets;
    }

    /// The names of sheets that the workbook does not show.
    private static Set<String> hidden(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Set<String> hidden = new HashSet<>();
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                String state = String.valueOf(attributes.getValue("state"));
                if (local.equals("sheet") && (state.equals("hidden") || state.equals("veryHidden"))) {
                    hidden.add(String.valueOf(attributes.getValue("name")));
                }
            }
        });
        try (InputStream workbook = reader.getWorkbookData()) {
            xml.parse(new InputSource(workbook));
        }
        return hidden;
    }

    private static void parse(XlsxFilter filter, InputStream part)
            throws IOException, SAXException, ParserConfigurationException {
        filter.setParent(XMLHelper.newXMLReader());
        try {
            filter.parse(new InputSource(part));
        } catch (RowCollector.EndReached e) {
            // beneath this there is nothing but formatting
        }
    }
}

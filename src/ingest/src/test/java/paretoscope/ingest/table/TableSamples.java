package paretoscope.ingest.table;

import java.nio.charset.StandardCharsets;
import paretoscope.ingest.recording.TestZip;

/// The same small table of results in every container.
public final class TableSamples {
    private TableSamples() {}

    public static byte[] csv() {
        return text(',').getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] tsv() {
        return text('\t').getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] utf16() {
        return ("\uFEFF" + text(';')).getBytes(StandardCharsets.UTF_16LE);
    }

    private static String text(char separator) {
        var text = new StringBuilder("model,task,accuracy,total_cost,note\n".replace(',', separator));
        for (int i = 0; i < 30; i++) {
            text.append("model ").append(i % 7).append(separator).append("task ").append(i % 3).append(separator)
                    .append(0.5 + i / 100.0).append(separator).append(i % 5 == 0 ? "-" : "$" + i * 1.25)
                    .append(separator).append("\"says \"\"yes\"\"").append(separator).append(" and\nno\"\n");
        }
        return text.toString();
    }

    public static byte[] front() {
        var text = new StringBuilder("# Version=5\n# Objective.1.Definition=Minimize\n");
        for (int i = 0; i < 40; i++) {
            text.append(i / 40.0).append(' ').append(1 - i / 40.0).append(" \n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] json() {
        return ("[" + jsonText(",") + "]").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] jsonLines() {
        return jsonText("\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String jsonText(String between) {
        var text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append(i == 0 ? "" : between).append("""
                    {"model":"m%d","config":{"effort":"low","k":[1,2]},"accuracy":0.%d,"cost":%d.5,"note":null}"""
                    .formatted(i % 4, 10 + i, i));
        }
        return text.toString();
    }

    public static byte[] yaml() {
        var text = new StringBuilder("---\n# results\n");
        for (int i = 0; i < 25; i++) {
            text.append("""
                    - model: "m%d"
                      commit_hash: 5e1384%d
                      pass_rate_2: %d.5
                      total_cost: 0 # unknown
                      tags: [a, b]

                    """.formatted(i, i % 10, i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A workbook of one sheet: a title, a header, rows with shared and inline texts, a date, a percentage, a formula.
    public static byte[] workbook() {
        var rows = new StringBuilder("""
                <row r="1"><c r="A1" t="s"><v>0</v></c></row>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c>\
                <c r="D3" t="s"><v>4</v></c></row>
                """);
        for (int i = 4; i < 24; i++) {
            rows.append("""
                    <row r="%1$d"><c r="A%1$d" t="inlineStr"><is><t>m%1$d</t></is></c>\
                    <c r="B%1$d" s="2"><v>0.%1$d</v></c><c r="C%1$d" s="1"><v>45000</v></c>\
                    <c r="D%1$d"><f>A1+1</f><v>%1$d.25</v></c></row>
                    """.formatted(i));
        }
        return new TestZip().deflated("[Content_Types].xml", CONTENT_TYPES).deflated("_rels/.rels", RELATIONS)
                .deflated("xl/workbook.xml", WORKBOOK).deflated("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS)
                .deflated("xl/styles.xml", STYLES).deflated("xl/sharedStrings.xml", STRINGS)
                .deflated("xl/worksheets/sheet1.xml", SHEET.formatted(rows)).bytes();
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="%1$scontent-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/sharedStrings.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            </Types>""".formatted(PACKAGE);
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="%1$srelationships">
            <Relationship Id="rId1" Type="%2$s/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            .formatted(PACKAGE, OFFICE);
    private static final String WORKBOOK = """
            <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="%1$s" xmlns:r="%2$s"><sheets>
            <sheet name="Results" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE);
    private static final String WORKBOOK_RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="%1$srelationships">
            <Relationship Id="rId1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="%2$s/styles" Target="styles.xml"/>
            <Relationship Id="rId3" Type="%2$s/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
            .formatted(PACKAGE, OFFICE);
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="%1$s"><cellXfs count="3">
            <xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/>
            </cellXfs></styleSheet>""".formatted(MAIN);
    private static final String STRINGS = """
            <?xml version="1.0" encoding="UTF-8"?><sst xmlns="%1$s" count="5" uniqueCount="5">
            <si><t>Our results</t></si><si><t>model</t></si><si><t>accuracy</t></si><si><t>date</t></si>
            <si><t>total_cost</t></si></sst>""".formatted(MAIN);
    private static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="%s"><sheetData>
            %%s</sheetData></worksheet>""".formatted(MAIN);
}
